import type { CalendarDate } from './epoch-day';

/** 1 Farvardin 1 in days since 1970-01-01: Julian day 1948320 of the Persian era less 2440588. */
const ERA = 1948320 - 2440588;

/** Days before the first day of each month: six months of 31, five of 30, then 29 or 30. */
const BEFORE_MONTH = [0, 31, 62, 93, 124, 155, 186, 216, 246, 276, 306, 336];

/**
 * Day number of 1 Farvardin. Eight leap years in each 33: the rule that ICU's `PersianCalendar` uses and
 * that Borkowski ("The Persian calendar for 3000 years", Earth, Moon, and Planets 74, 1996) finds to be
 * the astronomical calendar's for 1210 to 1634. Checked against Intl, day by day, for 1900 to 2100.
 */
const yearStart = (year: number): number =>
  ERA + 365 * (year - 1) + Math.floor((8 * year + 21) / 33);

/** Days of a Jalali month (1 to 12). */
export const daysInJalaliMonth = (year: number, month: number): number => {
  if (month <= 6) return 31;
  if (month <= 11) return 30;
  return yearStart(year + 1) - yearStart(year) - 336;
};

/** Day number of a Jalali date. The date is not checked. */
export const daysFromJalali = (year: number, month: number, day: number): number =>
  yearStart(year) + (BEFORE_MONTH[month - 1] ?? 0) + day - 1;

/** The Jalali date of a day number. */
export const jalaliFromDays = (days: number): CalendarDate => {
  const year = 1 + Math.floor((33 * (days - ERA) + 3) / (33 * 365 + 8));
  const dayOfYear = days - yearStart(year);
  const month =
    dayOfYear < 186 ? Math.floor(dayOfYear / 31) + 1 : Math.floor((dayOfYear - 186) / 30) + 7;
  return { year, month, day: dayOfYear - (BEFORE_MONTH[month - 1] ?? 0) + 1 };
};
