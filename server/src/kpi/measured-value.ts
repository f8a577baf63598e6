import type { ValueInterval } from '../../../shared/contracts/kpi';
import type { Estimate } from '../statistics/estimate';
import { zValue } from '../statistics/z-value';
import type { Computed } from './definition';

/** An interval that ends where values end was cut there: its width is less than the error. */
const fromInterval = (
  { low, high, level }: ValueInterval,
  [lowest, highest]: readonly [number | null, number | null]
): number | null => {
  if (high === null || !Number.isFinite(high)) return null;
  const cut = (lowest !== null && low <= lowest) || (highest !== null && high >= highest);
  return cut ? null : (high - low) / (2 * zValue(level));
};

/**
 * A value with its standard error, for what is reckoned from several of them; null where either is not known, or
 * there are too few answers for an interval.
 * @example measuredValue(nps, tenPromoters) // value 100, standardError 15.01; the shown interval stops at 100
 */
export const measuredValue = <Evidence>(
  definition: Pick<Computed<Evidence>, 'estimate' | 'standardError' | 'range'>,
  evidence: Evidence
): Estimate | null => {
  const { value, confidence } = definition.estimate(evidence);
  if (value === null || confidence === null) return null;
  const standardError = definition.standardError
    ? definition.standardError(evidence)
    : fromInterval(confidence, definition.range);
  return standardError === null ? null : { value, standardError };
};
