import type { Calendar, LocalDate } from '../../../shared/time';
import {
  civilFromDays,
  daysFromCivil,
  daysInCivilMonth,
  epochDay,
  fromEpochDay,
  type CalendarDate,
} from './epoch-day';
import { daysFromHijri, daysInHijriMonth, hijriFromDays } from './hijri';
import { daysFromJalali, daysInJalaliMonth, jalaliFromDays } from './jalali';

interface Reckoning {
  fromDays(days: number): CalendarDate;
  toDays(year: number, month: number, day: number): number;
  daysInMonth(year: number, month: number): number;
  /** Years that `YYYY-MM-DD` can say. */
  years: readonly [number, number];
}

const RECKONINGS: Record<Calendar, Reckoning> = {
  gregorian: {
    fromDays: civilFromDays,
    toDays: daysFromCivil,
    daysInMonth: daysInCivilMonth,
    years: [1, 9999],
  },
  jalali: {
    fromDays: jalaliFromDays,
    toDays: daysFromJalali,
    daysInMonth: daysInJalaliMonth,
    years: [1, 9377],
  },
  hijri: {
    fromDays: hijriFromDays,
    toDays: daysFromHijri,
    daysInMonth: daysInHijriMonth,
    years: [1, 9665],
  },
};

/** The calendar's date of a day number (see {@link epochDay}). */
export const calendarDateOfDay = (day: number, calendar: Calendar): CalendarDate =>
  RECKONINGS[calendar].fromDays(day);

/** Day number of the first day of a month; `month` may lie outside 1 to 12 and then counts on over the years. */
export const monthStartDay = (year: number, month: number, calendar: Calendar): number => {
  const months = year * 12 + month - 1;
  return RECKONINGS[calendar].toDays(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, 1);
};

/** Days of a month in its calendar. */
export const daysInMonth = (year: number, month: number, calendar: Calendar): number =>
  RECKONINGS[calendar].daysInMonth(year, month);

/**
 * A local date in another calendar.
 * @throws RangeError when the text is no real date
 * @example toCalendarDate('2025-03-21', 'jalali') // { year: 1404, month: 1, day: 1 }
 */
export const toCalendarDate = (localDate: LocalDate, calendar: Calendar): CalendarDate =>
  calendarDateOfDay(epochDay(localDate), calendar);

/**
 * The local (Gregorian) date of a calendar's date, or `null` where that date does not exist.
 * @example fromCalendarDate({ year: 1404, month: 12, day: 30 }, 'jalali') // null: 1404 is no leap year
 */
export const fromCalendarDate = (date: CalendarDate, calendar: Calendar): LocalDate | null => {
  const { year, month, day } = date;
  const reckoning = RECKONINGS[calendar];
  if (![year, month, day].every(Number.isInteger)) return null;
  if (year < reckoning.years[0] || year > reckoning.years[1]) return null;
  if (month < 1 || month > 12 || day < 1 || day > reckoning.daysInMonth(year, month)) return null;
  return fromEpochDay(reckoning.toDays(year, month, day));
};
