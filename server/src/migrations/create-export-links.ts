import { run, type Database } from '../store/database';
import type { Transaction } from '../store/types';

/** Downloads that may be started once, until they expire. */
export const createExportLinks = async (trx: Transaction, database: Database): Promise<void> => {
  const { dialect } = database;
  const bigint = dialect === 'sqlite' ? 'integer' : 'bigint';
  const longText = dialect === 'mysql' ? 'longtext' : 'text';
  const end = dialect === 'mysql' ? 'ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4' : '';
  await run(
    database,
    trx,
    `CREATE TABLE IF NOT EXISTS ${database.table('cx_export_links')} (
      secret_hash varchar(64) PRIMARY KEY, user_id varchar(64) NOT NULL,
      question ${longText} NOT NULL, expires_at ${bigint} NOT NULL
    ) ${end}`
  );
};
