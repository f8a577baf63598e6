import { run, type Database } from '../store/database';
import type { Transaction } from '../store/types';
import { exactCollation } from './exact-text';

/** Views that people keep of pages, and with which of them a page opens for whom. */
export const createViews = async (trx: Transaction, database: Database): Promise<void> => {
  const { dialect } = database;
  const longText = dialect === 'mysql' ? 'longtext' : 'text';
  const end =
    dialect === 'mysql'
      ? `ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${await exactCollation(database, trx)}`
      : '';
  const tables: Record<string, string> = {
    cx_views: `(
      id varchar(64) PRIMARY KEY, page varchar(50) NOT NULL, owner_id varchar(64) NOT NULL,
      name varchar(255) NOT NULL, query ${longText} NOT NULL, shared boolean NOT NULL,
      UNIQUE (owner_id, page, name)
    ) ${end}`,
    cx_default_views: `(
      user_id varchar(64) NOT NULL, page varchar(50) NOT NULL, view_id varchar(64) NOT NULL,
      PRIMARY KEY (user_id, page)
    ) ${end}`,
  };
  for (const [name, definition] of Object.entries(tables)) {
    await run(database, trx, `CREATE TABLE IF NOT EXISTS ${database.table(name)} ${definition}`);
  }
};
