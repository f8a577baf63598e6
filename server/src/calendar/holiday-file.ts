import type { LocalDate } from '../../../shared/time';
import { epochDay, fromEpochDay, isLocalDate } from './epoch-day';
import { eventDays, propertyOf } from './event-dates';
import { IcalendarFault, eventsOf, type CalendarEvent } from './icalendar-events';
import type { DatedName } from './merge-holidays';

const MOST_CHARACTERS = 5_000_000;
const MOST_HOLIDAYS = 5000;
const MOST_NAME = 200;

/** An event of the file that makes no holiday, and why. */
export interface SkippedEvent {
  line: number;
  name: string;
  reason: 'cancelled' | 'part-of-a-day';
}

/** What a calendar file says, or the first place (line from 1) where it is damaged. */
export type HolidayFile =
  | { ok: true; holidays: DatedName[]; skipped: SkippedEvent[] }
  | { ok: false; line: number; message: string };

const textOf = (event: CalendarEvent, name: string): string => {
  const value = propertyOf(event, name)?.values[0];
  return typeof value === 'string' ? value.trim() : '';
};

const recurrenceDay = (event: CalendarEvent): number | null => {
  const property = propertyOf(event, 'recurrence-id');
  if (!property) return null;
  const date = String(property.values[0]).slice(0, 10);
  if (!isLocalDate(date)) throw new IcalendarFault(property.line, 'RECURRENCE-ID is no date');
  return epochDay(date);
};

/** Days whose occurrence another event of the file replaces, by the UID of the recurring one. */
const replacedDays = (events: CalendarEvent[]): Map<string, Set<number>> => {
  const replaced = new Map<string, Set<number>>();
  for (const event of events) {
    const day = recurrenceDay(event);
    if (day === null) continue;
    const uid = textOf(event, 'uid');
    replaced.set(uid, (replaced.get(uid) ?? new Set()).add(day));
  }
  return replaced;
};

const NOTHING: ReadonlySet<number> = new Set();

const read = (text: string, from: number, to: number): HolidayFile => {
  const events = eventsOf(text);
  if (events.length === 0 && !/BEGIN:VCALENDAR/i.test(text)) {
    throw new IcalendarFault(1, 'a calendar file begins with BEGIN:VCALENDAR');
  }
  const replaced = replacedDays(events);
  const names = new Map<number, Set<string>>();
  const skipped: SkippedEvent[] = [];
  for (const event of events) {
    const name = textOf(event, 'summary');
    const own = recurrenceDay(event) === null ? replaced.get(textOf(event, 'uid')) : NOTHING;
    const days = eventDays(event, from, to, own ?? NOTHING);
    const cancelled = textOf(event, 'status').toUpperCase() === 'CANCELLED';
    if (cancelled || !days) {
      skipped.push({ line: event.line, name, reason: cancelled ? 'cancelled' : 'part-of-a-day' });
      continue;
    }
    for (const start of days.starts) {
      const last = Math.min(start + days.length - 1, to);
      for (let day = Math.max(start, from); day <= last; day += 1) {
        names.set(day, (names.get(day) ?? new Set()).add(name || fromEpochDay(day)));
      }
      if (names.size > MOST_HOLIDAYS)
        throw new IcalendarFault(event.line, `more than ${MOST_HOLIDAYS} holidays`);
    }
  }
  const holidays = [...names]
    .sort(([a], [b]) => a - b)
    .map(([day, all]) => ({
      date: fromEpochDay(day),
      name: [...all].join(', ').slice(0, MOST_NAME),
    }));
  return { ok: true, holidays, skipped };
};

/**
 * Holidays of an iCalendar file (RFC 5545) within a window of dates, both ends included: whole-day
 * events, those of several days day by day, with their recurrences (RRULE, RDATE, EXDATE) and replaced
 * occurrences (RECURRENCE-ID). Two on one day are one holiday with both names.
 *
 * `TRANSP:TRANSPARENT` is not heeded: public feeds of holidays mark all of theirs so.
 * @throws RangeError when the window has dates that are none
 */
export const parseHolidays = (
  text: string,
  window: { from: LocalDate; to: LocalDate }
): HolidayFile => {
  const from = epochDay(window.from);
  const to = epochDay(window.to);
  if (text.length > MOST_CHARACTERS) return { ok: false, line: 1, message: 'the file is too long' };
  try {
    return read(text, from, to);
  } catch (error) {
    if (error instanceof IcalendarFault) {
      return { ok: false, line: error.line, message: error.message };
    }
    throw error;
  }
};
