import { BLOCK_DAYS, blockOf } from './blocks';
import { compareCells, noCounts, type Cell } from './cells';
import { countFacts, dayRanges, type DayRange, type Recount } from './count-facts';
import { run, type Database } from './database';
import { seizeHistograms } from './histogram-lock';
import { internSeries } from './intern-series';
import { parseSeriesName } from './series';
import { runTransaction } from './transaction';
import type { Transaction } from './types';
import { writeCells } from './write-cells';

/** Condition that selects the cells of a range, both spans, by the primary key. */
export const rangeCondition = ({ from, to }: DayRange): string =>
  [
    `h.span IN (1, ${BLOCK_DAYS})`,
    ...(from === null ? [] : [`h.start_day >= ${from}`]),
    ...(to === null ? [] : [`h.start_day < ${to}`]),
  ].join(' AND ');

/** A series' days summed into its blocks; a series of two dimensions has none. */
export const blocksOf = (
  name: string,
  days: ReadonlyMap<number, readonly number[]>
): Map<number, number[]> => {
  const blocks = new Map<number, number[]>();
  if (parseSeriesName(name).dimension2 !== '') return blocks;
  for (const [day, counts] of days) {
    const sum = blocks.get(blockOf(day)) ?? noCounts();
    blocks.set(
      blockOf(day),
      sum.map((count, index) => count + (counts[index] ?? 0))
    );
  }
  return blocks;
};

const toCells = (recount: Recount, ids: ReadonlyMap<string, number>): Cell[] => {
  const cells: Cell[] = [];
  for (const [name, days] of recount.series) {
    const series = ids.get(name);
    if (series === undefined) throw new Error(`Series ${name} has no id`);
    for (const [start, counts] of days) cells.push({ span: 1, start, series, counts });
    for (const [start, counts] of blocksOf(name, days)) {
      cells.push({ span: BLOCK_DAYS, start, series, counts });
    }
  }
  return cells.sort(compareCells);
};

const rebuildRange = async (
  database: Database,
  trx: Transaction,
  range: DayRange
): Promise<{ facts: number; cells: number }> => {
  await seizeHistograms(database, trx);
  const table = database.table('cx_histograms');
  const from = database.dialect === 'mysql' ? `h FROM ${table} h` : `FROM ${table} AS h`;
  await run(database, trx, `DELETE ${from} WHERE ${rangeCondition(range)}`);
  const recount = await countFacts(database, trx, range);
  const ids = await internSeries(database, trx, recount.series.keys());
  const cells = toCells(recount, ids);
  await writeCells(database, trx, cells);
  return { facts: recount.facts, cells: cells.length };
};

/**
 * Makes all cells anew from the facts while the site runs: one range of days at a time, during which
 * writers wait. An interrupted rebuild leaves nothing wrong behind.
 */
export const rebuildHistograms = async (
  database: Database,
  onProgress: (done: number, total: number) => void = () => {}
): Promise<{ facts: number; cells: number }> => {
  const ranges = await runTransaction(database, (trx) => dayRanges(database, trx));
  const total = ranges.reduce((sum, range) => sum + range.facts, 0);
  const done = { facts: 0, cells: 0 };
  for (const range of ranges) {
    const made = await runTransaction(database, (trx) => rebuildRange(database, trx, range));
    done.facts += made.facts;
    done.cells += made.cells;
    onProgress(Math.min(done.facts, total), total);
  }
  return done;
};
