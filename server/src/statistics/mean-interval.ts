import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { DEFAULT_LEVEL, type Interval } from './interval';
import type { Sample } from './sample';

/** Interval of a mean; `range` where the sample has no variance to work with. */
export interface MeanInterval extends Interval {
  method: 't' | 'range';
}

/** True where a sample says nothing about the spread: one observation, or all equal. */
export const hasNoVariance = ({ variance }: Sample): boolean => variance === null || variance === 0;

/**
 * Student's t interval of a mean on a bounded scale. When all n answers are equal, t would claim a
 * width of 0; then the interval is the mean's farthest reach if the unseen share of other answers is
 * at its upper limit 1 − α^(1/n) (the exact form of the rule of three) and all of them lie at an end
 * of the scale.
 *
 * Source: Student (1908); for equal answers J. A. Hanley & A. Lippman-Hand (1983), If nothing goes
 * wrong, is everything all right?, JAMA 249, 1743–1745.
 *
 * @param sample n ≥ 1 observations
 * @param range lowest and highest possible observation
 * @param level confidence level
 * @returns limits, not clipped to the range
 * @example meanInterval({ n: 100, mean: 4.04, variance: 0.9479 }, [1, 5]) // 3.847 to 4.233, method t
 * @example meanInterval({ n: 30, mean: 5, variance: 0 }, [1, 5]) // 4.62 to 5, method range
 */
export const meanInterval = (
  sample: Sample,
  [lowest, highest]: readonly [number, number],
  level = DEFAULT_LEVEL
): MeanInterval => {
  const { n, mean, variance } = sample;
  if (variance === null || variance === 0) {
    const unseen = 1 - (1 - level) ** (1 / n);
    return {
      low: mean - (mean - lowest) * unseen,
      high: mean + (highest - mean) * unseen,
      method: 'range',
    };
  }
  const half = tQuantile((1 + level) / 2, n - 1) * Math.sqrt(variance / n);
  return { low: mean - half, high: mean + half, method: 't' };
};
