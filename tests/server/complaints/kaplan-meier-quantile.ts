/**
 * Kaplan–Meier by its definition, case by case: the smallest time at which S is at most 1 − p, or the middle
 * of the stretch on which S is exactly that.
 */
export const kaplanMeierQuantile = (
  cases: readonly { time: number; event: boolean }[],
  p: number
): number | null => {
  let survival = 1;
  const sorted = [...cases].sort((a, b) => a.time - b.time || Number(b.event) - Number(a.event));
  for (const [index, { time, event }] of sorted.entries()) {
    if (event) survival *= 1 - 1 / (sorted.length - index);
    if (survival < 1 - p - 1e-12) return time;
    if (survival > 1 - p + 1e-12) continue;
    const later = sorted.slice(index + 1);
    const next = later.find((one) => one.event) ?? later.at(-1);
    return (time + (next?.time ?? time)) / 2;
  }
  return null;
};
