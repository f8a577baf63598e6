import type { LocalDate } from '../../../shared/time';
import { fromEpochDay } from './epoch-day';
import { utcOffset } from './time-zone';

/**
 * The date that a zone's calendar on the wall shows at an instant.
 * @throws RangeError when the zone is unknown or the instant is no date
 * @example localDateOf(new Date('2025-03-20T20:30:00Z'), 'Asia/Tehran') // '2025-03-21'
 */
export const localDateOf = (instant: Date, timeZone: string): LocalDate => {
  const time = instant.getTime();
  return fromEpochDay(Math.floor((time + utcOffset(time, timeZone) * 1000) / 86_400_000));
};
