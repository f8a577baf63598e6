import type { Recurrence, TargetSchedule } from '../../../shared/contracts/target';
import type { Calendar, LocalDate } from '../../../shared/time';
import { addDays, calendarDateOfDay, epochDay, fromEpochDay, monthStartDay } from '../calendar';
import type { DateWindow } from '../calendar';

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/** The whole month, quarter or year of a calendar in which a day lies. */
const periodOf = (
  day: LocalDate,
  recurrence: Exclude<Recurrence, 'once'>,
  calendar: Calendar
): DateWindow => {
  const { year, month } = calendarDateOfDay(epochDay(day), calendar);
  const length = MONTHS[recurrence];
  const first = Math.floor((month - 1) / length) * length + 1;
  return {
    from: fromEpochDay(monthStartDay(year, first, calendar)),
    to: fromEpochDay(monthStartDay(year, first + length, calendar) - 1),
  };
};

/** From the first to the last day of a target's periods; null where it is open. */
export interface Extent {
  from: LocalDate | null;
  to: LocalDate | null;
}

/**
 * The days over which a target holds. A recurring one holds in whole periods only: days of a period that its
 * bounds cut belong to none.
 *
 * @returns null where no period fits between the bounds, or a single window has none or ends before it begins
 */
export const extentOf = ({ recurrence, calendar, from, to }: TargetSchedule): Extent | null => {
  if (recurrence === 'once')
    return from !== null && to !== null && from <= to ? { from, to } : null;
  const first = from === null ? null : periodOf(from, recurrence, calendar);
  const last = to === null ? null : periodOf(to, recurrence, calendar);
  const begin = first && (first.from === from ? first.from : addDays(first.to, 1));
  const end = last && (last.to === to ? last.to : addDays(last.from, -1));
  return begin !== null && end !== null && begin > end ? null : { from: begin, to: end };
};

const within = (day: LocalDate, { from, to }: Extent): boolean =>
  (from === null || day >= from) && (to === null || day <= to);

/**
 * The target's period in which a day lies; null where there is none.
 * @example periodHolding({ recurrence: 'quarter', calendar: 'gregorian', from: null, to: null }, '2026-05-09')
 * // { from: '2026-04-01', to: '2026-06-30' }
 */
export const periodHolding = (schedule: TargetSchedule, day: LocalDate): DateWindow | null => {
  const extent = extentOf(schedule);
  if (!extent || !within(day, extent)) return null;
  const { recurrence, calendar, from, to } = schedule;
  if (recurrence !== 'once') return periodOf(day, recurrence, calendar);
  return from !== null && to !== null ? { from, to } : null;
};

/** The last of the target's periods that was over before a day; null where there is none. */
export const lastPeriodBefore = (schedule: TargetSchedule, day: LocalDate): DateWindow | null => {
  const extent = extentOf(schedule);
  if (!extent) return null;
  const yesterday = addDays(day, -1);
  const last = extent.to !== null && extent.to < yesterday ? extent.to : yesterday;
  const period = periodHolding(schedule, last);
  // A period that is not over leads to the one before it.
  return period && period.to >= day ? periodHolding(schedule, addDays(period.from, -1)) : period;
};

/** How many days a window has, both ends included. */
export const daysIn = ({ from, to }: DateWindow): number => epochDay(to) - epochDay(from) + 1;

/** How far a period has come on a day, which counts as gone. */
export interface TargetProgress {
  /** Whether the period was over before the day. */
  ended: boolean;
  days: { all: number; gone: number };
}

/** How far a period has come on a day. */
export const progressOf = (period: DateWindow, on: LocalDate): TargetProgress => {
  const all = daysIn(period);
  const gone = daysIn({ from: period.from, to: on < period.to ? on : period.to });
  return { ended: period.to < on, days: { all, gone: Math.max(gone, 0) } };
};
