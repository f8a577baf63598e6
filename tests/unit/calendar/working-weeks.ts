import { businessHours, type CalendarHours } from '../../../server/src/calendar';
import type {
  WeekdayKey,
  WeeklyHours,
  WorkingCalendar,
} from '../../../shared/contracts/working-calendar';

const NAMES: Record<string, WeekdayKey> = {
  Mon: '1',
  Tue: '2',
  Wed: '3',
  Thu: '4',
  Fri: '5',
  Sat: '6',
  Sun: '7',
};

/** `week({ 'Sun Mon': '09:00-13:00 14:00-17:00' })` */
export const week = (days: Record<string, string>): WeeklyHours => {
  const hours: WeeklyHours = {};
  for (const [names, slots] of Object.entries(days)) {
    for (const name of names.split(' ')) {
      hours[NAMES[name]!] = slots.split(' ').map((slot) => {
        const [from = '', to = ''] = slot.split('-');
        return { from, to };
      });
    }
  }
  return hours;
};

export const ALL_DAYS = 'Mon Tue Wed Thu Fri Sat Sun';

export const calendarOf = (
  timeZone: string,
  days: Record<string, string>,
  more: Partial<WorkingCalendar> = {}
): WorkingCalendar => ({
  timeZone,
  versions: [{ validFrom: null, week: week(days) }],
  overrides: [],
  holidays: [],
  ...more,
});

export const hoursOf = (...of: Parameters<typeof calendarOf>): CalendarHours =>
  businessHours(calendarOf(...of));

export const holidays = (...dates: string[]): WorkingCalendar['holidays'] =>
  dates.map((date) => ({ date, name: 'Holiday', source: null, removed: false }));
