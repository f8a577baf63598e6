import { randomUUID } from 'node:crypto';
import { rowPlaceholders, run, select, type Binding, type Database } from './database';
import type { Events, StoredEvent } from './event-types';
import { runInContext } from './transaction';

/** PostgreSQL gives `bigint` as text. */
interface Row {
  kind: StoredEvent['kind'];
  subject: string;
  version: number | null;
  happened_at: number | string;
}

/** See `Events`. What a survey asked since when is kept with its versions already. */
export const createEvents = (database: Database): Events => {
  const table = database.table('cx_events');
  return {
    addPublished: (subjects, happenedAt, kind = 'journey') =>
      runInContext(database, async (runner) => {
        if (subjects.length === 0) return;
        await run(
          database,
          runner,
          `INSERT INTO ${table} (id, kind, subject, happened_at)
           VALUES ${rowPlaceholders(subjects.length, 4)}`,
          subjects.flatMap((key): Binding[] => [randomUUID(), kind, key, +happenedAt])
        );
      }),

    between: (from, to, limit) =>
      runInContext(database, async (runner) => {
        const rows = await select<Row>(
          database,
          runner,
          `SELECT kind, subject, NULL AS version, happened_at FROM ${table}
             WHERE happened_at BETWEEN ? AND ?
           UNION ALL
           SELECT 'survey' AS kind, survey AS subject, version, created_at AS happened_at
             FROM ${database.table('cx_survey_versions')}
             WHERE version > 1 AND created_at BETWEEN ? AND ?
           ORDER BY happened_at DESC LIMIT ?`,
          [+from, +to, +from, +to, limit]
        );
        return rows.map(({ kind, subject, version, happened_at: at }) => ({
          kind,
          subject,
          version: version === null ? null : Number(version),
          happenedAt: new Date(Number(at)),
        }));
      }),
  };
};
