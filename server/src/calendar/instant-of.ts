import type { LocalDate } from '../../../shared/time';
import { epochDay } from './epoch-day';
import { utcOffset } from './time-zone';

const DAY = 86_400_000;

/**
 * The instant at which a zone's clock shows a date and time of day (milliseconds after midnight).
 *
 * A time that a clock change skips is taken with the offset before the change (so it lands later by the
 * skipped hour), a time that happens twice is the first: the "compatible" rule of RFC 5545 and of
 * ECMAScript Temporal.
 * @throws RangeError when the zone or the date is unknown
 */
export const instantOf = (localDate: LocalDate, timeOfDay: number, timeZone: string): Date => {
  const wall = epochDay(localDate) * DAY + timeOfDay;
  const before = utcOffset(wall - DAY, timeZone) * 1000;
  const after = utcOffset(wall + DAY, timeZone) * 1000;
  if (utcOffset(wall - before, timeZone) * 1000 === before) return new Date(wall - before);
  if (utcOffset(wall - after, timeZone) * 1000 === after) return new Date(wall - after);
  return new Date(wall - before);
};
