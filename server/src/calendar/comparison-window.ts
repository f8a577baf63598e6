import type { Calendar, LocalDate } from '../../../shared/time';
import { calendarDateOfDay, daysInMonth, monthStartDay } from './calendar-date';
import { epochDay, fromEpochDay } from './epoch-day';

/** Local dates, both inclusive. */
export interface DateWindow {
  from: LocalDate;
  to: LocalDate;
}

interface Months {
  /** First month, counted from the calendar's year 0. */
  first: number;
  count: number;
}

/** The months that a window consists of, or `null` when it is not made of whole months. */
const wholeMonths = (window: DateWindow, calendar: Calendar): Months | null => {
  const begin = calendarDateOfDay(epochDay(window.from), calendar);
  const next = calendarDateOfDay(epochDay(window.to) + 1, calendar);
  if (begin.day !== 1 || next.day !== 1) return null;
  const first = begin.year * 12 + begin.month - 1;
  const count = next.year * 12 + next.month - 1 - first;
  return count > 0 ? { first, count } : null;
};

const monthsWindow = ({ first, count }: Months, calendar: Calendar): DateWindow => ({
  from: fromEpochDay(monthStartDay(0, first + 1, calendar)),
  to: fromEpochDay(monthStartDay(0, first + count + 1, calendar) - 1),
});

/**
 * The window just before: as many whole months where the window is whole months of the calendar (so a
 * quarter has the previous quarter, a year the previous year), otherwise as many days.
 * @example previousWindow({ from: '2025-03-01', to: '2025-03-31' }, 'gregorian') // 2025-02-01 to 2025-02-28
 */
export const previousWindow = (window: DateWindow, calendar: Calendar): DateWindow => {
  const months = wholeMonths(window, calendar);
  if (months) {
    return monthsWindow({ first: months.first - months.count, count: months.count }, calendar);
  }
  const first = epochDay(window.from);
  const length = epochDay(window.to) - first + 1;
  return { from: fromEpochDay(first - length), to: fromEpochDay(first - 1) };
};

const yearBefore = (date: LocalDate, calendar: Calendar): LocalDate => {
  const { year, month, day } = calendarDateOfDay(epochDay(date), calendar);
  const length = daysInMonth(year - 1, month, calendar);
  return fromEpochDay(monthStartDay(year - 1, month, calendar) + Math.min(day, length) - 1);
};

/**
 * The same dates one year earlier in the calendar: a day that the earlier month does not have (29 February,
 * 30 Esfand, a 30th of a Hijri month of 29 days) becomes its last. Whole months stay whole: all of
 * February 2025 is compared with all 29 days of February 2024.
 */
export const lastYearWindow = (window: DateWindow, calendar: Calendar): DateWindow => {
  const months = wholeMonths(window, calendar);
  if (months) return monthsWindow({ first: months.first - 12, count: months.count }, calendar);
  return { from: yearBefore(window.from, calendar), to: yearBefore(window.to, calendar) };
};
