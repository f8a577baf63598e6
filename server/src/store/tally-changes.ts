import { epochDay } from '../calendar';
import { BLOCK_DAYS, blockOf } from './blocks';
import { compareCells, LEADS, noCounts, type Cell } from './cells';
import { bucketOf } from './score-bucket';
import { seriesOfFact } from './series-of-fact';
import type { FactChange } from './types';

/** Counts by first day of the span, then by series. */
type Spans = Map<number, Map<number, number[]>>;

const countsAt = (spans: Spans, start: number, series: number): number[] => {
  let bySeries = spans.get(start);
  if (!bySeries) spans.set(start, (bySeries = new Map()));
  let counts = bySeries.get(series);
  if (!counts) bySeries.set(series, (counts = noCounts()));
  return counts;
};

const toBlocks = (days: Spans): Spans => {
  const blocks: Spans = new Map();
  for (const [day, bySeries] of days) {
    const block = blockOf(day);
    for (const [series, counts] of bySeries) {
      const sum = countsAt(blocks, block, series);
      for (let i = 0; i < counts.length; i += 1) sum[i] = (sum[i] ?? 0) + (counts[i] ?? 0);
    }
  }
  return blocks;
};

const toCells = (spans: Spans, span: number): Cell[] => {
  const cells: Cell[] = [];
  for (const [start, bySeries] of spans) {
    for (const [series, counts] of bySeries) {
      if (counts.some((count) => count !== 0)) cells.push({ span, start, series, counts });
    }
  }
  return cells;
};

const add = (counts: number[], bucket: number, { sign, fact }: FactChange): void => {
  counts[bucket] = (counts[bucket] ?? 0) + sign;
  if (fact.leads) counts[LEADS] = (counts[LEADS] ?? 0) + sign;
};

/**
 * What the changes add to each cell, in the order of the primary key; cells that stay the same are left out.
 * `findSeries` gives the id of a series by its name.
 * @throws RangeError for a score that does not lie on its scale, or a local date that does not exist
 */
export const tallyChanges = (
  changes: readonly FactChange[],
  findSeries: (name: string) => number
): Cell[] => {
  const single: Spans = new Map();
  const paired: Spans = new Map();
  let date = '';
  let day = 0;
  for (const change of changes) {
    const { fact } = change;
    if (fact.localDate !== date) {
      date = fact.localDate;
      day = epochDay(date);
    }
    const bucket = bucketOf(fact.score, fact.scale);
    const series = seriesOfFact(fact);
    for (const name of series.single) add(countsAt(single, day, findSeries(name)), bucket, change);
    for (const name of series.paired) add(countsAt(paired, day, findSeries(name)), bucket, change);
  }
  const days = [...toCells(single, 1), ...toCells(paired, 1)];
  return [...days, ...toCells(toBlocks(single), BLOCK_DAYS)].sort(compareCells);
};
