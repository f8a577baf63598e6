import { run, type Database } from '../store/database';
import type { Transaction } from '../store/types';

/**
 * The table of `rate-limiter-flexible`, whose statements count on exactly these columns in this order.
 * Made here and not by the library, which would also try to create the database on MySQL.
 */
export const createRateLimits = async (trx: Transaction, database: Database): Promise<void> => {
  const integer = database.dialect === 'sqlite' ? 'integer' : 'bigint';
  const end = database.dialect === 'mysql' ? 'ENGINE=InnoDB DEFAULT CHARACTER SET ascii' : '';
  await run(
    database,
    trx,
    `CREATE TABLE IF NOT EXISTS ${database.table('cx_rate_limits')} (
      ${database.column('key')} varchar(190) PRIMARY KEY,
      points integer NOT NULL DEFAULT 0,
      expire ${integer}
    ) ${end}`
  );
};
