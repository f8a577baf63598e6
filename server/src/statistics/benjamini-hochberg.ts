/**
 * Benjamini–Hochberg adjusted p-values: calling everything below q a finding keeps the expected share
 * of false findings at q, however many comparisons are made.
 *
 * Source: Y. Benjamini & Y. Hochberg (1995), JRSS B 57, 289–300; adjusted p-values as in R's
 * `p.adjust(method = "BH")`.
 *
 * @param pValues one p-value a comparison, in any order
 * @returns adjusted p-values in the same order
 * @throws RangeError for a p-value outside [0, 1]
 * @example benjaminiHochberg([0.01, 0.04, 0.03]) // [0.03, 0.04, 0.04]
 */
export const benjaminiHochberg = (pValues: readonly number[]): number[] => {
  const wrong = pValues.find((p) => !(p >= 0 && p <= 1));
  if (wrong !== undefined) throw new RangeError(`p-value must lie in [0, 1], got ${wrong}`);
  const adjusted = new Array<number>(pValues.length).fill(1);
  let smallest = 1;
  const descending = pValues.map((p, index) => ({ p, index })).sort((a, b) => b.p - a.p);
  descending.forEach(({ p, index }, position) => {
    smallest = Math.min(smallest, p * (pValues.length / (pValues.length - position)));
    adjusted[index] = smallest;
  });
  return adjusted;
};
