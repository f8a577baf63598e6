import { assertDuration, type DurationCounts, type DurationTally } from './duration-counts';

const countOf = (count: number | undefined, name: string): number => {
  if (count === undefined) return 0;
  if (count >= 0 && count < Infinity) return count;
  throw new RangeError(`${name} must be a count from 0, got ${count}`);
};

/** The tallies by rising duration; databases that sort are not made to pay for it twice. */
const ascending = (tallies: readonly DurationTally[]): readonly DurationTally[] => {
  const sorted = tallies.every(({ time }, i) => i === 0 || time >= (tallies[i - 1]?.time ?? NaN));
  return sorted ? tallies : [...tallies].sort((a, b) => a.time - b.time);
};

/**
 * Puts tallies of durations, as a database groups them, in the form of {@link DurationCounts}. Tallies add
 * up: those of several days or locations may simply be joined.
 *
 * @param tallies in any order; equal durations are added together, absent counts are 0
 * @returns distinct durations, ascending, with their counts
 * @throws RangeError for a duration or count that is negative, infinite or not a number
 * @example tallyDurations([{ time: 7, events: 1 }, { time: 6, events: 3, censored: 1 }])
 */
export const tallyDurations = (tallies: readonly DurationTally[]): DurationCounts => {
  const times = new Float64Array(tallies.length);
  const events = new Float64Array(tallies.length);
  const censored = new Float64Array(tallies.length);
  const competing = new Float64Array(tallies.length);
  let last = -1;
  for (const tally of ascending(tallies)) {
    assertDuration(tally.time);
    if (last < 0 || times[last] !== tally.time) last += 1;
    times[last] = tally.time;
    events[last] = (events[last] ?? 0) + countOf(tally.events, 'events');
    censored[last] = (censored[last] ?? 0) + countOf(tally.censored, 'censored');
    competing[last] = (competing[last] ?? 0) + countOf(tally.competing, 'competing');
  }
  const distinct = last + 1;
  return {
    times: times.slice(0, distinct),
    events: events.slice(0, distinct),
    censored: censored.slice(0, distinct),
    competing: competing.slice(0, distinct),
  };
};
