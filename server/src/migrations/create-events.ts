import { run, type Database } from '../store/database';
import type { Transaction } from '../store/types';
import { exactCollation } from './exact-text';

const INDEX = 'cx_events_happened_idx';

/** What happened to journeys, with the moment: what charts mark. Only ever added to. */
export const createEvents = async (trx: Transaction, database: Database): Promise<void> => {
  const { dialect } = database;
  const table = database.table('cx_events');
  const bigint = dialect === 'sqlite' ? 'integer' : 'bigint';
  const mysql = dialect === 'mysql';
  const end = mysql
    ? `ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${await exactCollation(database, trx)}`
    : '';
  await run(
    database,
    trx,
    `CREATE TABLE IF NOT EXISTS ${table} (
      id varchar(36) PRIMARY KEY, kind varchar(20) NOT NULL, subject varchar(100) NOT NULL,
      happened_at ${bigint} NOT NULL${mysql ? `, KEY ${INDEX} (happened_at)` : ''}
    ) ${end}`
  );
  if (mysql) return;
  const name = database.column(INDEX);
  await run(database, trx, `CREATE INDEX IF NOT EXISTS ${name} ON ${table} (happened_at)`);
};
