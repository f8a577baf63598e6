import tCdf from '@stdlib/stats-base-dists-t-cdf';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { DEFAULT_LEVEL, type Interval } from './interval';
import type { Sample } from './sample';

export interface WelchTest extends Interval {
  difference: number;
  standardError: number;
  degreesOfFreedom: number;
  t: number;
  pValue: number;
}

/**
 * Welch's t test: the difference of two means without assuming equal variances.
 *
 * Source: B. L. Welch (1947), Biometrika 34, 28–35; degrees of freedom by Satterthwaite (1946).
 *
 * @param before first sample, n ≥ 2
 * @param after second sample, n ≥ 2
 * @param level confidence level
 * @returns after − before with its test; `null` where a sample has one observation or both lack variance
 * @example
 * welchTest({ n: 100, mean: 5.21, variance: 2.6120 }, { n: 80, mean: 5.3375, variance: 2.2011 })
 * // difference 0.1275, degreesOfFreedom 174.6, −0.3296 to 0.5846, pValue 0.5827
 */
export const welchTest = (
  before: Sample,
  after: Sample,
  level = DEFAULT_LEVEL
): WelchTest | null => {
  if (before.variance === null || after.variance === null) return null;
  const first = before.variance / before.n;
  const second = after.variance / after.n;
  if (first + second === 0) return null;
  const standardError = Math.sqrt(first + second);
  const degreesOfFreedom =
    (first + second) ** 2 / (first ** 2 / (before.n - 1) + second ** 2 / (after.n - 1));
  const difference = after.mean - before.mean;
  const t = difference / standardError;
  const half = tQuantile((1 + level) / 2, degreesOfFreedom) * standardError;
  return {
    difference,
    standardError,
    degreesOfFreedom,
    t,
    pValue: Math.min(1, 2 * tCdf(-Math.abs(t), degreesOfFreedom)),
    low: difference - half,
    high: difference + half,
  };
};
