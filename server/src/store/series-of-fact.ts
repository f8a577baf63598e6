import { SEPARATOR, SERIES_KINDS } from './series';
import type { Fact } from './types';

/** Each kind with the middle of its series' names, made once because every write needs all of them. */
const KINDS = SERIES_KINDS.map(({ first, second }) => ({
  first,
  second,
  middle: SEPARATOR + (first ?? '') + SEPARATOR + (second ?? '') + SEPARATOR,
}));

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
  for (const { first, second, middle } of KINDS) {
    const key1 = first === null ? '' : (fact[first] ?? null);
    const key2 = second === null ? '' : (fact[second] ?? null);
    if (key1 === null || key2 === null) continue;
    const name = prefix + middle + key1 + SEPARATOR + key2;
    (second === null ? series.single : series.paired).push(name);
  }
  return series;
};
