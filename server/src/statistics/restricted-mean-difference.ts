import { DEFAULT_LEVEL, type Interval } from './interval';
import type { KaplanMeier } from './kaplan-meier';
import { normalPValue } from './normal-p-value';
import { restrictedMean } from './restricted-mean';
import { zValue } from './z-value';

/** Difference of two restricted means, in the unit of the durations. */
export interface RestrictedMeanDifference extends Interval {
  horizon: number;
  before: number;
  after: number;
  difference: number;
  standardError: number;
  /** `null` where neither mean varies. */
  pValue: number | null;
}

/**
 * By how much cases last longer or shorter on average, watched up to the same horizon. Unlike a ratio of
 * hazards it needs no assumption about the curves, and reads in hours.
 *
 * Source: P. Royston & M. K. B. Parmar (2013), BMC Medical Research Methodology 13, 152.
 *
 * @param before first curve
 * @param after second, independent curve
 * @param horizon above 0; at most the shorter of both longest durations, unless that curve has reached 0
 * @param level confidence level
 * @returns after − before; `null` where either mean is not known up to the horizon
 * @throws RangeError for a horizon that is not a finite number above 0
 */
export const restrictedMeanDifference = (
  before: KaplanMeier,
  after: KaplanMeier,
  horizon: number,
  level = DEFAULT_LEVEL
): RestrictedMeanDifference | null => {
  const first = restrictedMean(before, horizon, level);
  const second = restrictedMean(after, horizon, level);
  if (!first || !second) return null;
  const difference = second.mean - first.mean;
  const standardError = Math.sqrt(first.variance + second.variance);
  const half = zValue(level) * standardError;
  return {
    horizon,
    before: first.mean,
    after: second.mean,
    difference,
    standardError,
    pValue: standardError === 0 ? null : normalPValue(difference / standardError),
    low: difference - half,
    high: difference + half,
  };
};
