import { run, type Database } from '../store/database';
import type { Transaction } from '../store/types';
import { exactCollation } from './exact-text';

/** Columns of an index that is no key, by its name. */
const INDEXES: Record<string, { table: string; columns: string }> = {
  cx_complaint_mails_due_idx: { table: 'cx_complaint_mails', columns: 'state, due_at' },
  cx_complaint_mails_age_idx: { table: 'cx_complaint_mails', columns: 'created_at' },
  cx_complaint_attachments_idx: {
    table: 'cx_complaint_attachments',
    columns: 'complaint, created_at',
  },
};

const tables = (bigint: string, longText: string): Record<string, string> => ({
  cx_complaint_mails: `
    id varchar(64) PRIMARY KEY, complaint varchar(64) NOT NULL, reference varchar(40) NOT NULL,
    kind varchar(20) NOT NULL, sequence integer NOT NULL, state varchar(20) NOT NULL,
    reason varchar(40), attempts integer NOT NULL, due_at ${bigint} NOT NULL, claim varchar(64),
    claimed_until ${bigint} NOT NULL, error ${longText}, created_at ${bigint} NOT NULL, sent_at ${bigint},
    UNIQUE (complaint, kind, sequence)`,
  cx_complaint_attachments: `
    id varchar(64) PRIMARY KEY, complaint varchar(64), name varchar(255) NOT NULL,
    mime varchar(100) NOT NULL, size ${bigint} NOT NULL, file_key varchar(64) NOT NULL,
    stored ${longText} NOT NULL, uploaded_by varchar(200), created_at ${bigint} NOT NULL`,
  cx_complaint_surveys: `
    complaint varchar(64) NOT NULL, closure integer NOT NULL, asked_at ${bigint} NOT NULL,
    attribution ${longText} NOT NULL, outcome integer, process integer, answered_at ${bigint},
    PRIMARY KEY (complaint, closure)`,
});

/**
 * What passes between a complainant and the desk: the outbox of mails (an event is told once), attached
 * files with their keys, and what was asked after closing.
 */
export const createComplaintContact = async (
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
    const own = Object.entries(INDEXES).filter(([, { table }]) => mysql && table === name);
    const keys = own.map(([index, { columns }]) => `, KEY ${index} (${columns})`).join('');
    await run(
      database,
      trx,
      `CREATE TABLE IF NOT EXISTS ${database.table(name)} (${definition}${keys}) ${end}`
    );
  }
  if (mysql) return;
  for (const [index, { table, columns }] of Object.entries(INDEXES)) {
    await run(
      database,
      trx,
      `CREATE INDEX IF NOT EXISTS ${database.column(index)} ON ${database.table(table)} (${columns})`
    );
  }
};
