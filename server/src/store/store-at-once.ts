import { cellsOfKnownSeries } from './apply-changes';
import { select, type Database, type Statement } from './database';
import { factColumns } from './fact-columns';
import { FACTS_A_STATEMENT, postgresInsert } from './insert-facts';
import { countersOf, postgresTake, rowsOf, type CounterRow } from './rate-limits';
import type { SeriesCache } from './series-cache';
import { repeatWhenBeaten } from './transaction';
import type { RateLimitCounter, TakenPoints } from './rate-limit-types';
import type { Fact, FactChange } from './types';
import { CELLS_A_STATEMENT, postgresUpsert } from './write-cells';
import type { Cell } from './cells';

/** What is stored together. */
interface Load {
  facts: readonly Fact[];
  taken: readonly TakenPoints[];
  /** Milliseconds since 1970. */
  now: number;
}

const NO_COUNTER_IS_OVER = '(SELECT free FROM room)';

const statementOf = (
  database: Database,
  { facts, taken, now }: Load,
  cells: readonly Cell[]
): Statement => {
  const take = postgresTake(database, rowsOf(taken, now), now);
  const limits = JSON.stringify(taken.map(({ key, limit }) => ({ key, limit })));
  const upsert = postgresUpsert(database, cells, NO_COUNTER_IS_OVER);
  const insert = postgresInsert(database, factColumns(database), facts, NO_COUNTER_IS_OVER);
  return {
    sql: `WITH counters AS (${take.sql}),
     room AS MATERIALIZED (SELECT NOT EXISTS (
       SELECT 1 FROM counters
       JOIN json_to_recordset(?::json) AS l(key text, "limit" int) ON l.key = counters.key
       WHERE counters.points > l."limit") AS free),
     cells AS (${upsert.sql}),
     facts AS (${insert.sql})
     SELECT key, points, expire FROM counters`,
    bindings: [...take.bindings, limits, ...upsert.bindings, ...insert.bindings],
  };
};

/**
 * See `Store.facts.insertAtOnce`. PostgreSQL makes a transaction of a single statement: one way to the
 * server instead of four. Each way waits for its turn while requests keep this process busy, and so do
 * all requests that wait for the commit.
 */
export const storeAtOnce = async (
  database: Database,
  cache: SeriesCache,
  load: Load
): Promise<{ stored: boolean; counters: Map<string, RateLimitCounter> } | null> => {
  const { facts, taken } = load;
  if (database.dialect !== 'postgres' || facts.length > FACTS_A_STATEMENT) return null;
  const changes = facts.map((fact): FactChange => ({ sign: 1, fact }));
  const cells = cellsOfKnownSeries(cache, changes);
  if (!cells || cells.length > CELLS_A_STATEMENT) return null;
  const { sql, bindings } = statementOf(database, load, cells);
  const { connection } = database.strapi.db;
  const rows = await repeatWhenBeaten(() =>
    select<CounterRow>(database, connection, sql, bindings)
  );
  const counters = countersOf(rows);
  const stored = taken.every(({ key, limit }) => (counters.get(key)?.points ?? 0) <= limit);
  return { stored, counters };
};
