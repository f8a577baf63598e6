import { run, type Database } from '../store/database';
import type { Transaction } from '../store/types';
import { exactCollation } from './exact-text';

const DUE_INDEX = 'cx_complaint_promises_due_idx';
const STARTED_INDEX = 'cx_complaint_promises_started_idx';

/** Columns of the indexes that are no keys. */
const INDEXES = {
  [DUE_INDEX]: 'outcome, due_at',
  [STARTED_INDEX]: 'started_at',
};

const tables = (bigint: string, longText: string) => ({
  cx_complaint_promises: `
    complaint varchar(64) NOT NULL, target varchar(20) NOT NULL, number integer NOT NULL,
    policy varchar(100) NOT NULL, priority varchar(20) NOT NULL, clock varchar(10) NOT NULL,
    started_at ${bigint} NOT NULL, due_at ${bigint}, reached_at ${bigint}, outcome varchar(10) NOT NULL,
    target_seconds ${bigint} NOT NULL, working_seconds ${bigint} NOT NULL,
    wall_seconds ${bigint} NOT NULL, late_seconds ${bigint} NOT NULL,
    held_by varchar(200), team varchar(200), PRIMARY KEY (complaint, target, number)`,
  cx_working_hours: `digest varchar(64) PRIMARY KEY, definition ${longText} NOT NULL`,
});

/**
 * The ledger of what complainants were promised, written anew from the events with each of them; and the
 * hours of work that were in force for cases, which later changes of a calendar leave as they were.
 */
export const createComplaintTables = async (
  trx: Transaction,
  database: Database
): Promise<void> => {
  const { dialect } = database;
  const mysql = dialect === 'mysql';
  const end = mysql
    ? `ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${await exactCollation(database, trx)}`
    : '';
  const all = tables(dialect === 'sqlite' ? 'integer' : 'bigint', mysql ? 'longtext' : 'text');
  for (const [name, definition] of Object.entries(all)) {
    // MySQL can't add an index only where it is missing.
    const keys =
      mysql && name === 'cx_complaint_promises'
        ? Object.entries(INDEXES).map(([index, columns]) => `, KEY ${index} (${columns})`)
        : [];
    await run(
      database,
      trx,
      `CREATE TABLE IF NOT EXISTS ${database.table(name)} (${definition}${keys.join('')}) ${end}`
    );
  }
  if (mysql) return;
  for (const [index, columns] of Object.entries(INDEXES)) {
    await run(
      database,
      trx,
      `CREATE INDEX IF NOT EXISTS ${database.column(index)}
       ON ${database.table('cx_complaint_promises')} (${columns})`
    );
  }
};
