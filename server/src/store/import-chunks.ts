import { run, select, type Database } from './database';
import type { ImportChunks } from './import-job-types';
import { runInContext } from './transaction';

/** See `ImportChunks`. */
export const createImportChunks = (database: Database): ImportChunks => {
  const table = database.table('cx_import_chunks');
  const lock = database.dialect === 'sqlite' ? '' : ' FOR UPDATE';
  return {
    add: async (trx, importId, { lastRow, responseIds }) => {
      if (responseIds.length === 0) return;
      await run(
        database,
        trx,
        `INSERT INTO ${table} (import_id, last_row, responses, response_ids) VALUES (?, ?, ?, ?)`,
        [importId, lastRow, responseIds.length, responseIds.join(' ')]
      );
    },
    count: (importId) =>
      runInContext(database, async (runner) => {
        const [row] = await select<{ n: number | string | null }>(
          database,
          runner,
          `SELECT SUM(responses) AS n FROM ${table} WHERE import_id = ?`,
          [importId]
        );
        return Number(row?.n ?? 0);
      }),
    takeLast: async (trx, importId) => {
      const [row] = await select<{ last_row: number | string; response_ids: string }>(
        database,
        trx,
        `SELECT last_row, response_ids FROM ${table} WHERE import_id = ?
         ORDER BY last_row DESC LIMIT 1${lock}`,
        [importId]
      );
      return row
        ? { lastRow: Number(row.last_row), responseIds: row.response_ids.split(' ') }
        : null;
    },
    remove: async (trx, importId, lastRow) => {
      await run(database, trx, `DELETE FROM ${table} WHERE import_id = ? AND last_row = ?`, [
        importId,
        lastRow,
      ]);
    },
  };
};
