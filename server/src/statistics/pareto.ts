/** One bar of a Pareto chart. Shares from 0 to 1. */
export interface ParetoRow<Key> {
  key: Key;
  count: number;
  /** Of all counts. */
  share: number;
  /** Of this bar and all before it; the last one's is 1. */
  cumulative: number;
}

/**
 * Counts from the most to the least frequent, with the share that each and all up to it have of the whole:
 * which few causes make up most of the cases. Equal counts keep their order; counts of 0 are left out.
 *
 * Source: J. M. Juran (1951), Quality Control Handbook; ISO 10002:2018, 8.2 (classification and analysis).
 *
 * @param counts in any order, each 0 or more
 * @throws RangeError for a count that is negative, infinite or not a number
 * @example pareto([{ key: 'b', count: 1 }, { key: 'a', count: 3 }])
 * // [{ key: 'a', count: 3, share: 0.75, cumulative: 0.75 }, { key: 'b', count: 1, share: 0.25, cumulative: 1 }]
 */
export const pareto = <Key>(counts: readonly { key: Key; count: number }[]): ParetoRow<Key>[] => {
  const wrong = counts.find(({ count }) => !(count >= 0 && count < Infinity));
  if (wrong) throw new RangeError(`a count must be a number from 0, got ${wrong.count}`);
  const ranked = counts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  const total = ranked.reduce((sum, { count }) => sum + count, 0);
  let counted = 0;
  return ranked.map(({ key, count }) => {
    counted += count;
    return { key, count, share: count / total, cumulative: counted / total };
  });
};
