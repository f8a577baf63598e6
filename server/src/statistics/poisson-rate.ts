import { garwoodInterval } from './garwood-interval';
import { DEFAULT_LEVEL, type Interval } from './interval';
import type { EventCount } from './rate-ratio';

/** Events per unit of exposure with their exact limits. */
export interface PoissonRate extends Interval {
  rate: number;
}

/**
 * Rate of events with Garwood's exact interval. No events in a real exposure is a rate of 0 with an upper
 * limit; no exposure is no rate.
 *
 * Source: F. Garwood (1936), Biometrika 28, 437–442.
 *
 * @param events whole number of events and their exposure (orders, customers, days), from 0
 * @param level confidence level
 * @returns events per one unit of exposure; `null` without exposure
 * @throws RangeError for a count that is not a whole number from 0, or a negative exposure
 * @example poissonRate({ count: 7, exposure: 3500 }) // 0.0020, 0.00080 to 0.00412: 2 per 1,000
 */
export const poissonRate = (
  { count, exposure }: EventCount,
  level = DEFAULT_LEVEL
): PoissonRate | null => {
  if (!Number.isInteger(count) || count < 0) {
    throw new RangeError(`count must be a whole number from 0, got ${count}`);
  }
  if (!(exposure >= 0)) throw new RangeError(`exposure must be a number from 0, got ${exposure}`);
  if (exposure === 0) return null;
  const { low, high } = garwoodInterval(count, level);
  return { rate: count / exposure, low: low / exposure, high: high / exposure };
};
