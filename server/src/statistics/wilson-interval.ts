import { DEFAULT_LEVEL, type Interval } from './interval';
import { zValue } from './z-value';

/** How many of how many: `hits` of `n`. */
export interface Proportion {
  hits: number;
  n: number;
}

/** Wilson limits for a given number of standard errors; the Newcombe interval is built on them. */
export const wilsonLimits = ({ hits, n }: Proportion, z: number): Interval => {
  const p = hits / n;
  const z2 = z * z;
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (z * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))) / (1 + z2 / n);
  // At the ends rounding would leave a trace such as 1e-17 where the limit is exactly 0 or 1.
  return { low: hits === 0 ? 0 : centre - half, high: hits === n ? 1 : centre + half };
};

/**
 * Wilson score interval of a proportion: every true share that a score test would not reject. It
 * keeps its level with few answers and at 0 % and 100 %, where the Wald interval has no width.
 *
 * Source: E. B. Wilson (1927), JASA 22, 209–212; R. G. Newcombe (1998), Statistics in Medicine 17,
 * 857–872, method 3.
 *
 * @param proportion hits of n, n > 0
 * @param level confidence level
 * @returns limits in [0, 1]
 * @example wilsonInterval({ hits: 81, n: 263 }) // 0.2553 to 0.3662
 */
export const wilsonInterval = (proportion: Proportion, level = DEFAULT_LEVEL): Interval =>
  wilsonLimits(proportion, zValue(level));
