import { chunksOf, run, type Database } from './database';
import { COUNT_COLUMNS, type Cell } from './cells';
import { HISTOGRAM_LOCK } from './histogram-lock';
import { prepareSqlite } from './sqlite-statements';
import type { Transaction } from './types';

const COLUMNS = ['span', 'start_day', 'series_id', ...COUNT_COLUMNS];
const CELLS_A_STATEMENT = 2_000;

const onConflictAdd = (table: string): string =>
  `ON CONFLICT (span, start_day, series_id) DO UPDATE SET ${COUNT_COLUMNS.map(
    (column) => `${column} = ${table}.${column} + excluded.${column}`
  ).join(', ')}`;

const writeToSqlite = async (
  database: Database,
  trx: Transaction,
  cells: readonly Cell[]
): Promise<void> => {
  const table = database.table('cx_histograms');
  const statement = await prepareSqlite(
    trx,
    `INSERT INTO ${table} (${COLUMNS.join(', ')})
     VALUES (${COLUMNS.map(() => '?').join(', ')}) ${onConflictAdd(table)}`
  );
  for (const { span, start, series, counts } of cells) {
    statement.run(span, start, series, ...counts);
  }
};

/** One array a column keeps the text of the statement the same for any number of cells. */
const writeToPostgres = async (
  database: Database,
  trx: Transaction,
  cells: readonly Cell[]
): Promise<void> => {
  const arrays = COLUMNS.map(() => '?::int[]').join(', ');
  const columns = [
    cells.map((cell) => cell.span),
    cells.map((cell) => cell.start),
    cells.map((cell) => cell.series),
    ...COUNT_COLUMNS.map((_, index) => cells.map((cell) => cell.counts[index] ?? 0)),
  ];
  await run(
    database,
    trx,
    `WITH shared_lock AS MATERIALIZED (SELECT pg_advisory_xact_lock_shared(${HISTOGRAM_LOCK}))
     INSERT INTO ${database.table('cx_histograms')} AS h (${COLUMNS.join(', ')})
     SELECT cell.* FROM shared_lock, unnest(${arrays}) AS cell ${onConflictAdd('h')}`,
    columns.map((values) => `{${values.join(',')}}`)
  );
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
