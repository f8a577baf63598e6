import type { ConfidenceInterval, Flag, ValueInterval } from '../../../shared/contracts/kpi';
import { clipInterval, type Interval } from '../statistics/interval';

/** Level of every interval and test of the registry; p-values are judged against 1 − this. */
export const CONFIDENCE_LEVEL = 0.95;

export interface MinimumN {
  interval: number;
  ranking: number;
}

/** Minimum n of a score KPI (methods §0): an interval from 5 answers, an arrow or a rank from 30. */
export const MINIMUM_N: MinimumN = { interval: 5, ranking: 30 };

/** What a reader must know about a number that stands on n answers. */
export const sampleSizeFlags = (n: number, minimum: MinimumN): Flag[] => {
  if (n === 0) return ['no_data'];
  const flags: Flag[] = [];
  if (n < minimum.interval) flags.push('insufficient');
  if (n < minimum.ranking) flags.push('low_n');
  return flags;
};

/**
 * Puts a statistical interval into a KPI's unit and range.
 *
 * @param interval limits in the statistic's own unit
 * @param method the interval's name on the wire
 * @param range lowest and highest possible value in the KPI's unit
 * @param factor KPI units a unit of the statistic (100 for percentages)
 */
export const confidenceInterval = (
  interval: Interval,
  method: string,
  [lowest, highest]: readonly [number, number],
  factor = 1
): ConfidenceInterval => {
  const inUnit = { low: interval.low * factor, high: interval.high * factor };
  const { low, high } = clipInterval(inUnit, lowest, highest);
  return { low, high, level: CONFIDENCE_LEVEL, method };
};

/** The interval of how far a value lies from a fixed number; null where the value's own is open upwards. */
export const distanceFrom = (
  interval: ValueInterval | null,
  point: number
): ConfidenceInterval | null =>
  interval === null || interval.high === null
    ? null
    : { ...interval, low: interval.low - point, high: interval.high - point };

/**
 * Widens an interval to its own point. Adjusted counts can push an interval of the difference of two
 * extremes (all positive against all negative) past the raw difference that is reported.
 */
export const includePoint = (interval: Interval, point: number): Interval => ({
  low: Math.min(interval.low, point),
  high: Math.max(interval.high, point),
});
