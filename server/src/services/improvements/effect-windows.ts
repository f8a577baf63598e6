import type { Core } from '@strapi/strapi';
import type {
  EffectPeriod,
  EffectPoint,
  ImprovementEffect,
  MeasuredChange,
} from '../../../../shared/contracts/improvement';
import type { KpiAnswer, KpiQuery } from '../../../../shared/contracts/kpi';
import type { LocalDate } from '../../../../shared/time';
import { addDays, epochDay } from '../../calendar';
import type { AnyKpi } from '../../kpi/definition';
import { changeOf, type Estimate } from '../../statistics/estimate';
import { normalPValue } from '../../statistics/normal-p-value';
import type { PrePeriod } from '../../statistics/pre-trend-test';
import { zValue } from '../../statistics/z-value';
import { getService } from '../get-service';

export type Window = ImprovementEffect['before'];

/** The windows on both sides of the start, equally long. */
export interface Windows {
  before: Window;
  after: Window;
  days: number;
}

/** What is measured, and for whom. */
export interface Asked {
  strapi: Core.Strapi;
  locale: string;
  timeZone: string;
  definition: AnyKpi;
  touchpoints: string[];
}

/** An effect is measured over at most so many days on each side. */
const MOST_DAYS = 90;
const PRE_PERIODS = 4;
/** Whole weeks: weekdays meet weekdays. */
const YEAR_DAYS = 364;
const Z = zValue(0.95);

const shifted = ({ from, to }: Window, days: number): Window => ({
  from: addDays(from, days),
  to: addDays(to, days),
});

/** The windows before and after, equally long; null before the first whole day is over. */
export const windowsOf = (startsOn: LocalDate, today: LocalDate): Windows | null => {
  const days = Math.min(epochDay(today) - epochDay(startsOn), MOST_DAYS);
  if (days < 1) return null;
  return {
    before: { from: addDays(startsOn, -days), to: addDays(startsOn, -1) },
    after: { from: startsOn, to: addDays(startsOn, days - 1) },
    days,
  };
};

/** The KPI in a window at some locations ([]: at all), whole or location by location. */
export const ask = (
  { strapi, locale, timeZone, definition, touchpoints }: Asked,
  window: Window,
  where: readonly string[],
  by: 'location' | null = null
): Promise<KpiAnswer> => {
  const query: KpiQuery = {
    ...window,
    timeZone,
    calendar: 'gregorian',
    weekStart: getService('settings', { strapi }).general().weekStart,
    interval: null,
    by,
    filters: {
      ...(where.length > 0 && { location: [...where] }),
      ...(touchpoints.length > 0 && { touchpoint: touchpoints }),
    },
    places: {},
    compare: null,
  };
  return getService('kpi', { strapi }).answer(definition, query, locale);
};

const pointOf = ({ value, confidence, n }: KpiAnswer): EffectPoint => ({
  value,
  low: confidence?.low ?? null,
  high: confidence?.high ?? null,
  n,
});

/** A value with the error that its interval tells; null where either is missing. */
const estimateOf = ({ value, low, high }: EffectPoint): Estimate | null =>
  value === null || low === null || high === null
    ? null
    : { value, standardError: (high - low) / (2 * Z) };

/** The change between two windows with its interval and test; null where either has none. */
export const changeBetween = (was: EffectPoint, is: EffectPoint): MeasuredChange | null => {
  const [before, after] = [estimateOf(was), estimateOf(is)];
  if (!before || !after) return null;
  const { value, standardError } = changeOf(before, after);
  return {
    value,
    low: value - Z * standardError,
    high: value + Z * standardError,
    pValue: standardError === 0 ? null : normalPValue(value / standardError),
  };
};

/** The windows before, oldest first, and the one after, with the untouched locations where there are any. */
export const periodsOf = async (
  asked: Asked,
  { before, after, days }: Windows,
  treated: readonly string[],
  untouched: readonly string[]
): Promise<EffectPeriod[]> => {
  const back = Array.from({ length: PRE_PERIODS }, (_, index) => PRE_PERIODS - 1 - index);
  const periods: EffectPeriod[] = [];
  for (const window of [...back.map((times) => shifted(before, -days * times)), after]) {
    periods.push({
      ...window,
      acted: pointOf(await ask(asked, window, treated)),
      untouched: untouched.length > 0 ? pointOf(await ask(asked, window, untouched)) : null,
    });
  }
  return periods;
};

/** Both sides in the windows before the action, where each has a value. */
export const prePeriodsOf = (periods: readonly EffectPeriod[]): PrePeriod[] =>
  periods.slice(0, PRE_PERIODS).flatMap(({ acted, untouched }) => {
    const [treated, control] = [estimateOf(acted), untouched && estimateOf(untouched)];
    return treated && control ? [{ treated, control }] : [];
  });

/** How it changed between the same weekdays a year before. */
export const changeLastYear = async (
  asked: Asked,
  { before, after }: Windows,
  treated: readonly string[]
): Promise<MeasuredChange | null> => {
  const at = async (window: Window) =>
    pointOf(await ask(asked, shifted(window, -YEAR_DAYS), treated));
  return changeBetween(await at(before), await at(after));
};
