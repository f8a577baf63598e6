import type { LocalDate } from '../../../shared/time';

/** A date in some calendar; `month` from 1 to 12. */
export interface CalendarDate {
  year: number;
  month: number;
  day: number;
}

/**
 * Days from 1970-01-01 to a proleptic Gregorian date, by arithmetic (Howard Hinnant, "chrono-Compatible
 * Low-Level Date Algorithms", `days_from_civil`). The date is not checked.
 */
export const daysFromCivil = (year: number, month: number, day: number): number => {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
};

/** The proleptic Gregorian date of a day number (`civil_from_days` of the same source). */
export const civilFromDays = (days: number): CalendarDate => {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
};

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a Gregorian month (1 to 12). */
export const daysInCivilMonth = (year: number, month: number): number =>
  month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
    ? 29
    : (DAYS_IN_MONTH[month - 1] ?? 0);

const LOCAL_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** True for `YYYY-MM-DD` that names a day that exists (years 0001 to 9999). */
export const isLocalDate = (text: string): text is LocalDate => {
  if (!LOCAL_DATE.test(text)) return false;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInCivilMonth(year, month);
};

/**
 * Days from 1970-01-01 to a local date.
 * @throws RangeError when the text is no real date
 * @example epochDay('1970-01-02') // 1
 */
export const epochDay = (localDate: LocalDate): number => {
  if (!isLocalDate(localDate)) throw new RangeError(`"${localDate}" is not a date YYYY-MM-DD`);
  return daysFromCivil(
    Number(localDate.slice(0, 4)),
    Number(localDate.slice(5, 7)),
    Number(localDate.slice(8, 10))
  );
};

/** Last day of year 9999 and first of year 1: what `YYYY-MM-DD` can say. */
const LAST_DAY = daysFromCivil(9999, 12, 31);
const FIRST_DAY = daysFromCivil(1, 1, 1);

const twoDigits = (n: number): string => (n < 10 ? `0${n}` : String(n));

/**
 * The local date of a day number.
 * @throws RangeError outside the years 0001 to 9999, or when `day` is no whole number
 * @example fromEpochDay(1) // '1970-01-02'
 */
export const fromEpochDay = (day: number): LocalDate => {
  if (!Number.isInteger(day) || day < FIRST_DAY || day > LAST_DAY) {
    throw new RangeError(`day ${day} lies outside the years 0001 to 9999`);
  }
  const civil = civilFromDays(day);
  const year = String(civil.year).padStart(4, '0');
  return `${year}-${twoDigits(civil.month)}-${twoDigits(civil.day)}`;
};

/** The date `days` later (earlier when negative). */
export const addDays = (localDate: LocalDate, days: number): LocalDate =>
  fromEpochDay(epochDay(localDate) + days);
