export { addDays, epochDay, fromEpochDay, isLocalDate } from './epoch-day';
export {
  calendarDateOfDay,
  daysInMonth,
  fromCalendarDate,
  monthStartDay,
  toCalendarDate,
} from './calendar-date';
export type { CalendarDate } from './epoch-day';
export { isTimeZone, utcOffset } from './time-zone';
export { localDateOf } from './local-date-of';
export { instantOf } from './instant-of';
export { MAX_PERIODS, countPeriods, periodsBetween } from './periods';
export type { Period, PeriodRequest } from './periods';
export { lastYearWindow, previousWindow } from './comparison-window';
export type { DateWindow } from './comparison-window';
export { weekStartOf } from './week-start';
export { dateFormat } from './date-format';
export { parseLocalizedDate } from './parse-localized-date';
export type { DateReading, ParsedDate } from './parse-localized-date';
export { businessHours } from './business-hours';
export type { BusinessHours, CalendarHours } from './business-hours';
export { hoursAcross } from './hours-across';
export type { HoursInForce } from './hours-across';
export { MOST_IDLE_YEARS, dueAt, wallTime, workingTime } from './working-time';
export type { DueDate } from './working-time';
export { isOpen, nextOpening, openIntervals } from './opening-hours';
export { WEEKENDS, defaultWeek, weekendOf } from './default-hours';
export { workingCalendarFaults } from './calendar-faults';
export { parseHolidays } from './holiday-file';
export type { HolidayFile, SkippedEvent } from './holiday-file';
export { mergeHolidays } from './merge-holidays';
export type { DatedName } from './merge-holidays';
