import { why, type Why } from '../../../shared/rejection';
import type { Calendar, LocalDate } from '../../../shared/time';
import { daysInMonth, fromCalendarDate } from './calendar-date';
import type { DateField } from './date-format';
import { epochDay } from './epoch-day';
import { foldName } from './fold-name';
import { monthByName } from './month-names';
import { weekdayOfDay } from './week-start';
import { weekdayByName } from './weekday-names';

/** What the tokens of a format read from a folded text. */
export type DateValues = Partial<Record<DateField, string>>;

/** Two-digit years: POSIX's pivot (69 to 99 are 19xx), 50 for Jalali (1350 to 1449), 14xx for Hijri. */
const fullYear = (short: number, calendar: Calendar): number => {
  if (calendar === 'gregorian') return short + (short >= 69 ? 1900 : 2000);
  return short + (calendar === 'jalali' && short >= 50 ? 1300 : 1400);
};

/** Why the values are no date; its message is for the reader. */
export class Unreadable extends Error {
  constructor(
    message: string,
    readonly why: Why
  ) {
    super(message);
  }
}

const number = (text: string | undefined): number => (text === undefined ? 0 : Number(text));

/** Parts of a date and a time, as a fault calls them. */
const NAMES = {
  month: 'month',
  day: 'day',
  hour: 'hour',
  minute: 'minute',
  second: 'second',
  offsetHours: 'hours of the offset',
  offsetMinutes: 'minutes of the offset',
} as const;

const inRange = (part: keyof typeof NAMES, value: number, low: number, high: number): number => {
  if (value >= low && value <= high) return value;
  throw new Unreadable(
    `${NAMES[part]} ${value} is not between ${low} and ${high}`,
    why('datePart', { part, value, low, high })
  );
};

/** A weekday tells nothing new, but one that contradicts the date tells that one of them is wrong. */
const checkWeekday = (values: DateValues, localDate: LocalDate): void => {
  if (values.weekday === undefined) return;
  const weekday = weekdayByName(values.weekday);
  if (weekday === null) {
    throw new Unreadable(
      `"${values.weekday}" is no day of the week`,
      why('dateWeekday', { text: values.weekday })
    );
  }
  if (weekday !== weekdayOfDay(epochDay(localDate))) {
    throw new Unreadable(
      `${localDate} is no ${values.weekday}`,
      why('dateOtherWeekday', { date: localDate, text: values.weekday })
    );
  }
};

/** @throws Unreadable when the calendar has no such date */
export const localDateFrom = (values: DateValues, calendar: Calendar): LocalDate => {
  const year =
    values.shortYear === undefined
      ? number(values.year)
      : fullYear(number(values.shortYear), calendar);
  let month = number(values.month);
  if (values.monthName !== undefined) {
    const named = monthByName(values.monthName, calendar);
    if (named === null) {
      throw new Unreadable(
        `"${values.monthName}" is no month of the ${calendar} calendar`,
        why('dateMonth', { text: values.monthName, calendar })
      );
    }
    month = named;
  }
  inRange('month', month, 1, 12);
  const date = fromCalendarDate({ year, month, day: number(values.day) }, calendar);
  if (date) {
    checkWeekday(values, date);
    return date;
  }
  const days = daysInMonth(year, month, calendar);
  inRange('day', number(values.day), 1, days);
  throw new Unreadable(`year ${year} is out of range`, why('dateYear', { year: String(year) }));
};

const PM = new Set(['pm', 'م', 'مساء', 'مساءا', 'ب.ظ', 'بعدازظهر'].map(foldName));
const AM = new Set(['am', 'ص', 'صباحا', 'ق.ظ', 'قبل از ظهر', 'پیش از ظهر'].map(foldName));

const hourFrom = (values: DateValues): number => {
  if (values.hour12 === undefined) return inRange('hour', number(values.hour), 0, 23);
  const hour = inRange('hour', number(values.hour12), 1, 12) % 12;
  const half = foldName(values.dayPeriod ?? '');
  if (PM.has(half)) return hour + 12;
  if (AM.has(half)) return hour;
  const text = values.dayPeriod ?? '';
  throw new Unreadable(`"${text}" is neither AM nor PM`, why('dateHalf', { text }));
};

/** Milliseconds after midnight, or `null` for a date without a time. */
export const timeOfDayFrom = (values: DateValues): number | null => {
  if (values.hour === undefined && values.hour12 === undefined) return null;
  const seconds =
    hourFrom(values) * 3600 +
    inRange('minute', number(values.minute), 0, 59) * 60 +
    inRange('second', number(values.second), 0, 59);
  return seconds * 1000 + number((values.fraction ?? '').padEnd(3, '0').slice(0, 3));
};

/** Milliseconds ahead of UTC of `z`, `+03`, `+0330` or `+03:30`. */
export const zoneOffset = (zone: string): number => {
  if (zone === 'z') return 0;
  const hours = inRange('offsetHours', Number(zone.slice(1, 3)), 0, 18);
  const minutes =
    hours * 60 + inRange('offsetMinutes', number(zone.slice(3).replace(':', '')), 0, 59);
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
};
