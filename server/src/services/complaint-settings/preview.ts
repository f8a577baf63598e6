import { errors } from '@strapi/utils';
import type {
  PreviewCalendar,
  PreviewDay,
  ReadHolidays,
} from '../../../../shared/contracts/complaint-settings';
import type { WorkingCalendar } from '../../../../shared/contracts/working-calendar';
import type { LocalDate, Weekday } from '../../../../shared/time';
import { because } from '../../../../shared/refusal';
import {
  addDays,
  businessHours,
  dueAt,
  epochDay,
  instantOf,
  localDateOf,
  mergeHolidays,
  openIntervals,
  parseHolidays,
  utcOffset,
  type CalendarHours,
} from '../../calendar';
import { refuseFaults } from '../settings/refuse';

const DAYS = 14;
const DAY = 86_400_000;
const MINUTE = 60_000;
const HOUR_MINUTES = 60;
const DAY_MINUTES = 1_440;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

const clockText = (minutes: number): string =>
  `${twoDigits(Math.floor(minutes / HOUR_MINUTES))}:${twoDigits(minutes % HOUR_MINUTES)}`;

/** Wall-clock time of an instant in minutes after the midnight with which a date begins. */
const wallMinutes = (instant: number, date: LocalDate, timeZone: string): number =>
  Math.round((instant + utcOffset(instant, timeZone) * 1000 - epochDay(date) * DAY) / MINUTE);

/** 1970-01-01 was a Thursday. */
const weekdayOf = (date: LocalDate): Weekday =>
  (((((epochDay(date) + 3) % 7) + 7) % 7) + 1) as Weekday;

const dayOf = (hours: CalendarHours, date: LocalDate): PreviewDay => {
  const { timeZone, holidays, overrides } = hours.calendar;
  const from = instantOf(date, 0, timeZone).getTime();
  const to = instantOf(addDays(date, 1), 0, timeZone).getTime();
  const spans = openIntervals(hours, from, to);
  const text = (instant: number): string =>
    instant === to ? clockText(DAY_MINUTES) : clockText(wallMinutes(instant, date, timeZone));
  return {
    date,
    weekday: weekdayOf(date),
    open: spans.map((span) => ({ from: text(span.from), to: text(span.to) })),
    seconds: Math.round(spans.reduce((sum, span) => sum + span.to - span.from, 0) / 1000),
    holiday: holidays.find((one) => one.date === date && !one.removed)?.name ?? null,
    override: overrides.filter((one) => one.from <= date && date <= one.to).at(-1)?.name ?? null,
  };
};

const dueOf = (
  hours: CalendarHours,
  { date, time, seconds }: NonNullable<PreviewCalendar.Request['attempt']>
): PreviewCalendar.Response['data']['due'] => {
  const { timeZone } = hours.calendar;
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const start = instantOf(date, (hour * HOUR_MINUTES + minute) * MINUTE, timeZone).getTime();
  const { due } = dueAt(hours, start, seconds * 1000);
  if (due === null) return null;
  const on = localDateOf(new Date(due), timeZone);
  return {
    at: new Date(due).toISOString(),
    date: on,
    time: clockText(wallMinutes(due, on, timeZone)),
  };
};

/** Fourteen days of a calendar, and when something would be due by it. The calendar has been checked. */
export const previewOf = (
  calendar: WorkingCalendar,
  { from, attempt }: Omit<PreviewCalendar.Request, 'calendar'>
): PreviewCalendar.Response['data'] => {
  const hours = businessHours(calendar);
  const first = from ?? localDateOf(new Date(), calendar.timeZone);
  return {
    days: Array.from({ length: DAYS }, (_, index) => dayOf(hours, addDays(first, index))),
    due: attempt ? dueOf(hours, attempt) : null,
  };
};

const YEAR = 366;

/**
 * Holidays after a calendar file was read: from a year back to three years ahead.
 * @throws ValidationError that says where a damaged file breaks off
 */
export const withHolidays = (
  { text, source, holidays }: ReadHolidays.Request,
  today: LocalDate
): ReadHolidays.Response['data'] => {
  const window = { from: addDays(today, -YEAR), to: addDays(today, 3 * YEAR) };
  const file = parseHolidays(text, window);
  if (!file.ok) {
    const message = `line ${file.line} of the file: ${file.message}`;
    const why = because('holidayFile', { line: file.line });
    refuseFaults([{ path: ['text'], message, because: why }]);
    throw new errors.ApplicationError(file.message);
  }
  const merged = mergeHolidays(holidays, file.holidays, source, window);
  const read = new Set(file.holidays.map(({ date }) => date));
  return {
    holidays: merged,
    read: read.size,
    stillRemoved: merged.filter((one) => one.source === source && one.removed && read.has(one.date))
      .length,
    skipped: file.skipped.map(({ name, reason }) => ({ name, reason })),
    ...window,
  };
};
