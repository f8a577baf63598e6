import { placeholders, rowPlaceholders, run, select, type Database } from './database';
import { prepareSqlite } from './sqlite-statements';
import type { Transaction } from './types';

const TABLE = 'cx_rate_limits';

/** Points that requests take from one counter. */
export interface TakenPoints {
  key: string;
  points: number;
  /** Length of the counter's window, which begins with its first point. */
  seconds: number;
}

/** A counter after points were taken. */
export interface RateLimitCounter {
  /** All points taken in the window. */
  points: number;
  /** When the window ends, in milliseconds since 1970. */
  expire: number;
}

interface Row {
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
  rows: readonly Row[],
  now: number
): Promise<Row[]> => {
  const table = database.table(TABLE);
  const statement = await prepareSqlite(
    trx,
    `INSERT INTO ${table} AS r (key, points, expire) VALUES (?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET ${addTo('r.', excluded, '?')} RETURNING key, points, expire`
  );
  return rows.map(
    ({ key, points, expire }) => statement.get(key, points, Number(expire), now, now) as Row
  );
};

const takeFromPostgres = (
  database: Database,
  trx: Transaction,
  rows: readonly Row[],
  now: number
): Promise<Row[]> =>
  select<Row>(
    database,
    trx,
    `INSERT INTO ${database.table(TABLE)} AS r (key, points, expire)
     SELECT key, points, expire
     FROM json_to_recordset(?::json) AS taken(key text, points int, expire bigint)
     ON CONFLICT (key) DO UPDATE SET ${addTo('r.', excluded, now)}
     RETURNING key, points, expire`,
    [JSON.stringify(rows)]
  );

const takeFromMysql = async (
  database: Database,
  trx: Transaction,
  rows: readonly Row[],
  now: number
): Promise<Row[]> => {
  const table = database.table(TABLE);
  await run(
    database,
    trx,
    `INSERT INTO ${table} (\`key\`, points, expire) VALUES ${rowPlaceholders(rows.length, 3)}
     ON DUPLICATE KEY UPDATE ${addTo('', (column) => `VALUES(${column})`, now)}`,
    rows.flatMap(({ key, points, expire }) => [key, points, expire])
  );
  // A locking read, because a plain one would fix the moment that the rest of the transaction sees.
  return select<Row>(
    database,
    trx,
    `SELECT \`key\`, points, expire FROM ${table}
     WHERE \`key\` IN (${placeholders(rows.length)}) FOR UPDATE`,
    rows.map(({ key }) => key)
  );
};

const TAKERS = { sqlite: takeFromSqlite, postgres: takeFromPostgres, mysql: takeFromMysql };

/**
 * Takes points from counters in the caller's transaction: they count once it is committed, for every
 * instance. Each key may come once. All writers go in one order, so that they cannot deadlock.
 * @param now milliseconds since 1970
 */
export const takePoints = async (
  database: Database,
  trx: Transaction,
  taken: readonly TakenPoints[],
  now: number
): Promise<Map<string, RateLimitCounter>> => {
  if (taken.length === 0) return new Map();
  const rows = taken
    .map(({ key, points, seconds }): Row => ({ key, points, expire: now + seconds * 1000 }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const counters = await TAKERS[database.dialect](database, trx, rows, now);
  return new Map(
    counters.map(({ key, points, expire }) => [key, { points, expire: Number(expire) }])
  );
};

/** Deletes counters whose window ended; returns how many. */
export const forgetRateLimits = (database: Database, before: Date): Promise<number> =>
  run(
    database,
    database.strapi.db.connection,
    `DELETE FROM ${database.table(TABLE)} WHERE expire < ?`,
    [before.getTime()]
  );
