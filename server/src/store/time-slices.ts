/** A stretch of time, in milliseconds since 1970: `after` < t ≤ `until` towards the past, `after` ≤ t < `until` towards the future. */
export interface TimeSlice {
  after: number;
  until: number;
}

const DAY = 86_400_000;
/** As many days as the longest slice has. */
const LONGEST = 64;

/**
 * Cuts the time from one moment to another into slices, the first a day long, each next one twice as long
 * as the one before: whoever looks for the newest (or oldest) few of many finds them in the first slices,
 * and whoever looks for few at all needs few slices.
 */
export function* timeSlices(
  first: number,
  last: number,
  order: 'newest' | 'oldest'
): Generator<TimeSlice> {
  let days = 1;
  let edge = order === 'newest' ? last : first;
  while (order === 'newest' ? edge >= first : edge <= last) {
    const next = order === 'newest' ? edge - days * DAY : edge + days * DAY;
    yield order === 'newest' ? { after: next, until: edge } : { after: edge, until: next };
    edge = next;
    days = Math.min(2 * days, LONGEST);
  }
}
