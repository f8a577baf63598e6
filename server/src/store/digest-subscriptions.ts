import type { DigestWeekday } from '../../../shared/contracts/digest';
import type { DigestSubscriptions, StoredSubscription } from './alert-types';
import { run, select, type Database } from './database';
import { runInContext } from './transaction';

interface Row {
  user_id: string;
  active: number;
  weekday: DigestWeekday | null;
  hour: number;
  since: number | string;
}

const toSubscription = (row: Row): StoredSubscription => ({
  userId: row.user_id,
  active: Number(row.active) === 1,
  weekday: row.weekday,
  hour: Number(row.hour),
  since: Number(row.since),
});

const upsert = (database: Database): string => {
  const insert = `INSERT INTO ${database.table('cx_digest_subscriptions')}
    (user_id, active, weekday, hour, since) VALUES (?, ?, ?, ?, ?)`;
  const columns = ['active', 'weekday', 'hour', 'since'];
  return database.dialect === 'mysql'
    ? `${insert} ON DUPLICATE KEY UPDATE ${columns.map((name) => `${name} = VALUES(${name})`).join(', ')}`
    : `${insert} ON CONFLICT (user_id) DO UPDATE SET ${columns.map((name) => `${name} = excluded.${name}`).join(', ')}`;
};

/** Who gets the weekly digest. */
export const createDigestSubscriptions = (database: Database): DigestSubscriptions => {
  const table = database.table('cx_digest_subscriptions');
  return {
    listActive: async () =>
      (
        await runInContext(database, (runner) =>
          select<Row>(database, runner, `SELECT * FROM ${table} WHERE active = 1 ORDER BY user_id`)
        )
      ).map(toSubscription),
    async find(userId) {
      const [row] = await runInContext(database, (runner) =>
        select<Row>(database, runner, `SELECT * FROM ${table} WHERE user_id = ?`, [userId])
      );
      return row ? toSubscription(row) : null;
    },
    save: ({ userId, active, weekday, hour, since }) =>
      runInContext(database, async (runner) => {
        await run(database, runner, upsert(database), [
          userId,
          Number(active),
          weekday,
          hour,
          since,
        ]);
      }),
  };
};
