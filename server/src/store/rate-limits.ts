import {
  placeholders,
  rowPlaceholders,
  run,
  select,
  type Database,
  type Statement,
} from './database';
import { prepareSqlite } from './sqlite-statements';
import type { RateLimitCounter, TakenPoints } from './rate-limit-types';
import type { Transaction } from './types';

const TABLE = 'cx_rate_limits';

export interface CounterRow {
  key: string;
  points: number;
  /** Postgres gives `bigint` as text. */
  expire: number | string;
}

/** A counter whose window has ended begins anew. MySQL's assignments see those to their left, so `points` comes first. */
const addTo = (table: string, taken: (column: string) => string, now: number | '?'): string =>
  `points = CASE WHEN ${table}expire <= ${now} THEN ${taken('points')}
     ELSE ${table}points + ${taken('points')} END,
   expire = CASE WHEN ${table}expire <= ${now} THEN ${taken('expire')} ELSE ${table}expire END`;

const excluded = (column: string): string => `excluded.${column}`;

const takeFromSqlite = async (
  database: Database,
  trx: Transaction,
  rows: readonly CounterRow[],
  now: number
): Promise<CounterRow[]> => {
  const table = database.table(TABLE);
  const statement = await prepareSqlite(
    trx,
    `INSERT INTO ${table} AS r (key, points, expire) VALUES (?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET ${addTo('r.', excluded, '?')} RETURNING key, points, expire`
  );
  return rows.map(
    ({ key, points, expire }) => statement.get(key, points, Number(expire), now, now) as CounterRow
  );
};

/** Takes the points in PostgreSQL, and returns the counters. */
export const postgresTake = (
  database: Database,
  rows: readonly CounterRow[],
  now: number
): Statement => ({
  sql: `INSERT INTO ${database.table(TABLE)} AS r (key, points, expire)
     SELECT key, points, expire
     FROM json_to_recordset(?::json) AS taken(key text, points int, expire bigint)
     ON CONFLICT (key) DO UPDATE SET ${addTo('r.', excluded, now)}
     RETURNING key, points, expire`,
  bindings: [JSON.stringify(rows)],
});

const takeFromPostgres = (
  database: Database,
  trx: Transaction,
  rows: readonly CounterRow[],
  now: number
): Promise<CounterRow[]> => {
  const { sql, bindings } = postgresTake(database, rows, now);
  return select<CounterRow>(database, trx, sql, bindings);
};

const takeFromMysql = async (
  database: Database,
  trx: Transaction,
  rows: readonly CounterRow[],
  now: number
): Promise<CounterRow[]> => {
  const table = database.table(TABLE);
  await run(
    database,
    trx,
    `INSERT INTO ${table} (\`key\`, points, expire) VALUES ${rowPlaceholders(rows.length, 3)}
     ON DUPLICATE KEY UPDATE ${addTo('', (column) => `VALUES(${column})`, now)}`,
    rows.flatMap(({ key, points, expire }) => [key, points, expire])
  );
  // A locking read, because a plain one would fix the moment that the rest of the transaction sees.
  return select<CounterRow>(
    database,
    trx,
    `SELECT \`key\`, points, expire FROM ${table}
     WHERE \`key\` IN (${placeholders(rows.length)}) FOR UPDATE`,
    rows.map(({ key }) => key)
  );
};

const TAKERS = { sqlite: takeFromSqlite, postgres: takeFromPostgres, mysql: takeFromMysql };

/** The rows to add, in the one order in which all writers go, so that they cannot deadlock. */
export const rowsOf = (taken: readonly TakenPoints[], now: number): CounterRow[] =>
  taken
    .map(({ key, points, seconds }) => ({ key, points, expire: now + seconds * 1000 }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));

export const countersOf = (rows: readonly CounterRow[]): Map<string, RateLimitCounter> =>
  new Map(rows.map(({ key, points, expire }) => [key, { points, expire: Number(expire) }]));

/** See `Store.rateLimits.take`. */
export const takePoints = async (
  database: Database,
  trx: Transaction,
  taken: readonly TakenPoints[],
  now: number
): Promise<Map<string, RateLimitCounter>> => {
  if (taken.length === 0) return new Map();
  return countersOf(await TAKERS[database.dialect](database, trx, rowsOf(taken, now), now));
};

/** See `Store.rateLimits.read`. */
export const readCounters = async (
  database: Database,
  keys: readonly string[],
  now: number
): Promise<Map<string, RateLimitCounter>> => {
  if (keys.length === 0) return new Map();
  const key = database.column('key');
  const rows = await select<CounterRow>(
    database,
    database.strapi.db.connection,
    `SELECT ${key}, points, expire FROM ${database.table(TABLE)}
     WHERE ${key} IN (${placeholders(keys.length)}) AND expire > ?`,
    [...keys, now]
  );
  return countersOf(rows);
};

/** See `Store.rateLimits.forget`. */
export const forgetRateLimits = (database: Database, before: Date): Promise<number> =>
  run(
    database,
    database.strapi.db.connection,
    `DELETE FROM ${database.table(TABLE)} WHERE expire < ?`,
    [before.getTime()]
  );
