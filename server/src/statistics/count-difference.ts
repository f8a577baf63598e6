import { binomialTest } from './binomial-test';
import { garwoodInterval } from './garwood-interval';
import { DEFAULT_LEVEL, type Interval } from './interval';

export interface CountDifference extends Interval {
  difference: number;
  pValue: number;
}

/**
 * Compares two counts from windows of equal length. The interval of the difference of their expected
 * counts is put together from both exact Poisson intervals by MOVER (method of variance estimates
 * recovery), as Newcombe's method 10 is from Wilson's; the p-value is the exact conditional binomial
 * test of equal rates with the central p.
 *
 * Source: G. Y. Zou & A. Donner (2008), Construction of confidence limits about effect measures: a
 * general approach, Statistics in Medicine 27, 1693–1702; Garwood (1936) for the single limits.
 *
 * @param before events in the first window
 * @param after events in the second window
 * @param level confidence level
 * @returns after − before, in events
 * @example countDifference(100, 150) // difference 50, 18.4 to 82.0, pValue 0.0019
 */
export const countDifference = (
  before: number,
  after: number,
  level = DEFAULT_LEVEL
): CountDifference => {
  const first = garwoodInterval(before, level);
  const second = garwoodInterval(after, level);
  const difference = after - before;
  const n = before + after;
  return {
    difference,
    low: difference - Math.hypot(after - second.low, first.high - before),
    high: difference + Math.hypot(second.high - after, before - first.low),
    pValue: n === 0 ? 1 : binomialTest({ hits: after, n }, 0.5),
  };
};
