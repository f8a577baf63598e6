import type { Calendar, LocalDate, WeekStart } from '../../../shared/time';
import { INTL_CALENDARS, toUtc } from '../format/date';

const DAY_MS = 86_400_000;

export interface CalendarParts {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
}

export const addDays = (date: LocalDate, days: number): LocalDate =>
  new Date(toUtc(date).getTime() + days * DAY_MS).toISOString().slice(0, 10);

/** How many days a window has, both ends included. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((toUtc(to).getTime() - toUtc(from).getTime()) / DAY_MS) + 1;

const readerOf = (calendar: Calendar): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(`en-u-ca-${INTL_CALENDARS[calendar]}-nu-latn`, {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });

const READERS: Record<Calendar, Intl.DateTimeFormat> = {
  gregorian: readerOf('gregorian'),
  jalali: readerOf('jalali'),
  hijri: readerOf('hijri'),
};

/** A Gregorian local date read in another calendar. */
export const toCalendarParts = (date: LocalDate, calendar: Calendar): CalendarParts => {
  const parts = READERS[calendar].formatToParts(toUtc(date));
  const read = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value);
  return { year: read('year'), month: read('month'), day: read('day') };
};

export const startOfMonth = (date: LocalDate, calendar: Calendar): LocalDate =>
  addDays(date, 1 - toCalendarParts(date, calendar).day);

/** First day of the week of `date`, where weeks begin on this day. */
export const startOfWeek = (date: LocalDate, weekStart: WeekStart): LocalDate =>
  addDays(date, -((toUtc(date).getUTCDay() - weekStart + 7) % 7));

/** 32 days after the first of a month is always in the next: months have 29 to 31 days. */
const startOfNextMonth = (date: LocalDate, calendar: Calendar): LocalDate =>
  startOfMonth(addDays(startOfMonth(date, calendar), 32), calendar);

export const endOfMonth = (date: LocalDate, calendar: Calendar): LocalDate =>
  addDays(startOfNextMonth(date, calendar), -1);

/** Days in the month of `date`. */
export const monthLength = (date: LocalDate, calendar: Calendar): number =>
  toCalendarParts(endOfMonth(date, calendar), calendar).day;

/** The same day so many months later (negative: earlier); the last day where the month is shorter. */
export const addMonths = (date: LocalDate, months: number, calendar: Calendar): LocalDate => {
  const { day } = toCalendarParts(date, calendar);
  let first = startOfMonth(date, calendar);
  for (let step = 0; step < Math.abs(months); step += 1) {
    first =
      months > 0 ? startOfNextMonth(first, calendar) : startOfMonth(addDays(first, -1), calendar);
  }
  return addDays(first, Math.min(day, monthLength(first, calendar)) - 1);
};

export const startOfQuarter = (date: LocalDate, calendar: Calendar): LocalDate => {
  const { month } = toCalendarParts(date, calendar);
  return startOfMonth(
    addMonths(startOfMonth(date, calendar), -((month - 1) % 3), calendar),
    calendar
  );
};

export const startOfYear = (date: LocalDate, calendar: Calendar): LocalDate => {
  const { month } = toCalendarParts(date, calendar);
  return addMonths(startOfMonth(date, calendar), 1 - month, calendar);
};
