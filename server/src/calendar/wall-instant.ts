import { utcOffset } from './time-zone';

const DAY = 86_400_000;

/** The instant in (low, high] at which a zone's clock changed: its offset differs at the two ends. */
const changeBetween = (low: number, high: number, timeZone: string): number => {
  const before = utcOffset(low, timeZone);
  let early = low;
  let late = high;
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (utcOffset(middle, timeZone) === before) early = middle;
    else late = middle;
  }
  return late;
};

/**
 * The first instant (milliseconds since 1970) at which a zone's clock shows a time or a later one.
 *
 * Unlike the "compatible" rule of {@link instantOf} it never puts an earlier wall time after a later one:
 * a time that a clock change skips is the very change, a time that happens twice is the first. So hours
 * of work that lie in a skipped hour are none, and those around one lose exactly what was skipped.
 * @param wall the wall-clock time, in milliseconds as if it were UTC
 * @throws RangeError when the zone is unknown
 */
export const wallInstant = (wall: number, timeZone: string): number => {
  const before = utcOffset(wall - DAY, timeZone) * 1000;
  const after = utcOffset(wall + DAY, timeZone) * 1000;
  if (before === after || utcOffset(wall - before, timeZone) * 1000 === before) {
    return wall - before;
  }
  if (utcOffset(wall - after, timeZone) * 1000 === after) return wall - after;
  return changeBetween(wall - after, wall - before, timeZone);
};
