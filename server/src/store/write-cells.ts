import { chunksOf, rowPlaceholders, run, type Database, type Statement } from './database';
import { COUNT_COLUMNS, type Cell } from './cells';
import { HISTOGRAM_LOCK } from './histogram-lock';
import { prepareSqlite } from './sqlite-statements';
import type { Transaction } from './types';

const COLUMNS = ['span', 'start_day', 'series_id', ...COUNT_COLUMNS];
export const CELLS_A_STATEMENT = 2_000;

const onConflictAdd = (table: string): string =>
  `ON CONFLICT (span, start_day, series_id) DO UPDATE SET ${COUNT_COLUMNS.map(
    (column) => `${column} = ${table}.${column} + excluded.${column}`
  ).join(', ')}`;

/** A call costs as much as writing a few cells, so that many go in one; the rest goes one by one. */
const CELLS_A_CALL = 16;

const writeToSqlite = async (
  database: Database,
  trx: Transaction,
  cells: readonly Cell[]
): Promise<void> => {
  const table = database.table('cx_histograms');
  const prepare = (rows: number) =>
    prepareSqlite(
      trx,
      `INSERT INTO ${table} (${COLUMNS.join(', ')})
       VALUES ${rowPlaceholders(rows, COLUMNS.length)} ${onConflictAdd(table)}`
    );
  const [single, many] = [await prepare(1), await prepare(CELLS_A_CALL)];
  for (const chunk of chunksOf(cells, CELLS_A_CALL)) {
    if (chunk.length === CELLS_A_CALL) {
      const values: number[] = [];
      for (const { span, start, series, counts } of chunk)
        values.push(span, start, series, ...counts);
      many.run(values);
    } else {
      for (const { span, start, series, counts } of chunk)
        single.run(span, start, series, ...counts);
    }
  }
};

/**
 * The upsert of cells in PostgreSQL. One array a column keeps its text the same for any number of cells.
 * @param condition SQL without which nothing is written
 */
export const postgresUpsert = (
  database: Database,
  cells: readonly Cell[],
  condition = 'true'
): Statement => {
  const arrays = COLUMNS.map(() => '?::int[]').join(', ');
  const columns = [
    cells.map((cell) => cell.span),
    cells.map((cell) => cell.start),
    cells.map((cell) => cell.series),
    ...COUNT_COLUMNS.map((_, index) => cells.map((cell) => cell.counts[index] ?? 0)),
  ];
  return {
    sql: `WITH shared_lock AS MATERIALIZED (SELECT pg_advisory_xact_lock_shared(${HISTOGRAM_LOCK}))
     INSERT INTO ${database.table('cx_histograms')} AS h (${COLUMNS.join(', ')})
     SELECT cell.* FROM shared_lock, unnest(${arrays}) AS cell
     WHERE ${condition} ${onConflictAdd('h')}`,
    bindings: columns.map((values) => `{${values.join(',')}}`),
  };
};

const writeToPostgres = async (
  database: Database,
  trx: Transaction,
  cells: readonly Cell[]
): Promise<void> => {
  const { sql, bindings } = postgresUpsert(database, cells);
  await run(database, trx, sql, bindings);
};

/** Whole numbers only, so the values stand in the text: one statement needs no bindings to be escaped. */
const writeToMysql = async (
  database: Database,
  trx: Transaction,
  cells: readonly Cell[]
): Promise<void> => {
  const rows = cells.map(
    ({ span, start, series, counts }) => `(${span},${start},${series},${counts.join(',')})`
  );
  await run(
    database,
    trx,
    `INSERT INTO ${database.table('cx_histograms')} (${COLUMNS.join(', ')}) VALUES ${rows.join(',')}
     ON DUPLICATE KEY UPDATE ${COUNT_COLUMNS.map(
       (column) => `${column} = ${column} + VALUES(${column})`
     ).join(', ')}`
  );
};

const WRITERS = { sqlite: writeToSqlite, postgres: writeToPostgres, mysql: writeToMysql };

/** Adds to cells, which must be in the order of the primary key. */
export const writeCells = async (
  database: Database,
  trx: Transaction,
  cells: readonly Cell[]
): Promise<void> => {
  for (const chunk of chunksOf(cells, CELLS_A_STATEMENT)) {
    await WRITERS[database.dialect](database, trx, chunk);
  }
};
