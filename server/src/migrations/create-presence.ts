import { run, type Database } from '../store/database';
import type { Transaction } from '../store/types';
import { exactCollation } from './exact-text';

/** Who has which complaint open on their screen, until when; instances share it. */
export const createPresence = async (trx: Transaction, database: Database): Promise<void> => {
  const { dialect } = database;
  const bigint = dialect === 'sqlite' ? 'integer' : 'bigint';
  const end =
    dialect === 'mysql'
      ? `ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${await exactCollation(database, trx)}`
      : '';
  await run(
    database,
    trx,
    `CREATE TABLE IF NOT EXISTS ${database.table('cx_complaint_presence')} (
       complaint varchar(64) NOT NULL, user_id varchar(64) NOT NULL, name varchar(255) NOT NULL,
       writing boolean NOT NULL, expires_at ${bigint} NOT NULL, PRIMARY KEY (complaint, user_id)
     ) ${end}`
  );
};
