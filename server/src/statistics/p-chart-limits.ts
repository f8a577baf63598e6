import { controlLimits, type ControlLimits } from './control-limits';

/**
 * Limits of one point of a p-chart: p̄ ± 3σ√(p̄(1 − p̄)/n). They belong to the point, because they narrow
 * as its n grows.
 *
 * Source: W. A. Shewhart (1931); D. C. Montgomery, Introduction to Statistical Quality Control, chapter 7;
 * with `inflation` the p′ chart of D. B. Laney (2002), Quality Engineering 14, 531–537.
 *
 * @param centre pooled share of the baseline, 0 to 1
 * @param n size of the point, above 0
 * @param inflation how much wider than chance alone; 1 for the plain chart, see {@link laneySigma}
 * @returns limits as shares, not clipped to [0, 1]
 * @example pChartLimits(347 / 1500, 50) // low 0.0524, high 0.4102
 */
export const pChartLimits = (centre: number, n: number, inflation = 1): ControlLimits =>
  controlLimits(centre, 3 * inflation * Math.sqrt((centre * (1 - centre)) / n));
