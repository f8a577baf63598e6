import type { KaplanMeier } from './kaplan-meier';
import { survivalBands, type BandOptions } from './survival-bands';

/** The time by which a share of the cases has ended, with the limits of that time. */
export interface SurvivalQuantile {
  /** The share: 0.5 for the median, 0.9 for P90. */
  p: number;
  /** In the unit of the durations; `null` where too few have ended to know, or without cases. */
  time: number | null;
  /** Limits of the time; `null` where the band does not get so far. */
  low: number | null;
  high: number | null;
  /** There are cases, but the curve stays above 1 − p. */
  notReached: boolean;
}

/** Heights closer than this differ by rounding only; 100,000 cases make steps a thousand times as large. */
const ROUNDING = 1e-9;

/** Index of the first height at or below a bound, from `start` on; −1 where there is none. */
const firstUpTo = (heights: Float64Array, bound: number, start = 0): number => {
  for (let i = start; i < heights.length; i += 1) if ((heights[i] ?? 1) <= bound) return i;
  return -1;
};

/**
 * First time at which a falling curve is at or below a height; where it runs exactly on it, the middle of
 * that stretch, which ends with the next drop or with the longest duration.
 */
const crossing = (
  { times, lastTime }: KaplanMeier,
  heights: Float64Array,
  height: number
): number | null => {
  const first = firstUpTo(heights, height + ROUNDING);
  const time = times[first];
  if (time === undefined) return null;
  if ((heights[first] ?? 0) < height - ROUNDING) return time;
  const next = firstUpTo(heights, height - ROUNDING, first + 1);
  return (time + (times[next] ?? lastTime ?? time)) / 2;
};

/** Without its last time where S is 0: a band has no width there and must not bound anything. */
const informative = (band: Float64Array, { survival }: KaplanMeier): Float64Array =>
  survival[survival.length - 1] === 0 ? band.subarray(0, -1) : band;

/**
 * Quantiles of durations from a Kaplan–Meier curve: the smallest t with S(t) ≤ 1 − p, or the middle of the
 * stretch on which S is exactly 1 − p. The limits are where the band crosses 1 − p.
 *
 * Source: R. Brookmeyer & J. Crowley (1982), Biometrics 38, 29–41; midpoint rule and limits as in R's
 * `quantile.survfit`.
 *
 * @param curve from {@link kaplanMeier}
 * @param shares each strictly between 0 and 1
 * @param options level (0.95) and scale (log-log) of the band
 * @returns one quantile a share, in their order
 * @throws RangeError for a share or level outside (0, 1)
 * @example survivalQuantiles(sixMp, [0.5])[0] // time 23, low 13, high null
 */
export const survivalQuantiles = (
  curve: KaplanMeier,
  shares: readonly number[],
  options: BandOptions = {}
): SurvivalQuantile[] => {
  const wrong = shares.find((p) => !(p > 0 && p < 1));
  if (wrong !== undefined) throw new RangeError(`share must lie between 0 and 1, got ${wrong}`);
  const bands = survivalBands(curve, options);
  return shares.map((p) => {
    const time = crossing(curve, curve.survival, 1 - p);
    return {
      p,
      time,
      low: crossing(curve, informative(bands.low, curve), 1 - p),
      high: crossing(curve, informative(bands.high, curve), 1 - p),
      notReached: time === null && curve.n > 0,
    };
  });
};
