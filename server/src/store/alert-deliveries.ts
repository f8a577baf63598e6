import type { AlertDeliveries } from './alert-types';
import { deliveryLog, DELIVERY_SELECTION, toDelivery, type DeliveryRow } from './alert-log';
import { run, select, type Binding, type Database } from './database';
import { DATABASE_NOW } from './database-now';
import { runInContext } from './transaction';

/** Several instances ask for the same message at once; who loses takes the next. */
const CANDIDATES = 20;

const claim = (database: Database): AlertDeliveries['claim'] => {
  const table = database.table('cx_alert_deliveries');
  const now = DATABASE_NOW[database.dialect];
  const free = `state IN ('due', 'failed') AND due_at <= ${now} AND claimed_until <= ${now}`;
  return (token, milliseconds) =>
    runInContext(database, async (runner) => {
      const due = await select<{ id: string }>(
        database,
        runner,
        `SELECT id FROM ${table} WHERE ${free} ORDER BY due_at, id LIMIT ${CANDIDATES}`
      );
      for (const { id } of due) {
        // The attempt is counted before it is made: one that ends its process does not begin for ever.
        const taken = await run(
          database,
          runner,
          `UPDATE ${table} SET claim = ?, claimed_until = ${now} + ${Math.round(milliseconds)},
             attempts = attempts + 1 WHERE id = ? AND ${free}`,
          [token, id]
        );
        if (taken !== 1) continue;
        const [row] = await select<DeliveryRow>(
          database,
          runner,
          `${DELIVERY_SELECTION(database)} WHERE d.id = ?`,
          [id]
        );
        return row ? toDelivery(row) : null;
      }
      return null;
    });
};

type Writers = Pick<AlertDeliveries, 'sent' | 'failed' | 'skip' | 'retry' | 'cancel'>;

const writers = (database: Database): Writers => {
  const table = database.table('cx_alert_deliveries');
  const now = DATABASE_NOW[database.dialect];
  const change = (set: string, where: string, bindings: readonly Binding[]) =>
    runInContext(database, (runner) =>
      run(
        database,
        runner,
        `UPDATE ${table} SET ${set}, claim = NULL, claimed_until = 0 WHERE ${where}`,
        bindings
      )
    );
  const waiting = `state IN ('due', 'failed')`;
  return {
    async sent(id) {
      await change(`state = 'sent', sent_at = ${now}, error = NULL`, 'id = ?', [id]);
    },
    async failed(id, token, error, wait) {
      const state = wait === null ? 'given_up' : 'failed';
      await change(
        `state = ?, error = ?, due_at = ${now} + ${Math.round(wait ?? 0)}`,
        `id = ? AND claim = ? AND ${waiting}`,
        [state, error, id, token]
      );
    },
    async skip(id, token, reason) {
      await change(
        `state = 'skipped', reason = ?, attempts = attempts - 1`,
        `id = ? AND claim = ? AND ${waiting}`,
        [reason, id, token]
      );
    },
    async retry(id) {
      const changed = await change(
        `state = CASE WHEN attempts = 0 THEN 'due' ELSE 'failed' END, due_at = ${now}, reason = NULL`,
        `id = ? AND state IN ('due', 'failed', 'given_up', 'cancelled') AND claimed_until <= ${now}`,
        [id]
      );
      return changed === 1;
    },
    async cancel(id) {
      const changed = await change(
        `state = 'cancelled'`,
        `id = ? AND ${waiting} AND claimed_until <= ${now}`,
        [id]
      );
      return changed === 1;
    },
  };
};

/** The outbox: who is told of which event. */
export const createAlertDeliveries = (database: Database): AlertDeliveries => ({
  claim: claim(database),
  ...writers(database),
  ...deliveryLog(database),
});
