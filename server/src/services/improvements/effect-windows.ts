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
import type { PrePeriod } from '../../statistics/pre-trend-test';
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

const questionOf = (
  { strapi, timeZone, touchpoints }: Asked,
  window: Window,
  where: readonly string[],
  by: 'location' | null
): KpiQuery => ({
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
});

/** The KPI in a window, location by location. */
export const askByLocation = (asked: Asked, window: Window): Promise<KpiAnswer> =>
  getService('kpi', asked).answer(
    asked.definition,
    questionOf(asked, window, [], 'location'),
    asked.locale
  );

/** The KPI in a window at some locations ([]: at all), held against another window. */
const measure = (
  asked: Asked,
  window: Window,
  where: readonly string[],
  against: Window | null = null
) =>
  getService('kpi', asked).measure(
    asked.definition,
    questionOf(asked, window, where, null),
    against,
    asked.locale
  );

const pointOf = ({ value, confidence, n }: KpiAnswer): EffectPoint => ({
  value,
  low: confidence?.low ?? null,
  high: confidence?.high ?? null,
  n,
});

/** The change as the KPI's own definition tells it; null where it has no interval. */
const toMeasured = ({ change }: KpiAnswer): MeasuredChange | null => {
  if (!change?.confidence || change.value === null) return null;
  const { value, pValue, confidence } = change;
  return { value, low: confidence.low, high: confidence.high, pValue };
};

/** What is seen of the windows around a start. */
export interface Seen {
  /** Those before, oldest first, and the one after, with the untouched locations where there are any. */
  periods: EffectPeriod[];
  /** Both sides in the windows before, where each has a value whose error is known. */
  pre: PrePeriod[];
  /** From the last window before to the one after; null where either has too little. */
  change: MeasuredChange | null;
}

/** The windows before and the one after, measured where something was done and where nothing was. */
export const lookAround = async (
  asked: Asked,
  { before, after, days }: Windows,
  treated: readonly string[],
  untouched: readonly string[]
): Promise<Seen> => {
  const seen: Seen = { periods: [], pre: [], change: null };
  const back = Array.from({ length: PRE_PERIODS }, (_, index) => PRE_PERIODS - 1 - index);
  for (const window of [...back.map((times) => shifted(before, -days * times)), after]) {
    const isAfter = window === after;
    const acted = await measure(asked, window, treated, isAfter ? before : null);
    const others = untouched.length > 0 ? await measure(asked, window, untouched) : null;
    seen.periods.push({
      ...window,
      acted: pointOf(acted.answer),
      untouched: others && pointOf(others.answer),
    });
    if (isAfter) seen.change = toMeasured(acted.answer);
    else if (acted.measured && others?.measured)
      seen.pre.push({ treated: acted.measured, control: others.measured });
  }
  return seen;
};

/** How it changed between the same weekdays a year before. */
export const changeLastYear = async (
  asked: Asked,
  { before, after }: Windows,
  treated: readonly string[]
): Promise<MeasuredChange | null> => {
  const [earlier, later] = [before, after].map((window) => shifted(window, -YEAR_DAYS));
  return later && earlier
    ? toMeasured((await measure(asked, later, treated, earlier)).answer)
    : null;
};
