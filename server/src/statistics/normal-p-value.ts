import normalCdf from '@stdlib/stats-base-dists-normal-cdf';

/**
 * Two-sided p-value of a z statistic: how often pure noise strays at least as far from 0.
 *
 * @param z the statistic
 * @returns probability in [0, 1]
 * @example normalPValue(1.6377) // 0.1015
 */
export const normalPValue = (z: number): number => Math.min(1, 2 * normalCdf(-Math.abs(z), 0, 1));
