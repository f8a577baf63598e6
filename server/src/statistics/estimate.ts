import { adjustedWaldNetScore, netScore, type NetCounts } from './net-score';
import type { Sample } from './sample';
import type { Proportion } from './wilson-interval';

/** A value with the standard error that chance gives it, in one unit. */
export interface Estimate {
  value: number;
  standardError: number;
}

/**
 * A share as an estimate. At 0 % and 100 % the plain variance p(1 − p)/n is 0, as if the share were
 * certain; there it is taken from one more answer of either kind.
 *
 * Source: A. Agresti & B. Caffo (2000), The American Statistician 54, 280–288, for the ends.
 *
 * @param proportion hits of n
 * @returns value in [0, 1]; `null` without answers
 * @example proportionEstimate({ hits: 80, n: 200 }) // value 0.4, standardError 0.0346
 */
export const proportionEstimate = ({ hits, n }: Proportion): Estimate | null => {
  if (n === 0) return null;
  const certain = hits === 0 || hits === n;
  const [k, size] = certain ? [hits + 1, n + 2] : [hits, n];
  const p = k / size;
  return { value: hits / n, standardError: Math.sqrt((p * (1 - p)) / size) };
};

/**
 * A mean as an estimate.
 *
 * @returns `null` where the spread is unknown: fewer than two observations
 * @example meanEstimate({ n: 100, mean: 5.21, variance: 2.612 }) // value 5.21, standardError 0.1616
 */
export const meanEstimate = ({ n, mean, variance }: Sample): Estimate | null =>
  variance === null ? null : { value: mean, standardError: Math.sqrt(variance / n) };

/**
 * A net score as an estimate: the raw score with the standard error of the adjusted counts.
 *
 * @returns value in [−1, 1]; `null` without answers
 * @example netScoreEstimate({ positive: 50, neutral: 30, negative: 20 }) // value 0.3, standardError 0.0769
 */
export const netScoreEstimate = (counts: NetCounts): Estimate | null => {
  const value = netScore(counts);
  if (value === null) return null;
  return { value, standardError: adjustedWaldNetScore(counts).standardError };
};

/**
 * Change between two independent estimates.
 *
 * @returns after − before
 */
export const changeOf = (before: Estimate, after: Estimate): Estimate => ({
  value: after.value - before.value,
  standardError: Math.hypot(before.standardError, after.standardError),
});
