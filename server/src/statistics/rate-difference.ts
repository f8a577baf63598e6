import { binomialTest } from './binomial-test';
import { DEFAULT_LEVEL, type Interval } from './interval';
import { poissonRate } from './poisson-rate';
import type { EventCount } from './rate-ratio';

export interface RateDifference extends Interval {
  difference: number;
  pValue: number;
}

/**
 * Difference of two rates of events. The interval is put together from both exact Poisson intervals by MOVER,
 * as for plain counts; the p-value is the exact conditional binomial test of equal rates with the central p.
 *
 * Source: G. Y. Zou & A. Donner (2008), Statistics in Medicine 27, 1693–1702; J. Przyborowski & H. Wilenski
 * (1940), Biometrika 31, 313–323.
 *
 * @param before events and their exposure
 * @param after events and their exposure
 * @param level confidence level
 * @returns after − before, events per one unit of exposure; `null` where a side has no exposure
 * @example rateDifference({ count: 7, exposure: 3500 }, { count: 21, exposure: 4200 }) // 0.003, p 0.0433
 */
export const rateDifference = (
  before: EventCount,
  after: EventCount,
  level = DEFAULT_LEVEL
): RateDifference | null => {
  const [first, second] = [poissonRate(before, level), poissonRate(after, level)];
  if (!first || !second) return null;
  const difference = second.rate - first.rate;
  const n = before.count + after.count;
  const share = after.exposure / (before.exposure + after.exposure);
  return {
    difference,
    low: difference - Math.hypot(second.rate - second.low, first.high - first.rate),
    high: difference + Math.hypot(second.high - second.rate, first.rate - first.low),
    pValue: n === 0 ? 1 : binomialTest({ hits: after.count, n }, share),
  };
};
