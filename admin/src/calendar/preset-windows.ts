import type { Calendar, Interval, LocalDate, WeekStart } from '../../../shared/time';
import {
  addDays,
  addMonths,
  daysBetween,
  endOfMonth,
  startOfMonth,
  startOfQuarter,
  startOfWeek,
  startOfYear,
} from './calendar-months';

export const PRESETS = [
  'last30Days',
  'last90Days',
  'thisWeek',
  'lastWeek',
  'thisMonth',
  'lastMonth',
  'thisQuarter',
  'lastQuarter',
  'lastYear',
  'last12Months',
] as const;

export type Preset = (typeof PRESETS)[number];

/** How many days or months a preset's name speaks of. */
export const PRESET_COUNTS: Partial<Record<Preset, number>> = {
  last30Days: 30,
  last90Days: 90,
  last12Months: 12,
};

export interface DateWindow {
  /** First local date, inclusive. */
  from: LocalDate;
  /** Last local date, inclusive. */
  to: LocalDate;
}

/** Today's local date in a time zone (IANA name). */
export const todayIn = (timeZone: string, now: Date = new Date()): LocalDate =>
  new Intl.DateTimeFormat('en-CA-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(now);

/** By what a preset's dates are reckoned. */
interface Reckoning {
  today: LocalDate;
  calendar: Calendar;
  weekStart: WeekStart;
}

/** A preset's dates. Months and quarters are those of the reader's calendar, weeks the site's. */
export const presetWindow = (
  preset: Preset,
  { today, calendar, weekStart }: Reckoning
): DateWindow => {
  switch (preset) {
    case 'last30Days':
      return { from: addDays(today, -29), to: today };
    case 'last90Days':
      return { from: addDays(today, -89), to: today };
    case 'thisWeek':
      return { from: startOfWeek(today, weekStart), to: today };
    case 'lastWeek': {
      const from = addDays(startOfWeek(today, weekStart), -7);
      return { from, to: addDays(from, 6) };
    }
    case 'thisMonth':
      return { from: startOfMonth(today, calendar), to: today };
    case 'lastMonth': {
      const from = addMonths(startOfMonth(today, calendar), -1, calendar);
      return { from, to: endOfMonth(from, calendar) };
    }
    case 'thisQuarter':
      return { from: startOfQuarter(today, calendar), to: today };
    case 'lastQuarter': {
      const next = startOfQuarter(today, calendar);
      return { from: addMonths(next, -3, calendar), to: addDays(next, -1) };
    }
    case 'lastYear': {
      const next = startOfYear(today, calendar);
      return { from: addMonths(next, -12, calendar), to: addDays(next, -1) };
    }
    case 'last12Months':
      return { from: addDays(addMonths(today, -12, calendar), 1), to: today };
  }
};

/** The bucket that gives a trend some 8 to 31 points. */
export const intervalFor = ({ from, to }: DateWindow): Interval => {
  const days = daysBetween(from, to);
  if (days <= 31) return 'day';
  if (days <= 190) return 'week';
  if (days <= 1100) return 'month';
  return days <= 3700 ? 'quarter' : 'year';
};
