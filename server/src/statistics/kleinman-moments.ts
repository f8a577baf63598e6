import type { Proportion } from './wilson-interval';

/** Beta distribution of groups' true shares by its mean and intraclass correlation 1/(α + β + 1). */
export interface KleinmanMoments {
  mean: number;
  /** May be negative where the groups differ less than chance alone would make them. */
  correlation: number;
}

/**
 * Weighted moment estimates of the beta-binomial distribution, each group weighted by its n: where
 * the search for the maximum of the likelihood begins.
 *
 * Source: J. C. Kleinman (1973), Proportions with extraneous variance: single and independent
 * samples, JASA 68, 46–54.
 *
 * @param groups hits of n, n > 0
 * @returns mean and correlation; `null` where they are not defined (all groups 0 %, all 100 %, n = 1)
 * @example kleinmanMoments([{ hits: 45, n: 50 }, { hits: 8, n: 12 }]) // mean 0.8548 …
 */
export const kleinmanMoments = (groups: readonly Proportion[]): KleinmanMoments | null => {
  const total = groups.reduce((sum, { n }) => sum + n, 0);
  const mean = groups.reduce((sum, { hits }) => sum + hits, 0) / total;
  const binomial = mean * (1 - mean);
  const spread = groups.reduce((sum, { hits, n }) => sum + n * (hits / n - mean) ** 2, 0);
  const within = groups.reduce((sum, { n }) => sum + (1 - n / total), 0);
  const between = groups.reduce((sum, { n }) => sum + n * (1 - n / total), 0);
  const scale = binomial * (between - within);
  return scale > 0 ? { mean, correlation: (spread - binomial * within) / scale } : null;
};
