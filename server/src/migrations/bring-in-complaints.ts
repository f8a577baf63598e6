import { run, select, type Database } from '../store/database';
import type { Transaction } from '../store/types';
import { exactCollation } from './exact-text';

const JOB_COLUMNS = (longText: string): [string, string][] => [
  ['kind', `varchar(20) NOT NULL DEFAULT 'feedback'`],
  ['kept', longText],
];

const COLUMN: Record<'sqlite' | 'mysql', string> = {
  sqlite: 'SELECT 1 AS found FROM pragma_table_info(?) WHERE name = ?',
  mysql: `SELECT 1 AS found FROM information_schema.columns
     WHERE table_schema = DATABASE() AND table_name = ? AND column_name = ?`,
};

/** MySQL commits with each change of a table, so that a migration that broke off finds some of them done. */
const addColumn = async (
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

/**
 * What imports of complaints need besides: which events of cases came from files, by the digest of what tells
 * them apart, so that none comes twice; and of an import what it brings, and what undoing it left in.
 */
export const bringInComplaints = async (trx: Transaction, database: Database): Promise<void> => {
  const mysql = database.dialect === 'mysql';
  const end = mysql
    ? `ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${await exactCollation(database, trx)}`
    : '';
  const key = mysql ? ', KEY cx_complaint_event_ids_idx (complaint, sequence)' : '';
  await run(
    database,
    trx,
    `CREATE TABLE IF NOT EXISTS ${database.table('cx_complaint_event_ids')} (
       digest varchar(64) PRIMARY KEY, complaint varchar(64) NOT NULL, sequence integer NOT NULL${key}) ${end}`
  );
  if (!mysql) {
    await run(
      database,
      trx,
      `CREATE INDEX IF NOT EXISTS ${database.column('cx_complaint_event_ids_idx')}
       ON ${database.table('cx_complaint_event_ids')} (complaint, sequence)`
    );
  }
  for (const column of JOB_COLUMNS(mysql ? 'longtext' : 'text'))
    await addColumn(database, trx, 'cx_import_jobs', column);
};
