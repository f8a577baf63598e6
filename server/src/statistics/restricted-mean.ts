import { clipInterval, DEFAULT_LEVEL, type Interval } from './interval';
import type { KaplanMeier } from './kaplan-meier';
import { lastIndexUpTo } from './last-index-up-to';
import { zValue } from './z-value';

/** Mean duration when every case is watched up to a horizon and longer ones count as the horizon. */
export interface RestrictedMean extends Interval {
  horizon: number;
  mean: number;
  /** Variance of the mean. */
  variance: number;
}

/** Area under the curve up to the horizon and its variance, gathered from the horizon backwards. */
const areaAndVariance = (curve: KaplanMeier, horizon: number) => {
  let area = 0;
  let variance = 0;
  let right = horizon;
  for (let i = lastIndexUpTo(curve.times, horizon); i >= 0; i -= 1) {
    const time = curve.times[i] ?? 0;
    const atRisk = curve.atRisk[i] ?? 0;
    const events = curve.eventsAt[i] ?? 0;
    area += (curve.survival[i] ?? 0) * (right - time);
    // Where all at risk have events nothing of the curve is left, and the term is 0.
    if (atRisk > events) variance += (area * area * events) / (atRisk * (atRisk - events));
    right = time;
  }
  return { area: area + right, variance };
};

/**
 * Restricted mean survival time: the area under a Kaplan–Meier curve up to a horizon. It is the only mean
 * that open cases allow; the mean of closed cases alone is too short.
 *
 * Source: J. P. Klein & M. L. Moeschberger (2003), Survival Analysis, 2nd ed., 4.5; P. Royston & M. K. B.
 * Parmar (2013), BMC Medical Research Methodology 13, 152.
 *
 * @param curve from {@link kaplanMeier}
 * @param horizon above 0, in the unit of the durations
 * @param level confidence level of the normal interval, which is clipped to 0 to horizon
 * @returns mean, its variance and limits; `null` without cases, or where the horizon lies beyond the longest
 *   duration while S is above 0, so that the curve is not known so far
 * @throws RangeError for a horizon that is not a finite number above 0
 * @example restrictedMean(curve, 15) // mean 6.857
 */
export const restrictedMean = (
  curve: KaplanMeier,
  horizon: number,
  level = DEFAULT_LEVEL
): RestrictedMean | null => {
  if (!(horizon > 0 && horizon < Infinity)) {
    throw new RangeError(`horizon must be a number above 0, got ${horizon}`);
  }
  const complete = curve.survival[curve.survival.length - 1] === 0;
  if (curve.lastTime === null || (horizon > curve.lastTime && !complete)) return null;
  const { area: mean, variance } = areaAndVariance(curve, horizon);
  const half = zValue(level) * Math.sqrt(variance);
  return {
    horizon,
    mean,
    variance,
    ...clipInterval({ low: mean - half, high: mean + half }, 0, horizon),
  };
};
