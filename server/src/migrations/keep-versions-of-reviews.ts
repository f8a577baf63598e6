import { run, type Database } from '../store/database';
import type { Transaction } from '../store/types';

/** What was written of reviews before: one row for each version that another one followed. */
export const keepVersionsOfReviews = async (
  trx: Transaction,
  database: Database
): Promise<void> => {
  const { dialect } = database;
  const bigint = dialect === 'sqlite' ? 'integer' : 'bigint';
  const longText = dialect === 'mysql' ? 'longtext' : 'text';
  const end = dialect === 'mysql' ? 'ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4' : '';
  await run(
    database,
    trx,
    `CREATE TABLE IF NOT EXISTS ${database.table('cx_complaint_review_versions')} (
      scope_hash varchar(64) NOT NULL, from_date varchar(10) NOT NULL, to_date varchar(10) NOT NULL,
      version integer NOT NULL, scope ${longText} NOT NULL, content ${longText} NOT NULL,
      user_id varchar(64) NOT NULL, user_name varchar(255) NOT NULL, changed_at ${bigint} NOT NULL,
      PRIMARY KEY (scope_hash, from_date, to_date, version)
    ) ${end}`
  );
};
