/**
 * Kish's effective sample size of weighted answers, (Σw)²/Σw²: how many unweighted answers carry the
 * same information. It stands in place of n in every interval of a weighted estimate.
 *
 * Source: L. Kish (1965), Survey Sampling, Wiley.
 *
 * @param weights one non-negative weight an answer
 * @returns n_eff, at most the number of answers; 0 without weights
 * @example effectiveSampleSize([1, 1, 3]) // 25 / 11 = 2.27
 */
export const effectiveSampleSize = (weights: readonly number[]): number => {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const squares = weights.reduce((total, weight) => total + weight * weight, 0);
  return squares === 0 ? 0 : (sum * sum) / squares;
};
