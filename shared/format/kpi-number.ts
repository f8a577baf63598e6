import type { Unit } from '../contracts/kpi';
import type { KpiClock } from '../contracts/kpi-terms';

/** How a KPI's number is written: in which size of unit, with how many decimals. */
export interface KpiNumber {
  value: number;
  decimals: number;
  /** The unit that stands with it in words; null where it stands alone or its sign is set apart. */
  unit: 'minutes' | 'hours' | 'days' | 'perThousand' | 'times' | 'currency' | null;
}

const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;
/** From so many hours on a duration is told in days. */
const HOURS_UP_TO = 48;

/** A day of working time is as long as the place's hours are: working time is told in hours all the way. */
const durationOf = (seconds: number, clock: KpiClock = 'wall'): KpiNumber => {
  const size = Math.abs(seconds);
  if (size < HOUR) return { value: seconds / MINUTE, decimals: 0, unit: 'minutes' };
  return clock === 'working' || size < HOURS_UP_TO * HOUR
    ? { value: seconds / HOUR, decimals: 1, unit: 'hours' }
    : { value: seconds / DAY, decimals: 1, unit: 'days' };
};

/** Digits of a currency's minor unit: 2 for SAR, 3 for KWD, 0 for JPY. */
export const minorDigits = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
    .maximumFractionDigits ?? 2;

/**
 * A KPI's number as a person reads it: durations in minutes, hours or days, money in whole units.
 * @param currency ISO 4217, of money
 * @param clock of durations
 */
export const kpiNumber = (
  value: number,
  {
    unit,
    decimals,
    currency,
    clock,
  }: {
    unit: Unit;
    decimals: number;
    currency?: string | undefined;
    clock?: KpiClock | undefined;
  }
): KpiNumber => {
  switch (unit) {
    case 'seconds':
      return durationOf(value, clock);
    case 'days':
      return { value, decimals, unit: 'days' };
    case 'per_thousand':
      return { value, decimals, unit: 'perThousand' };
    case 'ratio':
      return { value, decimals, unit: 'times' };
    case 'money': {
      if (currency === undefined) return { value, decimals, unit: null };
      const digits = minorDigits(currency);
      return { value: value / 10 ** digits, decimals: digits, unit: 'currency' };
    }
    default:
      return { value, decimals, unit: null };
  }
};
