import {
  assertDuration,
  type DurationCounts,
  type DurationEnd,
  type Durations,
  type Observation,
} from './duration-counts';

/** Ascending copy. A typed array sorts as numbers, negatives first and NaN last, so the ends tell faults. */
const ascending = (durations: ArrayLike<number>): Float64Array => {
  const sorted = new Float64Array(durations).sort();
  if (sorted.length > 0) {
    assertDuration(sorted[0] ?? NaN);
    assertDuration(sorted[sorted.length - 1] ?? NaN);
  }
  return sorted;
};

/** The distinct values of three ascending lists, ascending. */
const distinctOf = (a: Float64Array, b: Float64Array, c: Float64Array): Float64Array => {
  const distinct = new Float64Array(a.length + b.length + c.length);
  let size = 0;
  for (let i = 0, j = 0, k = 0; i < a.length || j < b.length || k < c.length; size += 1) {
    const value = Math.min(a[i] ?? Infinity, b[j] ?? Infinity, c[k] ?? Infinity);
    distinct[size] = value;
    while (a[i] === value) i += 1;
    while (b[j] === value) j += 1;
    while (c[k] === value) k += 1;
  }
  return distinct.slice(0, size);
};

/** How often each of the distinct values stands in an ascending list. */
const occurrences = (sorted: Float64Array, distinct: Float64Array): Float64Array => {
  const counts = new Float64Array(distinct.length);
  let next = 0;
  for (let i = 0; i < distinct.length; i += 1) {
    const from = next;
    while (sorted[next] === distinct[i]) next += 1;
    counts[i] = next - from;
  }
  return counts;
};

/**
 * Counts durations by length: three sorts of plain numbers and one merge, O(n log n), with no object a case.
 *
 * @param durations by their end, each list in any order, in seconds by convention
 * @returns distinct durations, ascending, with their counts
 * @throws RangeError for a duration that is negative, infinite or not a number
 * @example countDurations({ events: [6, 7, 6], censored: [6] })
 * // times [6, 7], events [2, 1], censored [1, 0], competing [0, 0]
 */
export const countDurations = (durations: Durations): DurationCounts => {
  const events = ascending(durations.events);
  const censored = ascending(durations.censored ?? []);
  const competing = ascending(durations.competing ?? []);
  const times = distinctOf(events, censored, competing);
  return {
    times,
    events: occurrences(events, times),
    censored: occurrences(censored, times),
    competing: occurrences(competing, times),
  };
};

/**
 * Counts cases given one by one; see {@link countDurations} for columns.
 *
 * @param observations in any order
 * @throws RangeError for a duration that is negative, infinite or not a number
 * @example countObservations([{ time: 6, end: 'event' }, { time: 9, end: 'censored' }])
 */
export const countObservations = (observations: Iterable<Observation>): DurationCounts => {
  const lists: Record<DurationEnd, number[]> = { event: [], censored: [], competing: [] };
  for (const { time, end } of observations) lists[end].push(time);
  return countDurations({
    events: lists.event,
    censored: lists.censored,
    competing: lists.competing,
  });
};
