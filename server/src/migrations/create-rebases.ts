import { run, type Database } from '../store/database';
import type { Transaction } from '../store/types';
import { exactCollation } from './exact-text';

/** Baselines of control charts that editors fixed anew; `live_key` is there once while one is in force. */
export const createRebases = async (trx: Transaction, database: Database): Promise<void> => {
  const { dialect } = database;
  const bigint = dialect === 'sqlite' ? 'integer' : 'bigint';
  const longText = dialect === 'mysql' ? 'longtext' : 'text';
  const index = dialect === 'mysql' ? ', INDEX (kpi, scope_hash)' : '';
  const end =
    dialect === 'mysql'
      ? `ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${await exactCollation(database, trx)}`
      : '';
  const table = database.table('cx_rebases');
  await run(
    database,
    trx,
    `CREATE TABLE IF NOT EXISTS ${table} (
       id varchar(64) PRIMARY KEY, kpi varchar(190) NOT NULL, scope_hash varchar(64) NOT NULL,
       scope ${longText} NOT NULL, from_date varchar(10) NOT NULL, reason ${longText} NOT NULL,
       made_by varchar(255) NOT NULL, made_at ${bigint} NOT NULL,
       withdrawn_by varchar(255), withdrawn_at ${bigint}, live_key varchar(64) UNIQUE${index}
     ) ${end}`
  );
  if (dialect === 'mysql') return;
  await run(
    database,
    trx,
    `CREATE INDEX IF NOT EXISTS cx_rebases_scope ON ${table} (kpi, scope_hash)`
  );
};
