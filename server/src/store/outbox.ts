import { run, select, type Binding, type Database } from './database';
import { DATABASE_NOW } from './database-now';
import { runInContext } from './transaction';

/** Several instances ask for the same message at once; who loses takes the next. */
const CANDIDATES = 20;

/** Messages that wait to be sent, on any number of instances. */
export interface Outbox {
  /** Takes a due message for so many milliseconds and gives its id; null: nothing is due. */
  claim(claim: string, milliseconds: number): Promise<string | null>;
  /** It has arrived; noted even when the claim was lost meanwhile. */
  sent(id: string): Promise<void>;
  /** Tried in vain; `wait` is null where it is given up. Nothing is noted when the claim was lost. */
  failed(id: string, claim: string, error: string, wait: number | null): Promise<void>;
  /** It need not be sent any more. */
  skip(id: string, claim: string, reason: string): Promise<void>;
  /** Makes it due now; false where it was sent, is skipped or is on its way. */
  retry(id: string): Promise<boolean>;
  /** False where it isn't waiting. */
  cancel(id: string): Promise<boolean>;
}

const claimFrom = (database: Database, table: string): Outbox['claim'] => {
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
        if (taken === 1) return id;
      }
      return null;
    });
};

/**
 * The outbox in a table with the columns `id`, `state`, `reason`, `attempts`, `due_at`, `claim`,
 * `claimed_until`, `error`, `sent_at`. A message is claimed before it is sent, so that two never send it.
 */
export const createOutbox = (database: Database, name: string): Outbox => {
  const table = database.table(name);
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
    claim: claimFrom(database, table),
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
