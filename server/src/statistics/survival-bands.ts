import { DEFAULT_LEVEL } from './interval';
import type { KaplanMeier } from './kaplan-meier';
import { zValue } from './z-value';

/** On which scale of S the band is symmetric. */
export type BandScale = 'log-log' | 'log';

export interface BandOptions {
  /** Confidence level at each time. */
  level?: number;
  /** `log-log` keeps its level with few cases and stays inside 0 to 1; `log` is the default of R. */
  scale?: BandScale;
}

/** Limits of S at each time of a curve, in [0, 1]. */
export interface SurvivalBands {
  low: Float64Array;
  high: Float64Array;
}

/** Limits for 0 < S < 1. */
const limitsAt = (s: number, logVariance: number, z: number, scale: BandScale) => {
  const reach = z * Math.sqrt(logVariance);
  if (scale === 'log') {
    return { low: s * Math.exp(-reach), high: Math.min(1, s * Math.exp(reach)) };
  }
  const stretch = Math.exp(reach / Math.abs(Math.log(s)));
  return { low: s ** stretch, high: s ** (1 / stretch) };
};

/**
 * Pointwise confidence limits of a Kaplan–Meier curve from Greenwood's variance: S^exp(±z·se/|ln S|) or
 * S·exp(±z·se), with se² = Σ d/(n(n − d)). Where S is 0 neither has a width; there the low limit is 0 and
 * the high one stays where it was, because a survival function cannot rise.
 *
 * Source: J. D. Kalbfleisch & R. L. Prentice (1980), The Statistical Analysis of Failure Time Data, 1.4;
 * Ø. Borgan & K. Liestøl (1990), Scandinavian Journal of Statistics 17, 35–41; R's `survfit`.
 *
 * @param curve from {@link kaplanMeier}
 * @param options level (0.95) and scale (log-log)
 * @returns one pair of limits a time of the curve
 * @throws RangeError for a level outside (0, 1)
 */
export const survivalBands = (
  { survival, logVariance }: KaplanMeier,
  { level = DEFAULT_LEVEL, scale = 'log-log' }: BandOptions = {}
): SurvivalBands => {
  const z = zValue(level);
  const low = new Float64Array(survival.length);
  const high = new Float64Array(survival.length);
  let before = 1;
  for (let i = 0; i < survival.length; i += 1) {
    const s = survival[i] ?? 0;
    const limits = s > 0 ? limitsAt(s, logVariance[i] ?? 0, z, scale) : { low: 0, high: before };
    low[i] = limits.low;
    high[i] = limits.high;
    before = limits.high;
  }
  return { low, high };
};
