import { binomialTest } from './binomial-test';
import { clopperPearsonInterval } from './clopper-pearson-interval';
import { DEFAULT_LEVEL, type Interval } from './interval';

/** Events seen during an exposure (days, orders, customers). */
export interface EventCount {
  count: number;
  exposure: number;
}

export interface RateRatio extends Interval {
  ratio: number;
  pValue: number;
}

/**
 * Ratio of two Poisson rates, first ÷ second, by the exact conditional test: given their sum, the
 * first count is binomial with share E₁/(E₁ + E₂) if the rates are equal.
 *
 * Source: J. Przyborowski & H. Wilenski (1940), Biometrika 31, 313–323; central p-value as in Fay
 * (2010), so that test and interval agree.
 *
 * @param first events and their exposure
 * @param second events and their exposure
 * @param level confidence level
 * @returns ratio, exact limits (high may be Infinity) and p; `null` when neither side has
 *   an event or one has no exposure
 * @example rateRatio({ count: 21, exposure: 4200 }, { count: 7, exposure: 3500 })
 * // ratio 2.5, 1.0238 to 6.9615, pValue 0.04328
 */
export const rateRatio = (
  first: EventCount,
  second: EventCount,
  level = DEFAULT_LEVEL
): RateRatio | null => {
  const n = first.count + second.count;
  if (n === 0 || first.exposure === 0 || second.exposure === 0) return null;
  const share = clopperPearsonInterval({ hits: first.count, n }, level);
  const toRatio = (p: number) => (p / (1 - p)) * (second.exposure / first.exposure);
  return {
    ratio: first.count / first.exposure / (second.count / second.exposure),
    low: toRatio(share.low),
    high: toRatio(share.high),
    pValue: binomialTest(
      { hits: first.count, n },
      first.exposure / (first.exposure + second.exposure)
    ),
  };
};
