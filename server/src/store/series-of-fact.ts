import { SEPARATOR, SERIES_KINDS } from './series';
import type { Fact } from './types';

/** The middle of the names of each kind's series, made once because every write needs all of them. */
const KIND_NAMES = SERIES_KINDS.map(
  ({ first, second }) => SEPARATOR + (first ?? '') + SEPARATOR + (second ?? '') + SEPARATOR
);

/** Names of all series that a fact counts in; a kind whose keys the fact lacks is left out. */
export const seriesOfFact = (fact: Fact): string[] => {
  const prefix = fact.metric + SEPARATOR + fact.scale + SEPARATOR + (fact.exclusion ?? '');
  const names: string[] = [];
  for (let i = 0; i < SERIES_KINDS.length; i += 1) {
    const { first, second } = SERIES_KINDS[i]!;
    const key1 = first === null ? '' : fact[first];
    const key2 = second === null ? '' : fact[second];
    if (key1 !== null && key2 !== null) {
      names.push(prefix + KIND_NAMES[i]! + key1 + SEPARATOR + key2);
    }
  }
  return names;
};
