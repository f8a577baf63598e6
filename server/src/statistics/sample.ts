/** What the mean tests need of a sample. */
export interface Sample {
  n: number;
  mean: number;
  /** Sample variance (n − 1); `null` for a single observation. */
  variance: number | null;
}

/**
 * Sums up observations as a sample.
 *
 * @param values at least one
 * @throws RangeError without values
 * @example sampleOf([1, 2, 6]) // { n: 3, mean: 3, variance: 7 }
 */
export const sampleOf = (values: readonly number[]): Sample => {
  const n = values.length;
  if (n === 0) throw new RangeError('a sample needs at least one value');
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { n, mean, variance: n === 1 ? null : squares / (n - 1) };
};
