import { run, type Database } from '../store/database';
import type { Transaction } from '../store/types';
import { exactCollation } from './exact-text';

const INDEX = 'cx_feedback_changes_response_idx';

/** What editors did to answers: excluded, included, archived. Only ever added to. */
export const createFeedbackChanges = async (
  trx: Transaction,
  database: Database
): Promise<void> => {
  const table = database.table('cx_feedback_changes');
  const bigint = database.dialect === 'sqlite' ? 'integer' : 'bigint';
  const mysql = database.dialect === 'mysql';
  const end = mysql
    ? `ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${await exactCollation(database, trx)}`
    : '';
  await run(
    database,
    trx,
    `CREATE TABLE IF NOT EXISTS ${table} (
      id varchar(36) PRIMARY KEY, document_id varchar(255) NOT NULL, response_id varchar(255) NOT NULL,
      action varchar(20) NOT NULL, reason varchar(20), note text, admin_id varchar(100) NOT NULL,
      admin_name varchar(255) NOT NULL, created_at ${bigint} NOT NULL
      ${mysql ? `, KEY ${INDEX} (response_id)` : ''}
    ) ${end}`
  );
  if (mysql) return;
  const name = database.column(INDEX);
  await run(database, trx, `CREATE INDEX IF NOT EXISTS ${name} ON ${table} (response_id)`);
};
