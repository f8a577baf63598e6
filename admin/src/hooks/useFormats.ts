import * as React from 'react';

import type { KpiDescription, ValueInterval } from '../../../shared/contracts/kpi';
import type { KpiClock } from '../../../shared/contracts/kpi-terms';
import type { Interval, LocalDate } from '../../../shared/time';
import {
  formatClock,
  formatDate,
  formatDateRange,
  formatMoment,
  periodLabels,
  type Period,
} from '../format/date';
import { kpiNumber } from '../../../shared/format/kpi-number';
import { formatNumber, isolateLtr } from '../format/number';
import { isolated, isolatedRtl } from '../format/isolated';
import type { Language } from '../language/preference';
import { useLanguage } from './useLanguage';
import { useTranslate, type Translate } from './useTranslate';

/**
 * Whether numbers are told with words, which are read in the language's direction: so is an interval of them,
 * while one of bare numbers runs from left to right.
 */
const isWorded = (rules: NumberRules): boolean => {
  const { unit } = kpiNumber(0, rules);
  return unit !== null && unit !== 'currency';
};

/** The end of an interval that is open upwards. */
const OPEN = '∞';

/** How a KPI's numbers are written. */
export type NumberRules = Pick<KpiDescription, 'unit' | 'decimals'> & {
  /** Of money; see the answer's terms. */
  currency?: string | undefined;
  /** Of durations: working time is told in hours. */
  clock?: KpiClock | undefined;
};

export interface Formats {
  count: (n: number) => string;
  /** Any number with so many decimals. */
  decimal: (value: number, decimals: number) => string;
  /** A KPI's value without a percent sign; net scores carry their sign, durations and rates their unit. */
  value: (value: number, rules: NumberRules) => string;
  /** A value beside an axis: a rate without the words that would not fit there. */
  tick: (value: number, rules: NumberRules) => string;
  /** A difference: always signed. */
  difference: (value: number, rules: NumberRules) => string;
  /** `+21 … +26`; `3 d … ∞` where it is open upwards. */
  interval: (interval: Pick<ValueInterval, 'low' | 'high'>, rules: NumberRules) => string;
  /** A share of 0 to 1 as a percentage without its sign. */
  share: (share: number, decimals?: number) => string;
  date: (date: LocalDate) => string;
  /** Day and time, as the clock stood in that zone. */
  moment: (iso: string, timeZone: string) => string;
  /** A full hour of the day, `08:00`. */
  clock: (hour: number) => string;
  dateRange: (from: LocalDate, to: LocalDate) => string;
  /** Short and full name of a period of a series. */
  period: (point: Period, interval: Interval) => { short: string; long: string };
}

/** Numbers and dates in a language's digits and calendar. Texts are not isolated: see `Num`. */
export const formatsIn = (
  { locale, digits, calendar, direction }: Language,
  t: Translate
): Formats => {
  const style = { locale, digits, calendar };
  const number = (value: number, decimals: number, signed = false) =>
    formatNumber(value, { locale, digits, decimals, signed });
  const inWords = (of: number, rules: NumberRules, signed: boolean) => {
    const { value: size, decimals, unit } = kpiNumber(of, rules);
    const n = number(size, decimals, signed);
    if (unit === null) return n;
    if (unit === 'currency') return `${n} ${rules.currency}`;
    return direction === 'ltr'
      ? t(`unit.${unit}`, { n })
      : isolated(t(`unit.${unit}`, { n: isolateLtr(n) }));
  };
  /** Both ends of an interval have the unit that is said once. */
  const rates = (low: number, high: number | null, decimals: number) => {
    const n = `${number(low, decimals)} … ${high === null ? OPEN : number(high, decimals)}`;
    return direction === 'ltr'
      ? t('unit.perThousand', { n })
      : isolated(t('unit.perThousand', { n: isolateLtr(n) }));
  };
  const value = (of: number, rules: NumberRules) => inWords(of, rules, rules.unit === 'points');
  return {
    count: (n) => number(n, 0),
    decimal: (of, decimals) => number(of, decimals),
    value,
    tick: (of, rules) =>
      rules.unit === 'per_thousand' ? number(of, rules.decimals) : value(of, rules),
    difference: (of, rules) => inWords(of, rules, true),
    interval: ({ low, high }, rules) => {
      if (rules.unit === 'per_thousand') return rates(low, high, rules.decimals);
      const text = `${value(low, rules)} … ${high === null ? OPEN : value(high, rules)}`;
      return direction === 'rtl' && isWorded(rules) ? isolatedRtl(text) : text;
    },
    share: (share, decimals = 0) => number(share * 100, decimals),
    date: (date) => formatDate(date, style),
    moment: (iso, timeZone) => formatMoment(iso, timeZone, style),
    clock: (hour) => formatClock(hour, style),
    dateRange: (from, to) => formatDateRange(from, to, style),
    period: (point, interval) => {
      const { short, long, quarter } = periodLabels(point, interval, style);
      if (quarter === null) return { short, long };
      const name = t('period.quarter', { quarter: number(Number(quarter), 0) });
      return { short: name, long: `${name} (${long})` };
    },
  };
};

/** Numbers and dates in the reader's digits and calendar. */
export const useFormats = (): Formats => {
  const { locale, digits, calendar, direction, tag } = useLanguage();
  const t = useTranslate();
  return React.useMemo(
    () => formatsIn({ locale, digits, calendar, direction, tag }, t),
    [locale, digits, calendar, direction, tag, t]
  );
};
