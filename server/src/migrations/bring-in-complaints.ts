import { run, type Database } from '../store/database';
import type { Transaction } from '../store/types';
import { addColumn } from './add-column';
import { exactCollation } from './exact-text';

const JOB_COLUMNS = (longText: string): [string, string][] => [
  ['kind', `varchar(20) NOT NULL DEFAULT 'feedback'`],
  ['kept', longText],
];

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
