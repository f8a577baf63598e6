/** Lower and upper limit of an interval, in the unit of what it bounds. */
export interface Interval {
  low: number;
  high: number;
}

/** The usual two-sided confidence level. */
export const DEFAULT_LEVEL = 0.95;

/**
 * Draws an interval into the range of what it bounds: a share can't exceed 1 however wide the
 * approximation reaches.
 *
 * @param interval the limits
 * @param low lowest possible value
 * @param high highest possible value
 * @returns limits inside the range
 * @example clipInterval({ low: 47.5, high: 106.3 }, -100, 100) // { low: 47.5, high: 100 }
 */
export const clipInterval = (interval: Interval, low: number, high: number): Interval => ({
  low: Math.min(high, Math.max(low, interval.low)),
  high: Math.min(high, Math.max(low, interval.high)),
});
