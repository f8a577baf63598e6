import gammaln from '@stdlib/math-base-special-gammaln';

/**
 * P(X = k) for X ~ Poisson(mean).
 *
 * @example poissonProbability(2, 1) // 0.1839
 */
export const poissonProbability = (k: number, mean: number): number =>
  Math.exp(k * Math.log(mean) - mean - gammaln(k + 1));

/** Terms further out than this change nothing in double precision. */
const NEGLIGIBLE = 1e-17;

/**
 * P(X ≤ k) for X ~ Poisson(mean) with k below the mean, summed downwards from k.
 *
 * @example poissonLowerTail(0, 3.688879) // 0.025
 */
export const poissonLowerTail = (k: number, mean: number): number => {
  let term = poissonProbability(k, mean);
  let sum = term;
  for (let i = k; i > 0 && term > sum * NEGLIGIBLE; i -= 1) {
    term *= i / mean;
    sum += term;
  }
  return sum;
};

/**
 * P(X ≥ k) for X ~ Poisson(mean) with k above the mean, summed upwards from k.
 *
 * @example poissonUpperTail(10, 4.795389) // 0.025
 */
export const poissonUpperTail = (k: number, mean: number): number => {
  let term = poissonProbability(k, mean);
  let sum = term;
  for (let i = k; term > sum * NEGLIGIBLE; i += 1) {
    term *= mean / (i + 1);
    sum += term;
  }
  return sum;
};
