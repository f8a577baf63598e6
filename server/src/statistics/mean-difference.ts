import { DEFAULT_LEVEL, type Interval } from './interval';
import { invertedPValue } from './inverted-p-value';
import { hasNoVariance, meanInterval } from './mean-interval';
import type { Sample } from './sample';
import { welchTest } from './welch-test';

export interface MeanDifference extends Interval {
  difference: number;
  pValue: number;
  method: 'welch' | 'range';
}

/** Beyond this tail the t quantile isn't reliable, and nobody asks. */
const SMALLEST_P = 1e-12;

type Range = readonly [number, number];

/** MOVER: limits of a difference from the limits of both means (Zou & Donner 2008). */
const recoveredLimits = (before: Sample, after: Sample, range: Range, level: number): Interval => {
  const first = meanInterval(before, range, level);
  const second = meanInterval(after, range, level);
  const difference = after.mean - before.mean;
  return {
    low: difference - Math.hypot(after.mean - second.low, first.high - before.mean),
    high: difference + Math.hypot(second.high - after.mean, before.mean - first.low),
  };
};

/**
 * Difference of two means on one bounded scale: Welch's test, and where a sample has no variance
 * (all answers equal, or just one) the limits recovered from both samples' own intervals, because
 * Welch would take equal answers for certainty.
 *
 * Source: {@link welchTest}; G. Y. Zou & A. Donner (2008), Statistics in Medicine 27, 1693–1702.
 *
 * @param before first sample, n ≥ 1
 * @param after second sample, n ≥ 1
 * @param range lowest and highest possible observation
 * @param level confidence level
 * @returns after − before, in units of the scale
 * @example
 * meanDifference({ n: 30, mean: 4, variance: 0 }, { n: 30, mean: 5, variance: 0 }, [1, 5])
 * // difference 1, 0.61 to 1.29, method range
 */
export const meanDifference = (
  before: Sample,
  after: Sample,
  range: Range,
  level = DEFAULT_LEVEL
): MeanDifference => {
  const welch =
    hasNoVariance(before) || hasNoVariance(after) ? null : welchTest(before, after, level);
  if (welch) {
    const { difference, low, high, pValue } = welch;
    return { difference, low, high, pValue, method: 'welch' };
  }
  const excludesZeroAt = (alpha: number): boolean => {
    const { low, high } = recoveredLimits(before, after, range, 1 - alpha);
    return low > 0 || high < 0;
  };
  return {
    difference: after.mean - before.mean,
    ...recoveredLimits(before, after, range, level),
    pValue: invertedPValue(excludesZeroAt, SMALLEST_P),
    method: 'range',
  };
};
