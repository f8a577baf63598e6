import { SEPARATOR, SERIES_KINDS } from './series';
import type { Fact } from './types';

/** The middle of the names of each kind's series, made once because every write needs all of them. */
const KIND_NAMES = SERIES_KINDS.map(
  ({ first, second }) => SEPARATOR + (first ?? '') + SEPARATOR + (second ?? '') + SEPARATOR
);

/** Names of the series that a fact counts in; kinds whose keys the fact lacks are left out. */
export interface FactSeries {
  /** Of no dimension or one: kept by day and by block. */
  single: string[];
  /** Of two dimensions: kept by day. */
  paired: string[];
}

export const seriesOfFact = (fact: Fact): FactSeries => {
  const prefix = fact.metric + SEPARATOR + fact.scale + SEPARATOR + (fact.exclusion ?? '');
  const series: FactSeries = { single: [], paired: [] };
  for (let i = 0; i < SERIES_KINDS.length; i += 1) {
    const { first, second } = SERIES_KINDS[i]!;
    const key1 = first === null ? '' : fact[first];
    const key2 = second === null ? '' : fact[second];
    if (key1 === null || key2 === null) continue;
    const name = prefix + KIND_NAMES[i]! + key1 + SEPARATOR + key2;
    (second === null ? series.single : series.paired).push(name);
  }
  return series;
};
