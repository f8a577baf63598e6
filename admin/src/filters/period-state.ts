import type { Calendar, LocalDate, WeekStart } from '../../../shared/time';
import { PRESETS, presetWindow, type DateWindow, type Preset } from '../calendar/preset-windows';

/** The period that a page shows. */
export interface PeriodState {
  period: Preset | 'custom';
  /** Dates of a custom period; null elsewhere. */
  custom: DateWindow | null;
}

/** Who asks, and when. */
export interface Reader {
  calendar: Calendar;
  timeZone: string;
  weekStart: WeekStart;
  locale: string;
  today: LocalDate;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

const isDate = (text: string | null): text is LocalDate => {
  if (text === null || !DATE.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  // February 31 is read as March 3.
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
};

export const oneOf = <T extends string>(all: readonly T[], text: string | null): T | null =>
  all.find((one) => one === text) ?? null;

/** Dates of a window from two parameters; null where they are none. */
export const readDates = (
  params: URLSearchParams,
  [first, last]: readonly [string, string] = ['from', 'to']
): DateWindow | null => {
  const from = params.get(first);
  const to = params.get(last);
  return isDate(from) && isDate(to) && from <= to ? { from, to } : null;
};

/** Reads `?period=thisMonth` or `?period=custom&from=…&to=…`. */
export const readPeriod = (params: URLSearchParams, initial: Preset | 'custom'): PeriodState => {
  const custom = params.get('period') === 'custom' ? readDates(params) : null;
  return {
    period: custom ? 'custom' : (oneOf(PRESETS, params.get('period')) ?? initial),
    custom,
  };
};

/** Sets a parameter, or removes it where it says nothing new. */
export const putParameter = (
  params: URLSearchParams,
  key: string,
  value: string | null,
  initial: string | null = null
): void => (value === null || value === initial ? params.delete(key) : params.set(key, value));

/** Writes the period in place; the initial choice is left out. */
export const writePeriod = (
  params: URLSearchParams,
  { period, custom }: PeriodState,
  initial: Preset | 'custom'
): void => {
  putParameter(params, 'period', period, initial);
  putParameter(params, 'from', custom?.from ?? null);
  putParameter(params, 'to', custom?.to ?? null);
};

/** First and last day of the period. */
export const windowOf = (
  { period, custom }: PeriodState,
  reader: Pick<Reader, 'today' | 'calendar' | 'weekStart'>
): DateWindow =>
  period === 'custom'
    ? (custom ?? presetWindow('last90Days', reader))
    : presetWindow(period, reader);
