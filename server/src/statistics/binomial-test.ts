import gammaln from '@stdlib/math-base-special-gammaln';
import type { Proportion } from './wilson-interval';

/** ln P(X = k) for X ~ Bin(n, p), 0 < p < 1. */
const logProbability = (k: number, n: number, p: number): number =>
  gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1) + k * Math.log(p) + (n - k) * Math.log1p(-p);

/**
 * P(X ≥ k) for X ~ Bin(n, p), summed outwards from k. The terms are far below rounding long before
 * the end, so that millions of answers cost a few thousand terms.
 */
const upperTail = (k: number, n: number, p: number): number => {
  if (k <= 0) return 1;
  const odds = p / (1 - p);
  let term = Math.exp(logProbability(k, n, p));
  let sum = term;
  for (let i = k; i < n; i += 1) {
    const ratio = ((n - i) / (i + 1)) * odds;
    term *= ratio;
    sum += term;
    if (ratio < 1 && term <= sum * 1e-17) break;
  }
  return Math.min(1, sum);
};

/**
 * Exact two-sided binomial test with the central p-value: twice the smaller tail. Unlike the
 * minimum-likelihood p-value (R's `binom.test`, scipy's `binomtest`) it can't contradict the
 * Clopper–Pearson interval.
 *
 * Source: M. P. Fay (2010), Two-sided exact tests and matching confidence intervals for discrete
 * data, The R Journal 2(1), 53–58.
 *
 * @param proportion hits of n
 * @param p share under the null hypothesis, between 0 and 1
 * @returns p-value in [0, 1]
 * @example binomialTest({ hits: 21, n: 28 }, 4200 / 7700) // 0.04328
 */
export const binomialTest = ({ hits, n }: Proportion, p: number): number => {
  // The tail away from the mean is the smaller one, and the one whose terms only fall.
  const smaller = hits >= n * p ? upperTail(hits, n, p) : upperTail(n - hits, n, 1 - p);
  return Math.min(1, 2 * smaller);
};
