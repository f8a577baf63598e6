import { placeholders, run, select, type Database } from './database';
import type { JourneyVersions, StoredJourneyVersion } from './journey-version-types';
import { runInContext } from './transaction';
import type { Store } from './types';

/** PostgreSQL gives `bigint` as text. */
interface Row {
  version: number;
  valid_from: number | string;
  valid_until: number | string | null;
  published_by: string | null;
}

const toVersion = (row: Row): StoredJourneyVersion => ({
  version: Number(row.version),
  from: Number(row.valid_from),
  until: row.valid_until === null ? null : Number(row.valid_until),
  by: row.published_by,
});

/** See `Store.journeyVersions`. */
export const createJourneyVersions = (database: Database, keys: Store['keys']): JourneyVersions => {
  const table = database.table('cx_journey_versions');
  const list = (journey: string, lock = '') =>
    runInContext(database, async (runner) => {
      const rows = await select<Row>(
        database,
        runner,
        `SELECT version, valid_from, valid_until, published_by FROM ${table}
         WHERE journey = ? ORDER BY version${lock}`,
        [journey]
      );
      return rows.map(toVersion);
    });
  const end = (journey: string, at: number) =>
    runInContext(database, async (runner) => {
      await run(
        database,
        runner,
        `UPDATE ${table} SET valid_until = ? WHERE journey = ? AND valid_until IS NULL`,
        [at, journey]
      );
    });
  return {
    end,
    list: (journey) => list(journey),

    add: (journey, content, at, by) =>
      runInContext(database, async (runner) => {
        // Two who publish one journey at once get one number after the other.
        await keys.hold('journey', journey);
        const last = (await list(journey, database.dialect === 'mysql' ? ' FOR UPDATE' : '')).at(
          -1
        );
        const version = (last?.version ?? 0) + 1;
        // Clocks of servers differ; a version never begins before the one ahead of it.
        const from = Math.max(at, last?.from ?? at);
        await end(journey, from);
        await run(
          database,
          runner,
          `INSERT INTO ${table} (journey, version, valid_from, valid_until, published_by, content)
           VALUES (?, ?, ?, NULL, ?, ?)`,
          [journey, version, from, by, content]
        );
        return version;
      }),

    inForce: (journey) =>
      runInContext(database, async (runner) => {
        const one = journey === undefined ? '' : ' AND journey = ?';
        const rows = await select<Row & { journey: string; content: string }>(
          database,
          runner,
          `SELECT journey, version, valid_from, valid_until, published_by, content FROM ${table}
           WHERE valid_until IS NULL${one} ORDER BY journey`,
          journey === undefined ? [] : [journey]
        );
        return rows.map((row) => ({
          ...toVersion(row),
          journey: row.journey,
          content: row.content,
        }));
      }),

    last: (journeys) =>
      runInContext(database, async (runner) => {
        if (journeys.length === 0) return [];
        return select<{ journey: string; content: string }>(
          database,
          runner,
          `SELECT v.journey, v.content FROM ${table} v
           WHERE v.version = (SELECT MAX(w.version) FROM ${table} w WHERE w.journey = v.journey)
             AND v.journey IN (${placeholders(journeys.length)})
           ORDER BY v.journey`,
          journeys
        );
      }),

    lastWithKey: (key) =>
      runInContext(database, async (runner) => {
        const rows = await select<{ content: string }>(
          database,
          runner,
          `SELECT content FROM ${table} WHERE content LIKE ?
           ORDER BY valid_from DESC, version DESC LIMIT 10`,
          [`%"key":${JSON.stringify(key)}%`]
        );
        return rows.map(({ content }) => content);
      }),

    find: (journey, version) =>
      runInContext(database, async (runner) => {
        const [row] = await select<{ content: string }>(
          database,
          runner,
          `SELECT content FROM ${table} WHERE journey = ? AND version = ?`,
          [journey, version]
        );
        return row?.content ?? null;
      }),
  };
};
