import { run, select, type Database } from '../store/database';
import type { Transaction } from '../store/types';

const COLUMN: Record<'sqlite' | 'mysql', string> = {
  sqlite: 'SELECT 1 AS found FROM pragma_table_info(?) WHERE name = ?',
  mysql: `SELECT 1 AS found FROM information_schema.columns
     WHERE table_schema = DATABASE() AND table_name = ? AND column_name = ?`,
};

/**
 * Adds a column where it is missing: MySQL commits with each change of a table, so that a migration that broke
 * off finds some of them done.
 */
export const addColumn = async (
  database: Database,
  trx: Transaction,
  table: string,
  [column, type]: [string, string]
): Promise<void> => {
  const { dialect } = database;
  const alter = `ALTER TABLE ${database.table(table)} ADD COLUMN`;
  if (dialect === 'postgres') {
    await run(database, trx, `${alter} IF NOT EXISTS ${column} ${type}`);
    return;
  }
  const found = await select<object>(database, trx, COLUMN[dialect], [table, column]);
  if (found.length === 0) await run(database, trx, `${alter} ${column} ${type}`);
};
