import { run, type Database } from '../store/database';
import type { Transaction } from '../store/types';
import { exactCollation } from './exact-text';

/** How far the chain of notices of each promise has gone: nobody is told the same again, whatever clocks say. */
export const createSlaNotices = async (trx: Transaction, database: Database): Promise<void> => {
  const mysql = database.dialect === 'mysql';
  const bigint = database.dialect === 'sqlite' ? 'integer' : 'bigint';
  const end = mysql
    ? `ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${await exactCollation(database, trx)}`
    : '';
  await run(
    database,
    trx,
    `CREATE TABLE IF NOT EXISTS ${database.table('cx_sla_notices')} (
       complaint varchar(64) NOT NULL, target varchar(20) NOT NULL, number integer NOT NULL,
       stage integer NOT NULL, told_at ${bigint} NOT NULL,
       PRIMARY KEY (complaint, target, number)) ${end}`
  );
};
