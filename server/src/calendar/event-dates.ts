import ICAL from 'ical.js';
import { RRuleTemporal } from 'rrule-temporal';
import { epochDay, fromEpochDay, isLocalDate } from './epoch-day';
import { IcalendarFault, type CalendarEvent, type EventProperty } from './icalendar-events';

const DAY = 86_400_000;
const MOST_DAYS = 366;

/** Days an event covers: the day numbers it starts on within a window, and how many days it lasts. */
export interface EventDays {
  starts: number[];
  length: number;
}

/** The first property of a name, or undefined. */
export const propertyOf = (event: CalendarEvent, name: string): EventProperty | undefined =>
  event.properties.find((property) => property.name === name);

const dayOf = (value: unknown, property: EventProperty): number => {
  const date = String(value).slice(0, 10);
  if (!isLocalDate(date)) {
    throw new IcalendarFault(
      property.line,
      `${property.name.toUpperCase()} "${property.text}" is no date`
    );
  }
  return epochDay(date);
};

const isMidnight = ({ type, values }: EventProperty): boolean =>
  type === 'date' || /T00:00:00$/.test(String(values[0]));

const durationDays = ({ line, text }: EventProperty): number => {
  try {
    return ICAL.Duration.fromString(text).toSeconds() / 86_400;
  } catch {
    throw new IcalendarFault(line, `DURATION "${text}" is none`);
  }
};

/** Whole days between start and end, or null when the event covers parts of days. */
const lengthOf = (event: CalendarEvent, start: EventProperty): number | null => {
  const end = propertyOf(event, 'dtend');
  const duration = propertyOf(event, 'duration');
  if (!isMidnight(start) || (end && !isMidnight(end))) return null;
  if (end) {
    const length = dayOf(end.values[0], end) - dayOf(start.values[0], start);
    if (length < 0) throw new IcalendarFault(end.line, 'DTEND is before DTSTART');
    if (length > MOST_DAYS) throw new IcalendarFault(end.line, 'an event longer than a year');
    // Some programs write the last day itself.
    return Math.max(1, length);
  }
  if (!duration) return start.type === 'date' ? 1 : null;
  const days = durationDays(duration);
  if (days > MOST_DAYS) throw new IcalendarFault(duration.line, 'an event longer than a year');
  return Number.isInteger(days) && days > 0 ? days : null;
};

/** Day numbers on which a rule falls. Days only: a rule within the day is no holiday's. */
const ruleDays = (rule: EventProperty, start: number, from: number, to: number): number[] => {
  if (/FREQ=(SECONDLY|MINUTELY|HOURLY)/i.test(rule.text)) {
    throw new IcalendarFault(rule.line, 'a holiday cannot recur within a day');
  }
  // The end as a date: instants would be compared with the midnights of UTC that stand for days here.
  const text = rule.text.replace(/(UNTIL=\d{8})T\d{6}Z?/i, '$1');
  try {
    return new RRuleTemporal({
      rruleString: `DTSTART;VALUE=DATE:${fromEpochDay(start).replaceAll('-', '')}\nRRULE:${text}`,
      includeDtstart: true,
    })
      .between(new Date(from * DAY), new Date(to * DAY), true)
      .map((date) => Math.floor(date.epochMilliseconds / DAY));
  } catch (error) {
    throw new IcalendarFault(
      rule.line,
      error instanceof Error ? error.message : 'RRULE is unreadable'
    );
  }
};

const listedDays = (event: CalendarEvent, name: string): number[] =>
  event.properties
    .filter((property) => property.name === name)
    .flatMap((property) => property.values.map((value) => dayOf(value, property)));

/**
 * The days of an event and its recurrences that touch a window of day numbers, both ends included; null
 * when it covers parts of days only.
 * @param replaced days whose occurrence another event of the file replaces
 * @throws IcalendarFault when a date, a duration or a rule is none
 */
export const eventDays = (
  event: CalendarEvent,
  from: number,
  to: number,
  replaced: ReadonlySet<number>
): EventDays | null => {
  const start = propertyOf(event, 'dtstart');
  if (!start) throw new IcalendarFault(event.line, 'an event without DTSTART');
  const first = dayOf(start.values[0], start);
  const length = lengthOf(event, start);
  if (length === null) return null;
  const rules = event.properties.filter(({ name }) => name === 'rrule');
  const except = new Set([...listedDays(event, 'exdate'), ...replaced]);
  const days = new Set([
    first,
    ...rules.flatMap((rule) => ruleDays(rule, first, from - length, to)),
    ...listedDays(event, 'rdate'),
  ]);
  const starts = [...days].filter((day) => !except.has(day) && day + length > from && day <= to);
  return { starts: starts.sort((a, b) => a - b), length };
};
