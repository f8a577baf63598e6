import { assertDuration } from './duration-counts';
import { lastIndexUpTo } from './last-index-up-to';
import { quantile } from './quantile';

const DAY = 86_400;

/** Bounds between the usual age groups of open cases: 1, 3, 7, 14 and 30 days, in seconds. */
export const AGEING_BOUNDS: readonly number[] = [1, 3, 7, 14, 30].map((days) => days * DAY);

/** Open cases of one age group: `from` ≤ age < `to`; the last group has no end. */
export interface AgeBucket {
  from: number;
  to: number | null;
  count: number;
}

/** How old the open cases are. Ages in the unit given; `null` without open cases. */
export interface Ageing {
  n: number;
  buckets: AgeBucket[];
  median: number | null;
  p90: number | null;
  oldest: number | null;
}

/**
 * Ages of the cases that are open at one instant: a census, so that it has no interval. Quantiles are of
 * type 7.
 *
 * @param ages since each case was received, in any order, in seconds by convention
 * @param bounds ascending, in the unit of the ages
 * @throws RangeError for an age that is negative, infinite or not a number, or bounds that do not rise
 * @example ageing([4 * 3600, 90_000]).buckets[1] // { from: 86400, to: 259200, count: 1 }
 */
export const ageing = (
  ages: ArrayLike<number>,
  bounds: readonly number[] = AGEING_BOUNDS
): Ageing => {
  if (bounds.some((bound, index) => !(bound > (bounds[index - 1] ?? 0)))) {
    throw new RangeError(`bounds must rise from above 0, got ${bounds.join(', ')}`);
  }
  const sorted = new Float64Array(ages).sort();
  const counts = new Array<number>(bounds.length + 1).fill(0);
  for (const age of sorted) {
    assertDuration(age);
    const bucket = lastIndexUpTo(bounds, age) + 1;
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  return {
    n: sorted.length,
    buckets: counts.map((count, index) => ({
      from: bounds[index - 1] ?? 0,
      to: bounds[index] ?? null,
      count,
    })),
    median: quantile(sorted, 0.5),
    p90: quantile(sorted, 0.9),
    oldest: sorted[sorted.length - 1] ?? null,
  };
};
