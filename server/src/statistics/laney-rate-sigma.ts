import { movingRangeSigma } from './moving-range-sigma';
import type { EventCount } from './rate-ratio';

/**
 * How much more the rates of a series vary from point to point than chance alone would let them: with a
 * large exposure a point, a plain u-chart alarms at every ordinary day.
 *
 * Source: D. B. Laney (2002), Improved control charts for attributes, Quality Engineering 14, 531–537.
 *
 * @param points the baseline in order of time, at least two, exposure > 0 each
 * @returns σz: 1 where chance explains everything, more where it does not; `null` without events
 * @throws RangeError below two points
 * @example laneyRateSigma([45, 52, 38, 60].map((count) => ({ count, exposure: 1000 }))) // 1.820
 */
export const laneyRateSigma = (points: readonly EventCount[]): number | null => {
  if (points.length < 2) throw new RangeError(`u′ needs at least 2 points, got ${points.length}`);
  const count = points.reduce((sum, point) => sum + point.count, 0);
  const exposure = points.reduce((sum, point) => sum + point.exposure, 0);
  if (count === 0) return null;
  const centre = count / exposure;
  return movingRangeSigma(
    points.map(
      (point) => (point.count / point.exposure - centre) / Math.sqrt(centre / point.exposure)
    )
  );
};
