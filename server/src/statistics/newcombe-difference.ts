import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { DEFAULT_LEVEL, type Interval } from './interval';
import { invertedPValue } from './inverted-p-value';
import { wilsonLimits, type Proportion } from './wilson-interval';
import { zValue } from './z-value';

/** Difference of two proportions, after − before, with the p-value that belongs to its interval. */
export interface ProportionDifference extends Interval {
  difference: number;
  pValue: number;
}

const limits = (before: Proportion, after: Proportion, z: number): Interval => {
  const p1 = after.hits / after.n;
  const p2 = before.hits / before.n;
  const first = wilsonLimits(after, z);
  const second = wilsonLimits(before, z);
  return {
    low: p1 - p2 - Math.hypot(p1 - first.low, second.high - p2),
    high: p1 - p2 + Math.hypot(first.high - p1, p2 - second.low),
  };
};

/**
 * Newcombe's method 10: the interval of the difference of two independent proportions, put together
 * from their Wilson limits. The p-value is where this interval touches 0, so both always agree.
 *
 * Source: R. G. Newcombe (1998), Interval estimation for the difference between independent
 * proportions, Statistics in Medicine 17, 873–890.
 *
 * @param before hits of n in the first group, n > 0
 * @param after hits of n in the second group, n > 0
 * @param level confidence level
 * @returns after − before in [−1, 1]
 * @example newcombeDifference({ hits: 48, n: 80 }, { hits: 56, n: 70 }) // 0.2, 0.0524 to 0.3339
 */
export const newcombeDifference = (
  before: Proportion,
  after: Proportion,
  level = DEFAULT_LEVEL
): ProportionDifference => {
  const excludesZeroAt = (alpha: number): boolean => {
    const { low, high } = limits(before, after, -normalQuantile(alpha / 2, 0, 1));
    return low > 0 || high < 0;
  };
  return {
    difference: after.hits / after.n - before.hits / before.n,
    pValue: invertedPValue(excludesZeroAt),
    ...limits(before, after, zValue(level)),
  };
};
