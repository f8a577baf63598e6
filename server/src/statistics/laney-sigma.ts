import { movingRangeSigma } from './moving-range-sigma';
import type { Proportion } from './wilson-interval';

/**
 * How much more the shares of a series vary from point to point than chance alone would let them: with
 * thousands of answers a point, a plain p-chart has limits so narrow that every ordinary day lies outside.
 *
 * Source: D. B. Laney (2002), Improved control charts for attributes, Quality Engineering 14, 531–537.
 *
 * @param points the baseline in order of time, at least two, n > 0 each
 * @returns σz: 1 where chance explains everything, more where it does not; `null` where all answers agree
 * @throws RangeError below two points
 * @example laneySigma([45, 52, 38, 60, 41, 55, 70, 33].map((hits) => ({ hits, n: 1000 }))) // 2.369
 */
export const laneySigma = (points: readonly Proportion[]): number | null => {
  if (points.length < 2) throw new RangeError(`p′ needs at least 2 points, got ${points.length}`);
  const hits = points.reduce((sum, point) => sum + point.hits, 0);
  const n = points.reduce((sum, point) => sum + point.n, 0);
  const centre = hits / n;
  if (centre <= 0 || centre >= 1) return null;
  const scores = points.map(
    (point) => (point.hits / point.n - centre) / Math.sqrt((centre * (1 - centre)) / point.n)
  );
  return movingRangeSigma(scores);
};
