import { run, type Database } from '../store/database';
import type { Transaction } from '../store/types';
import { exactCollation } from './exact-text';

/** What editors do to all answers of a choice, with how far it is: what an instance needs to go on with it. */
export const createCurationJobs = async (trx: Transaction, database: Database): Promise<void> => {
  const { dialect } = database;
  const bigint = dialect === 'sqlite' ? 'integer' : 'bigint';
  const longText = dialect === 'mysql' ? 'longtext' : 'text';
  const end =
    dialect === 'mysql'
      ? `ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${await exactCollation(database, trx)}`
      : '';
  await run(
    database,
    trx,
    `CREATE TABLE IF NOT EXISTS ${database.table('cx_curation_jobs')} (
      id varchar(36) PRIMARY KEY, state varchar(20) NOT NULL, action varchar(20) NOT NULL,
      reason varchar(20), note text, whole_responses integer NOT NULL, choice ${longText} NOT NULL,
      scope ${longText}, admin_id varchar(100) NOT NULL, admin_name varchar(255) NOT NULL,
      last_id ${bigint} NOT NULL, cursor_id ${bigint} NOT NULL, done ${bigint} NOT NULL,
      total ${bigint}, changed ${bigint} NOT NULL, cancelling integer NOT NULL,
      created_at ${bigint} NOT NULL, finished_at ${bigint}
    ) ${end}`
  );
};
