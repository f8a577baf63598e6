import { run, select, type Database } from './database';
import { runInContext } from './transaction';
import type { Store } from './types';

/** Immutable keys of reference data: two unique indexes, so no race can give one key to two documents. */
export const createReferenceKeys = (database: Database): Store['keys'] => {
  const table = database.table('cx_keys');
  const conflict =
    database.dialect === 'mysql' ? 'ON DUPLICATE KEY UPDATE kind = kind' : 'ON CONFLICT DO NOTHING';
  // MySQL's plain reads may stay in an older snapshot than the row that stood in the way.
  const lock = database.dialect === 'mysql' ? ' FOR UPDATE' : '';
  return {
    claim: (kind, key, documentId) =>
      runInContext(database, async (runner) => {
        await run(
          database,
          runner,
          `INSERT INTO ${table} (kind, key_value, document_id) VALUES (?, ?, ?) ${conflict}`,
          [kind, key, documentId]
        );
        const rows = await select(
          database,
          runner,
          `SELECT kind FROM ${table} WHERE kind = ? AND key_value = ? AND document_id = ?${lock}`,
          [kind, key, documentId]
        );
        return rows.length === 1;
      }),
    keyOf: (kind, documentId) =>
      runInContext(database, async (runner) => {
        const [row] = await select<{ value: string }>(
          database,
          runner,
          `SELECT key_value AS value FROM ${table} WHERE kind = ? AND document_id = ?`,
          [kind, documentId]
        );
        return row?.value ?? null;
      }),
    hold: (kind, key) =>
      runInContext(database, async (runner) => {
        await run(
          database,
          runner,
          `UPDATE ${table} SET document_id = document_id WHERE kind = ? AND key_value = ?`,
          [kind, key]
        );
      }),
    release: (kind, documentId) =>
      runInContext(database, async (runner) => {
        await run(database, runner, `DELETE FROM ${table} WHERE kind = ? AND document_id = ?`, [
          kind,
          documentId,
        ]);
      }),
  };
};
