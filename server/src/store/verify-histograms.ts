import { fromEpochDay } from '../calendar';
import { BLOCK_DAYS } from './blocks';
import { COUNT_COLUMNS } from './cells';
import { countFacts, dayRanges, type DayRange, type Recount } from './count-facts';
import { select, type Database } from './database';
import { blocksOf, rangeCondition } from './rebuild-histograms';
import { parseSeriesName, seriesName, type SeriesIdentity } from './series';
import type { Transaction } from './types';

export interface Verification {
  differences: number;
  /** The first differences, one line each. */
  examples: string[];
  facts: number;
  cells: number;
}

const MAX_EXAMPLES = 20;

/** A cell without its series' row has null for every part of the identity. */
type CellRow = { [Part in keyof SeriesIdentity]: string | null } & {
  series_id: number;
  span: number;
  start_day: number;
} & Record<(typeof COUNT_COLUMNS)[number], number>;

/** Counts that should be there, by cell; what the stored cells match is taken out. */
type Expected = Map<string, readonly number[]>;

const SEPARATOR = '\n';

const cellName = (span: number, start: number, series: string): string =>
  [span, start, series].join(SEPARATOR);

const expectedCells = (recount: Recount): Expected => {
  const expected: Expected = new Map();
  for (const [series, days] of recount.series) {
    for (const [day, counts] of days) expected.set(cellName(1, day, series), counts);
    for (const [block, counts] of blocksOf(series, days)) {
      expected.set(cellName(BLOCK_DAYS, block, series), counts);
    }
  }
  return expected;
};

const describe = (
  cell: string,
  stored: readonly number[],
  recounted: readonly number[]
): string => {
  const [span, start] = cell.split(SEPARATOR, 2);
  const series = parseSeriesName(cell.slice(`${span}${SEPARATOR}${start}${SEPARATOR}`.length));
  const parts = [`${series.metric} ${series.scale}`];
  if (series.dimension1) parts.push(`${series.dimension1}=${series.key1}`);
  if (series.dimension2) parts.push(`${series.dimension2}=${series.key2}`);
  if (series.exclusion) parts.push(`excluded as ${series.exclusion}`);
  parts.push(
    `${fromEpochDay(Number(start))}${span === '1' ? '' : ` and ${Number(span) - 1} days on`}`
  );
  return `${parts.join(', ')}: stored [${stored.join(' ')}], recounted [${recounted.join(' ')}]`;
};

const differ = (a: readonly number[], b: readonly number[]): boolean =>
  a.some((count, index) => count !== b[index]);

const storedCells = (database: Database, trx: Transaction, range: DayRange): Promise<CellRow[]> =>
  select<CellRow>(
    database,
    trx,
    `SELECT h.*, s.metric, s.scale, s.exclusion, s.dimension1, s.key1, s.dimension2, s.key2
     FROM ${database.table('cx_histograms')} h
     LEFT JOIN ${database.table('cx_series')} s ON s.id = h.series_id WHERE ${rangeCondition(range)}`
  );

const report = (result: Verification, line: string): void => {
  result.differences += 1;
  if (result.examples.length < MAX_EXAMPLES) result.examples.push(line);
};

const verifyRange = async (
  database: Database,
  trx: Transaction,
  range: DayRange,
  result: Verification
): Promise<void> => {
  const recount = await countFacts(database, trx, range);
  const expected = expectedCells(recount);
  const none = COUNT_COLUMNS.map(() => 0);
  for (const row of await storedCells(database, trx, range)) {
    result.cells += 1;
    const stored = COUNT_COLUMNS.map((column): number => row[column]);
    if (row.metric === null) {
      report(result, `cells of series ${row.series_id}, which does not exist`);
      continue;
    }
    const cell = cellName(row.span, row.start_day, seriesName(row as CellRow & SeriesIdentity));
    const counts = expected.get(cell) ?? none;
    if (differ(stored, counts)) report(result, describe(cell, stored, counts));
    expected.delete(cell);
  }
  for (const [cell, counts] of expected) report(result, describe(cell, none, counts));
  for (const fault of recount.faults) report(result, fault);
  result.facts += recount.facts;
};

/** Runs reads that see the database as it was at one moment. */
const inSnapshot = <Result>(
  database: Database,
  work: (trx: Transaction) => Promise<Result>
): Promise<Result> =>
  database.strapi.db.connection.transaction(
    work,
    database.dialect === 'sqlite' ? {} : { isolationLevel: 'repeatable read' }
  );

/**
 * Compares every cell of every series, day and block with a recount of the facts. Facts and their cells are
 * committed together, so each range of days is compared in a snapshot of its own: writers go on, and no
 * snapshot grows old.
 */
export const verifyHistograms = async (
  database: Database,
  onProgress: (done: number, total: number) => void = () => {}
): Promise<Verification> => {
  const result: Verification = { differences: 0, examples: [], facts: 0, cells: 0 };
  const ranges = await inSnapshot(database, (trx) => dayRanges(database, trx));
  const total = ranges.reduce((sum, range) => sum + range.facts, 0);
  for (const range of ranges) {
    await inSnapshot(database, (trx) => verifyRange(database, trx, range, result));
    onProgress(Math.min(result.facts, total), total);
  }
  return result;
};
