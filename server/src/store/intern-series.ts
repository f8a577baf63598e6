import { chunksOf, rowPlaceholders, run, select, type Database } from './database';
import { parseSeriesName, seriesName, type SeriesIdentity } from './series';
import { prepareSqlite } from './sqlite-statements';
import type { Transaction } from './types';

/** In the order of the unique index. */
const COLUMNS = [
  'dimension1',
  'dimension2',
  'metric',
  'scale',
  'exclusion',
  'key1',
  'key2',
] as const satisfies readonly (keyof SeriesIdentity)[];

const ROWS_A_STATEMENT = 200;

const valuesOf = (name: string): string[] => {
  const identity = parseSeriesName(name);
  return COLUMNS.map((column) => identity[column]);
};

const findRows = async (
  database: Database,
  trx: Transaction,
  names: readonly string[],
  lock = ''
): Promise<[string, number][]> => {
  const rows = await select<SeriesIdentity & { id: number }>(
    database,
    trx,
    `SELECT id, ${COLUMNS.join(', ')} FROM ${database.table('cx_series')}
     WHERE (${COLUMNS.join(', ')}) IN (${rowPlaceholders(names.length, COLUMNS.length)})${lock}`,
    names.flatMap(valuesOf)
  );
  return rows.map((row) => [seriesName(row), row.id]);
};

const insertRows = async (
  database: Database,
  trx: Transaction,
  names: readonly string[]
): Promise<void> => {
  const conflict =
    database.dialect === 'mysql'
      ? 'ON DUPLICATE KEY UPDATE metric = metric'
      : 'ON CONFLICT DO NOTHING';
  await run(
    database,
    trx,
    `INSERT INTO ${database.table('cx_series')} (${COLUMNS.join(', ')})
     VALUES ${rowPlaceholders(names.length, COLUMNS.length)} ${conflict}`,
    names.flatMap(valuesOf)
  );
};

const internOnServer = async (
  database: Database,
  trx: Transaction,
  names: readonly string[]
): Promise<Map<string, number>> => {
  const ids = new Map<string, number>();
  for (const chunk of chunksOf(names, ROWS_A_STATEMENT)) {
    for (const [name, id] of await findRows(database, trx, chunk)) ids.set(name, id);
    const missing = chunk.filter((name) => !ids.has(name));
    if (missing.length === 0) continue;
    await insertRows(database, trx, missing);
    // MySQL's plain reads stay in the snapshot of the transaction's first read; a locking read sees rows
    // that another transaction has added meanwhile.
    const lock = database.dialect === 'mysql' ? ' LOCK IN SHARE MODE' : '';
    for (const [name, id] of await findRows(database, trx, missing, lock)) ids.set(name, id);
  }
  return ids;
};

const internInSqlite = async (
  database: Database,
  trx: Transaction,
  names: readonly string[]
): Promise<Map<string, number>> => {
  const table = database.table('cx_series');
  const insert = await prepareSqlite(
    trx,
    `INSERT INTO ${table} (${COLUMNS.join(', ')}) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`
  );
  const find = await prepareSqlite(
    trx,
    `SELECT id FROM ${table} WHERE ${COLUMNS.map((column) => `${column} = ?`).join(' AND ')}`
  );
  const ids = new Map<string, number>();
  for (const name of names) {
    const values = valuesOf(name);
    let row = find.get(...values) as { id: number } | undefined;
    if (!row) {
      insert.run(...values);
      row = find.get(...values) as { id: number };
    }
    ids.set(name, row.id);
  }
  return ids;
};

/**
 * Ids of series by name, new series added. The ids of series that this transaction added hold only once
 * it is committed. All writers add in one order, so that two that add the same series cannot deadlock.
 */
export const internSeries = async (
  database: Database,
  trx: Transaction,
  names: Iterable<string>
): Promise<Map<string, number>> => {
  const sorted = [...names].sort();
  const ids =
    database.dialect === 'sqlite'
      ? await internInSqlite(database, trx, sorted)
      : await internOnServer(database, trx, sorted);
  if (ids.size !== sorted.length) {
    throw new Error(`${sorted.length - ids.size} histogram series could not be added`);
  }
  return ids;
};
