import type { AlertWebhooks, StoredWebhook } from './alert-types';
import { run, select, type Binding, type Database } from './database';
import { runInContext } from './transaction';

type Whole = number | string;

interface Row {
  id: string;
  name: string;
  url: string;
  secret: string;
  previous_secret: string | null;
  previous_until: Whole | null;
  off_reason: StoredWebhook['off'];
  created_at: Whole;
}

const toWebhook = (row: Row): StoredWebhook => ({
  id: row.id,
  name: row.name,
  url: row.url,
  secret: row.secret,
  previousSecret: row.previous_secret,
  previousUntil: row.previous_until === null ? null : Number(row.previous_until),
  off: row.off_reason,
  createdAt: Number(row.created_at),
});

const COLUMNS = ['name', 'url', 'secret', 'previous_secret', 'previous_until', 'off_reason'];

const valuesOf = (webhook: StoredWebhook): Binding[] => [
  webhook.name,
  webhook.url,
  webhook.secret,
  webhook.previousSecret,
  webhook.previousUntil,
  webhook.off,
];

/** Webhooks that alerts are sent to. */
export const createAlertWebhooks = (database: Database): AlertWebhooks => {
  const table = database.table('cx_alert_webhooks');
  const rows = (rest: string, bindings: readonly Binding[] = []) =>
    runInContext(database, (runner) =>
      select<Row>(database, runner, `SELECT * FROM ${table} ${rest}`, bindings)
    );
  const write = (sql: string, bindings: readonly Binding[]) =>
    runInContext(database, async (runner) => {
      await run(database, runner, sql, bindings);
    });
  return {
    list: async () => (await rows('ORDER BY created_at DESC, id')).map(toWebhook),
    find: async (id) => (await rows('WHERE id = ?', [id])).map(toWebhook)[0] ?? null,
    insert: (webhook) =>
      write(
        `INSERT INTO ${table} (${COLUMNS.join(', ')}, id, created_at)
         VALUES (${COLUMNS.map(() => '?').join(', ')}, ?, ?)`,
        [...valuesOf(webhook), webhook.id, webhook.createdAt]
      ),
    update: (webhook) =>
      write(`UPDATE ${table} SET ${COLUMNS.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`, [
        ...valuesOf(webhook),
        webhook.id,
      ]),
    turnOff: (id, reason) => write(`UPDATE ${table} SET off_reason = ? WHERE id = ?`, [reason, id]),
    remove: (id) => write(`DELETE FROM ${table} WHERE id = ?`, [id]),
  };
};
