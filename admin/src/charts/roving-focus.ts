/** Where an arrow, Home or End key moves among `indices` (ascending) from `current`; null: nowhere. */
export const stepFocus = (
  key: string,
  indices: readonly number[],
  current: number
): number | null => {
  const place = indices.indexOf(current);
  const to: Record<string, number> = {
    ArrowLeft: place - 1,
    ArrowRight: place + 1,
    Home: 0,
    End: indices.length - 1,
  };
  const target = to[key];
  return target === undefined ? null : (indices[target] ?? null);
};
