import type { Interval } from './interval';
import type { KaplanMeier } from './kaplan-meier';
import { lastIndexUpTo } from './last-index-up-to';
import { survivalBands, type BandOptions } from './survival-bands';

/** Share of cases that last longer than a time, with its limits. */
export interface SurvivalAt extends Interval {
  time: number;
  survival: number;
}

/**
 * Reads a Kaplan–Meier curve at given times. 1 − S is the share ended by then.
 *
 * @param curve from {@link kaplanMeier}
 * @param times in any order, in the unit of the durations
 * @param options level (0.95) and scale (log-log) of the band
 * @returns one reading a time; `null` beyond the longest duration while S is above 0, where nobody was seen
 * @throws RangeError for a level outside (0, 1)
 * @example survivalAt(sixMp, [10]) // [{ time: 10, survival: 0.7529, low: 0.5032, high: 0.8894 }]
 */
export const survivalAt = (
  curve: KaplanMeier,
  times: readonly number[],
  options: BandOptions = {}
): (SurvivalAt | null)[] => {
  const bands = survivalBands(curve, options);
  const end = curve.survival[curve.survival.length - 1] === 0 ? Infinity : curve.lastTime;
  return times.map((time) => {
    if (end === null || time > end) return null;
    const step = lastIndexUpTo(curve.times, time);
    return {
      time,
      survival: curve.survival[step] ?? 1,
      low: bands.low[step] ?? 1,
      high: bands.high[step] ?? 1,
    };
  });
};
