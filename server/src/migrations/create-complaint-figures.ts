import { run, type Database } from '../store/database';
import type { Transaction } from '../store/types';
import { exactCollation } from './exact-text';

/** Columns of the indexes that are no keys, by table. */
const INDEXES: Record<string, Record<string, string>> = {
  cx_complaint_spans: {
    cx_complaint_spans_opened_idx: 'opened_date',
    cx_complaint_spans_closed_idx: 'closed_date',
  },
  cx_exposures: { cx_exposures_date_idx: 'local_date' },
};

const tables = (bigint: string): Record<string, string> => ({
  cx_complaint_spans: `
    complaint varchar(64) NOT NULL, number integer NOT NULL,
    opened_at ${bigint} NOT NULL, opened_date varchar(10) NOT NULL,
    closed_at ${bigint}, closed_date varchar(10), ended_as varchar(20),
    PRIMARY KEY (complaint, number)`,
  cx_exposures: `
    name varchar(50) NOT NULL, local_date varchar(10) NOT NULL, location varchar(100) NOT NULL,
    channel varchar(20) NOT NULL, value ${bigint} NOT NULL,
    PRIMARY KEY (name, local_date, location, channel)`,
});

/**
 * When each case was open, from its receipt or a reopening to its end, so that the backlog of any day and its
 * flow are counted by dates; and what complaints are held against (orders, visits), a number a day, location
 * and channel, each of which may be left open (empty).
 */
export const createComplaintFigureTables = async (
  trx: Transaction,
  database: Database
): Promise<void> => {
  const { dialect } = database;
  const mysql = dialect === 'mysql';
  const end = mysql
    ? `ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${await exactCollation(database, trx)}`
    : '';
  for (const [name, definition] of Object.entries(
    tables(dialect === 'sqlite' ? 'integer' : 'bigint')
  )) {
    const indexes = Object.entries(INDEXES[name] ?? {});
    // MySQL can't add an index only where it is missing.
    const keys = mysql ? indexes.map(([index, columns]) => `, KEY ${index} (${columns})`) : [];
    await run(
      database,
      trx,
      `CREATE TABLE IF NOT EXISTS ${database.table(name)} (${definition}${keys.join('')}) ${end}`
    );
    if (mysql) continue;
    for (const [index, columns] of indexes) {
      await run(
        database,
        trx,
        `CREATE INDEX IF NOT EXISTS ${database.column(index)} ON ${database.table(name)} (${columns})`
      );
    }
  }
};
