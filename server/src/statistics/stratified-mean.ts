/** One stratum: its known share of the population and what its sample says. */
export interface Stratum {
  /** Share of the population, all shares adding up to 1. */
  weight: number;
  mean: number;
  /** Variance of one answer. */
  variance: number;
  n: number;
}

/**
 * Post-stratified mean: strata count by their share of the population, not of the sample.
 *
 * Source: W. G. Cochran (1977), Sampling Techniques, 3rd ed., chapter 5.
 *
 * @param strata at least one, n > 0 each
 * @returns mean and standard error in the unit of the means
 * @throws RangeError when the weights don't add up to 1
 * @example
 * stratifiedMean([
 *   { weight: 0.7, mean: 0.3, variance: 0.61, n: 100 },
 *   { weight: 0.3, mean: -0.25, variance: 0.6875, n: 40 },
 * ]) // mean 0.135, standardError 0.0673
 */
export const stratifiedMean = (
  strata: readonly Stratum[]
): { mean: number; standardError: number } => {
  const weight = strata.reduce((sum, stratum) => sum + stratum.weight, 0);
  if (Math.abs(weight - 1) > 1e-9) {
    throw new RangeError(`weights of the strata must add up to 1, got ${weight}`);
  }
  const mean = strata.reduce((sum, stratum) => sum + stratum.weight * stratum.mean, 0);
  const variance = strata.reduce(
    (sum, stratum) => sum + (stratum.weight ** 2 * stratum.variance) / stratum.n,
    0
  );
  return { mean, standardError: Math.sqrt(variance) };
};
