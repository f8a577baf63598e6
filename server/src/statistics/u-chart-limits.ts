import { controlLimits, type ControlLimits } from './control-limits';

/**
 * Limits of one point of a u-chart: ū ± 3σ√(ū/E). They belong to the point, because they narrow as its
 * exposure grows.
 *
 * Source: D. C. Montgomery, Introduction to Statistical Quality Control, chapter 7; with `inflation` the u′
 * chart of D. B. Laney (2002), Quality Engineering 14, 531–537.
 *
 * @param centre pooled rate of the baseline, events per unit of exposure
 * @param exposure of the point, above 0
 * @param inflation how much wider than chance alone; 1 for the plain chart, see {@link laneyRateSigma}
 * @returns limits as rates; the low one may be negative
 * @example uChartLimits(48 / 18000, 4200) // high 0.005057
 */
export const uChartLimits = (centre: number, exposure: number, inflation = 1): ControlLimits =>
  controlLimits(centre, 3 * inflation * Math.sqrt(centre / exposure));
