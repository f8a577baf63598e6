import type { ReaderLanguage } from '../language';
import type { Locale } from '../locales';
import type { Calendar, Interval, LocalDate } from '../time';

export type DateStyle = ReaderLanguage;

export const INTL_CALENDARS: Record<Calendar, string> = {
  gregorian: 'gregory',
  jalali: 'persian',
  hijri: 'islamic-umalqura',
};

/** Day before month, as Arabic and Persian readers expect as well. */
const LANGUAGE_TAGS: Record<Locale, string> = { en: 'en-GB', ar: 'ar', fa: 'fa' };

/** Language tag with calendar and digits spelled out, because Intl's own defaults differ by runtime. */
export const languageTag = ({ locale, calendar, digits }: DateStyle): string =>
  `${LANGUAGE_TAGS[locale]}-u-ca-${INTL_CALENDARS[calendar]}-nu-${digits}`;

/** Midnight UTC of a local date: formatted in UTC, so that no zone can shift the day. */
export const toUtc = (date: LocalDate): Date => new Date(`${date}T00:00:00Z`);

/** Eras ("AP", "AH") say nothing new: the calendar is the reader's own choice. */
const withoutEra = (parts: Intl.DateTimeFormatPart[]): string =>
  parts
    .filter((part) => part.type !== 'era')
    .map((part) => part.value)
    .join('')
    .trim();

/** One formatter a language tag: making one costs far more than using it. */
const formatWith = (options: Intl.DateTimeFormatOptions) => {
  const formatters = new Map<string, Intl.DateTimeFormat>();
  return (date: LocalDate, style: DateStyle): string => {
    const tag = languageTag(style);
    const formatter =
      formatters.get(tag) ?? new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' });
    formatters.set(tag, formatter);
    return withoutEra(formatter.formatToParts(toUtc(date)));
  };
};

/** `10 Tir`. */
export const formatDay = formatWith({ day: 'numeric', month: 'short' });
/** `10 Tir 1405`. */
export const formatDate = formatWith({ day: 'numeric', month: 'short', year: 'numeric' });
/** `Tir`. */
export const formatMonth = formatWith({ month: 'short' });
/** `1405`. */
export const formatYear = formatWith({ year: 'numeric' });
/** `10`. */
export const formatDayOfMonth = formatWith({ day: 'numeric' });
/** `Tir`, in full. */
export const formatMonthName = formatWith({ month: 'long' });

/** `Tir 1405`; Intl would put the year first in Persian, which nobody says. */
export const formatMonthYear = (date: LocalDate, style: DateStyle): string =>
  `${formatMonthName(date, style)} ${formatYear(date, style)}`;

/** `1 Jul – 30 Sep 2026`; a year common to both ends stands once. */
export const formatDateRange = (from: LocalDate, to: LocalDate, style: DateStyle): string => {
  if (from === to) return formatDate(from, style);
  const first = formatYear(from, style) === formatYear(to, style) ? formatDay : formatDate;
  return `${first(from, style)} – ${formatDate(to, style)}`;
};

export interface Period {
  /** `2025-Q1` carries the quarter, which Intl cannot format in these calendars. */
  period: string;
  start: LocalDate;
  end: LocalDate;
}

/** What stands under a point of the time axis. Quarters are worded by the caller, in its language. */
export const periodLabels = (
  point: Period,
  interval: Interval,
  style: DateStyle
): { short: string; long: string; quarter: string | null } => {
  const range = formatDateRange(point.start, point.end, style);
  switch (interval) {
    case 'day':
      return {
        short: formatDay(point.start, style),
        long: formatDate(point.start, style),
        quarter: null,
      };
    case 'week':
      return { short: formatDay(point.start, style), long: range, quarter: null };
    case 'month':
      return {
        short: formatMonth(point.start, style),
        long: formatMonthYear(point.start, style),
        quarter: null,
      };
    case 'quarter':
      return { short: range, long: range, quarter: /Q([1-4])$/.exec(point.period)?.[1] ?? null };
    case 'year':
      return {
        short: formatYear(point.start, style),
        long: formatYear(point.start, style),
        quarter: null,
      };
  }
};

const moments = new Map<string, Intl.DateTimeFormat>();

/** `10 Tir 1405, 14:30`, as the clock stood in that zone. */
export const formatMoment = (iso: string, timeZone: string, style: DateStyle): string => {
  const tag = languageTag(style);
  const key = `${tag} ${timeZone}`;
  const formatter =
    moments.get(key) ??
    new Intl.DateTimeFormat(tag, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone,
    });
  moments.set(key, formatter);
  return withoutEra(formatter.formatToParts(new Date(iso)));
};

/** A full hour of the day, `08:00`. */
export const formatClock = (hour: number, { locale, digits }: DateStyle): string =>
  new Intl.DateTimeFormat(`${locale}-u-nu-${digits}`, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  }).format(hour * 3_600_000);
