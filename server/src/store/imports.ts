import { randomUUID } from 'node:crypto';
import { run, select, type Database } from './database';
import { runInContext } from './transaction';
import type { ImportRun } from './import-job-types';
import type { Store } from './types';

/** Postgres gives `bigint` as text. */
type Row = {
  id: string;
  state: ImportRun['state'];
  firstDay: string | null;
  lastDay: string | null;
} & Record<'lastRow' | 'created' | 'duplicates' | 'rejected', number | string>;

const toImportRun = (row: Row): ImportRun => ({
  id: row.id,
  state: row.state,
  lastRow: Number(row.lastRow),
  created: Number(row.created),
  duplicates: Number(row.duplicates),
  rejected: Number(row.rejected),
  days: row.firstDay && row.lastDay ? { from: row.firstDay, to: row.lastDay } : null,
});

const fieldsOf = (
  database: Database
): string => `id, state, last_row AS ${database.column('lastRow')},
  created_count AS created, duplicate_count AS duplicates, rejected_count AS rejected,
  first_day AS ${database.column('firstDay')}, last_day AS ${database.column('lastDay')}`;

const open =
  (database: Database): Store['imports']['open'] =>
  ({ fileDigest, mappingDigest, source, fileName }) =>
    runInContext(database, async (runner) => {
      const table = database.table('cx_imports');
      const conflict =
        database.dialect === 'mysql' ? 'ON DUPLICATE KEY UPDATE id = id' : 'ON CONFLICT DO NOTHING';
      const now = Date.now();
      await run(
        database,
        runner,
        `INSERT INTO ${table} (id, file_digest, mapping_digest, source, file_name, state, last_row,
           created_count, duplicate_count, rejected_count, started_at, updated_at)
         VALUES (?, ?, ?, ?, ?, 'running', 0, 0, 0, 0, ?, ?) ${conflict}`,
        [randomUUID(), fileDigest, mappingDigest, source, fileName, now, now]
      );
      const file = [fileDigest, mappingDigest, source];
      const named = 'file_digest = ? AND mapping_digest = ? AND source = ?';
      const [row] = await select<Row>(
        database,
        runner,
        `SELECT ${fieldsOf(database)} FROM ${table} WHERE ${named}`,
        file
      );
      if (!row) throw new Error('The import could not be noted');
      await run(
        database,
        runner,
        `UPDATE ${table} SET state = 'running', finished_at = NULL, updated_at = ? WHERE ${named}`,
        [now, ...file]
      );
      return { ...toImportRun(row), state: 'running' };
    });

const find =
  (database: Database): Store['imports']['find'] =>
  (id) =>
    runInContext(database, async (runner) => {
      const [row] = await select<Row>(
        database,
        runner,
        `SELECT ${fieldsOf(database)} FROM ${database.table('cx_imports')} WHERE id = ?`,
        [id]
      );
      return row ? toImportRun(row) : null;
    });

const forget =
  (database: Database): Store['imports']['forget'] =>
  (id) =>
    runInContext(database, async (runner) => {
      await run(database, runner, `DELETE FROM ${database.table('cx_imports')} WHERE id = ?`, [id]);
    });

const checkpoint =
  (database: Database): Store['imports']['checkpoint'] =>
  async (trx, id, { lastRow, created, duplicates, rejected }, days = null) => {
    const widened = days
      ? `, first_day = CASE WHEN first_day < ? THEN first_day ELSE ? END,
           last_day = CASE WHEN last_day > ? THEN last_day ELSE ? END`
      : '';
    await run(
      database,
      trx,
      `UPDATE ${database.table('cx_imports')} SET last_row = ?, created_count = ?, duplicate_count = ?,
         rejected_count = ?, updated_at = ?${widened} WHERE id = ?`,
      [
        ...[lastRow, created, duplicates, rejected, Date.now()],
        ...(days ? [days.from, days.from, days.to, days.to] : []),
        id,
      ]
    );
  };

const close =
  (database: Database): Store['imports']['close'] =>
  (id, state) =>
    runInContext(database, async (runner) => {
      const now = Date.now();
      await run(
        database,
        runner,
        `UPDATE ${database.table('cx_imports')} SET state = ?, finished_at = ?, updated_at = ? WHERE id = ?`,
        [state, state === 'finished' ? now : null, now, id]
      );
    });

/** Progress of imports, so that an interrupted one goes on where its last committed rows ended. */
export const createImports = (database: Database): Store['imports'] => ({
  open: open(database),
  checkpoint: checkpoint(database),
  close: close(database),
  find: find(database),
  forget: forget(database),
});
