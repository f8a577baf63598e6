import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import { DEFAULT_LEVEL, type Interval } from './interval';
import type { Proportion } from './wilson-interval';

/**
 * Exact (Clopper–Pearson) interval of a proportion; covers at least its level, never less.
 *
 * Source: C. J. Clopper & E. S. Pearson (1934), Biometrika 26, 404–413.
 *
 * @param proportion hits of n, n > 0
 * @param level confidence level
 * @returns limits in [0, 1]
 * @example clopperPearsonInterval({ hits: 0, n: 20 }) // 0 to 0.1684
 */
export const clopperPearsonInterval = (
  { hits, n }: Proportion,
  level = DEFAULT_LEVEL
): Interval => {
  const tail = (1 - level) / 2;
  return {
    low: hits === 0 ? 0 : betaQuantile(tail, hits, n - hits + 1),
    high: hits === n ? 1 : betaQuantile(1 - tail, hits + 1, n - hits),
  };
};
