import { run, type Database } from '../store/database';
import type { Transaction } from '../store/types';
import { exactCollation } from './exact-text';

/** Settings that are made in the admin, every version of each, and in what language each admin reads. */
export const createSettings = async (trx: Transaction, database: Database): Promise<void> => {
  const { dialect } = database;
  const longText = dialect === 'mysql' ? 'longtext' : 'text';
  const bigint = dialect === 'sqlite' ? 'integer' : 'bigint';
  const end =
    dialect === 'mysql'
      ? `ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${await exactCollation(database, trx)}`
      : '';
  const tables: Record<string, string> = {
    cx_settings: `(
      section varchar(50) NOT NULL, version integer NOT NULL, content ${longText} NOT NULL,
      user_id varchar(64) NOT NULL, user_name varchar(255) NOT NULL, changed_at ${bigint} NOT NULL,
      PRIMARY KEY (section, version)
    ) ${end}`,
    cx_preferences: `(
      user_id varchar(64) PRIMARY KEY, locale varchar(10), calendar varchar(20), digits varchar(20)
    ) ${end}`,
  };
  for (const [name, definition] of Object.entries(tables)) {
    await run(database, trx, `CREATE TABLE IF NOT EXISTS ${database.table(name)} ${definition}`);
  }
};
