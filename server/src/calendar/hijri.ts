import { daysFromCivil, type CalendarDate } from './epoch-day';

/** The years that the Umm al-Qura tables of ICU cover. */
export const FIRST_HIJRI_YEAR = 1300;
export const LAST_HIJRI_YEAR = 1600;

/** 1 Muharram 1300. */
const TABLE_START = daysFromCivil(1882, 11, 12);
const TABLE_MONTHS = (LAST_HIJRI_YEAR - FIRST_HIJRI_YEAR + 1) * 12;
const MEAN_MONTH = 29.530588;

let table: Int32Array | null = null;

/**
 * Day numbers of the first days of all months, and of the one after the last. Months follow the
 * sighting tables of Umm al-Qura University, which no formula gives, so they are read once from Intl
 * (`islamic-umalqura`): a month has 29 or 30 days, so one look a month suffices.
 */
const monthStarts = (): Int32Array => {
  if (table) return table;
  const dayOfMonth = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    timeZone: 'UTC',
    day: 'numeric',
  });
  const starts = new Int32Array(TABLE_MONTHS + 1);
  starts[0] = TABLE_START;
  for (let index = 1; index <= TABLE_MONTHS; index += 1) {
    const after29 = (starts[index - 1] ?? 0) + 29;
    starts[index] = dayOfMonth.format(after29 * 86_400_000) === '1' ? after29 : after29 + 1;
  }
  table = starts;
  return starts;
};

/** 16 July 622 (Julian), first day of the tabular ("civil") calendar: Julian day 1948440. */
const CIVIL_ERA = 1948440 - 2440588;

/** Tabular calendar, 11 leap years in 30, which Intl too uses outside the tables. */
const civilMonthStart = (year: number, month: number): number =>
  CIVIL_ERA + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + Math.ceil(29.5 * (month - 1));

const civilFromDays = (days: number): CalendarDate => {
  let year = Math.floor((30 * (days - CIVIL_ERA) + 10646) / 10631);
  if (days < civilMonthStart(year, 1)) year -= 1;
  let month = Math.min(12, Math.floor((days - civilMonthStart(year, 1)) / 29.5) + 1);
  while (month > 1 && days < civilMonthStart(year, month)) month -= 1;
  return { year, month, day: days - civilMonthStart(year, month) + 1 };
};

const monthStart = (year: number, month: number): number => {
  const index = (year - FIRST_HIJRI_YEAR) * 12 + month - 1;
  if (index < 0 || index > TABLE_MONTHS) return civilMonthStart(year, month);
  return monthStarts()[index] ?? 0;
};

/** Days of a Hijri month (1 to 12) of the Umm al-Qura calendar. */
export const daysInHijriMonth = (year: number, month: number): number =>
  month === 12
    ? monthStart(year + 1, 1) - monthStart(year, 12)
    : monthStart(year, month + 1) - monthStart(year, month);

/** Day number of a Hijri date. The date is not checked. */
export const daysFromHijri = (year: number, month: number, day: number): number =>
  monthStart(year, month) + day - 1;

/** The Umm al-Qura date of a day number; outside 1300 to 1600 the tabular calendar's. */
export const hijriFromDays = (days: number): CalendarDate => {
  const starts = monthStarts();
  if (days < TABLE_START || days >= (starts[TABLE_MONTHS] ?? 0)) return civilFromDays(days);
  let index = Math.floor((days - TABLE_START) / MEAN_MONTH);
  while (index > 0 && (starts[index] ?? 0) > days) index -= 1;
  while ((starts[index + 1] ?? Infinity) <= days) index += 1;
  return {
    year: FIRST_HIJRI_YEAR + Math.floor(index / 12),
    month: (index % 12) + 1,
    day: days - (starts[index] ?? 0) + 1,
  };
};
