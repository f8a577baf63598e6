import type { DurationCounts } from './duration-counts';
import { lastIndexUpTo } from './last-index-up-to';

/**
 * How many cases had lasted at least so long: the row of numbers under a Kaplan–Meier picture. Cases that
 * end or are censored exactly at a time still count there, as in R.
 *
 * @param counts from {@link countDurations} or {@link tallyDurations}
 * @param times in any order, in the unit of the durations
 * @returns one count a time
 * @example numberAtRisk(countDurations({ events: [6, 10], censored: [6] }), [0, 6, 7]) // [3, 3, 1]
 */
export const numberAtRisk = (
  { times: durations, events, censored, competing }: DurationCounts,
  times: readonly number[]
): number[] => {
  const ended = new Float64Array(durations.length);
  let n = 0;
  for (let i = 0; i < durations.length; i += 1) {
    n += (events[i] ?? 0) + (censored[i] ?? 0) + (competing[i] ?? 0);
    ended[i] = n;
  }
  return times.map((time) => {
    const upTo = lastIndexUpTo(durations, time);
    const before = durations[upTo] === time ? upTo - 1 : upTo;
    return n - (ended[before] ?? 0);
  });
};
