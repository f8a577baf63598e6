import type { Calendar, Interval, LocalDate, Weekday } from '../../../shared/time';
import { calendarDateOfDay, monthStartDay } from './calendar-date';
import { epochDay, fromEpochDay } from './epoch-day';
import { weekdayOfDay } from './week-start';

/** A time bucket of a calendar, clipped to the window that was asked for. */
export interface Period {
  /**
   * `2025`, `2025-Q1`, `2025-03` or `2025-03-09`, in the calendar's own years and months. A week is
   * `2025-W11` only where it is that week of ISO 8601, else `2025-03-08/P7D`: seven days from that one on.
   */
  period: string;
  /** First day inside the window. */
  start: LocalDate;
  /** Last day inside the window. */
  end: LocalDate;
  /** True where the window cuts the period. */
  partial: boolean;
}

export interface PeriodRequest {
  /** First local date, inclusive. */
  from: LocalDate;
  /** Last local date, inclusive. */
  to: LocalDate;
  interval: Interval;
  calendar: Calendar;
  /** First day of the week, only used by weeks; Monday unless told. */
  weekStart?: Weekday;
}

/** More periods than this make no readable chart and are refused. */
export const MAX_PERIODS = 1000;

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;
type MonthlyInterval = keyof typeof MONTHS;

const isMonthly = (interval: Interval): interval is MonthlyInterval => interval in MONTHS;

const padded = (n: number, digits: number): string => String(n).padStart(digits, '0');

/** Number of the month, quarter or year in which a day lies, counted from the calendar's year 0. */
const monthlyIndex = (day: number, interval: MonthlyInterval, calendar: Calendar): number => {
  const { year, month } = calendarDateOfDay(day, calendar);
  return Math.floor((year * 12 + month - 1) / MONTHS[interval]);
};

const weekBegin = (day: number, weekStart: Weekday): number =>
  day - ((weekdayOfDay(day) - weekStart + 7) % 7);

const dayName = (day: number, calendar: Calendar): string => {
  const date = calendarDateOfDay(day, calendar);
  return `${padded(date.year, 4)}-${padded(date.month, 2)}-${padded(date.day, 2)}`;
};

/**
 * Name of the week that begins on a day. Numbers are left to ISO 8601, whose weeks begin on Monday and are
 * counted in Gregorian years (the year's first week holds its first Thursday): other weeks under such a name
 * would be taken for those, and no rule for numbering them is known in all countries that have them. They are
 * named by their first day in the calendar, as ISO 8601 writes seven days from there on.
 */
const weekName = (begin: number, calendar: Calendar, weekStart: Weekday): string => {
  if (calendar !== 'gregorian' || weekStart !== 1) return `${dayName(begin, calendar)}/P7D`;
  const thursday = begin + 3;
  const { year } = calendarDateOfDay(thursday, calendar);
  const week = Math.floor((thursday - monthStartDay(year, 1, calendar)) / 7) + 1;
  return `${padded(year, 4)}-W${padded(week, 2)}`;
};

const monthlyName = (index: number, interval: MonthlyInterval): string => {
  const perYear = 12 / MONTHS[interval];
  const year = padded(Math.floor(index / perYear), 4);
  if (interval === 'year') return year;
  const part = (index % perYear) + 1;
  return interval === 'quarter' ? `${year}-Q${part}` : `${year}-${padded(part, 2)}`;
};

/**
 * How many periods a window touches; 0 when it is empty (`from` after `to`). Compare it with
 * {@link MAX_PERIODS} before {@link periodsBetween}.
 */
export const countPeriods = (request: PeriodRequest): number => {
  const { interval, calendar, weekStart = 1 } = request;
  const first = epochDay(request.from);
  const last = epochDay(request.to);
  if (first > last) return 0;
  if (interval === 'day') return last - first + 1;
  if (interval === 'week')
    return (weekBegin(last, weekStart) - weekBegin(first, weekStart)) / 7 + 1;
  return monthlyIndex(last, interval, calendar) - monthlyIndex(first, interval, calendar) + 1;
};

/**
 * The calendar's periods that a window touches, in order, without gaps, clipped to the window.
 * @throws RangeError when a date is no date, or with more than {@link MAX_PERIODS} periods
 * @example periodsBetween({ from: '2025-03-15', to: '2025-04-30', interval: 'month', calendar: 'gregorian' })
 * // [{ period: '2025-03', start: '2025-03-15', end: '2025-03-31', partial: true }, { period: '2025-04', …, partial: false }]
 */
export const periodsBetween = (request: PeriodRequest): Period[] => {
  const { interval, calendar, weekStart = 1 } = request;
  const count = countPeriods(request);
  if (count > MAX_PERIODS) throw new RangeError(`${count} periods; at most ${MAX_PERIODS}`);
  if (count === 0) return [];
  const first = epochDay(request.from);
  const last = epochDay(request.to);

  const clipped = (period: string, begin: number, next: number): Period => ({
    period,
    start: fromEpochDay(Math.max(begin, first)),
    end: fromEpochDay(Math.min(next - 1, last)),
    partial: begin < first || next - 1 > last,
  });
  const nth = (step: number): Period => {
    if (isMonthly(interval)) {
      const index = monthlyIndex(first, interval, calendar) + step;
      const month = index * MONTHS[interval];
      const begin = monthStartDay(0, month + 1, calendar);
      const next = monthStartDay(0, month + MONTHS[interval] + 1, calendar);
      return clipped(monthlyName(index, interval), begin, next);
    }
    if (interval === 'week') {
      const begin = weekBegin(first, weekStart) + step * 7;
      return clipped(weekName(begin, calendar, weekStart), begin, begin + 7);
    }
    return clipped(dayName(first + step, calendar), first + step, first + step + 1);
  };
  return Array.from({ length: count }, (_, step) => nth(step));
};
