import { run, select, type Database } from './database';
import { DATABASE_NOW } from './database-now';
import type { ExportLink, ExportLinks } from './export-link-types';
import { runInContext } from './transaction';

const add =
  (database: Database): ExportLinks['add'] =>
  (secretHash, { userId, question }, milliseconds) =>
    runInContext(database, async (runner) => {
      const table = database.table('cx_export_links');
      const now = DATABASE_NOW[database.dialect];
      await run(database, runner, `DELETE FROM ${table} WHERE expires_at <= ${now}`);
      await run(
        database,
        runner,
        `INSERT INTO ${table} (secret_hash, user_id, question, expires_at)
         VALUES (?, ?, ?, ${now} + ${Math.round(milliseconds)})`,
        [secretHash, userId, question]
      );
    });

/** Who deletes the row has the link. */
const take =
  (database: Database): ExportLinks['take'] =>
  (secretHash) =>
    runInContext(database, async (runner) => {
      const table = database.table('cx_export_links');
      const valid = `secret_hash = ? AND expires_at > ${DATABASE_NOW[database.dialect]}`;
      const [link] = await select<ExportLink>(
        database,
        runner,
        `SELECT user_id AS ${database.column('userId')}, question FROM ${table} WHERE ${valid}`,
        [secretHash]
      );
      if (!link) return null;
      const taken = await run(database, runner, `DELETE FROM ${table} WHERE ${valid}`, [
        secretHash,
      ]);
      return taken === 1 ? link : null;
    });

/** Links to downloads, shared by all instances. */
export const createExportLinks = (database: Database): ExportLinks => ({
  add: add(database),
  take: take(database),
});
