import { run, type Database } from '../store/database';
import type { Transaction } from '../store/types';
import { exactCollation } from './exact-text';

/** Which entries of the host are where a touchpoint's customers are met. */
export const createTouchpointLinks = async (
  trx: Transaction,
  database: Database
): Promise<void> => {
  const end =
    database.dialect === 'mysql'
      ? `ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${await exactCollation(database, trx)}`
      : '';
  await run(
    database,
    trx,
    `CREATE TABLE IF NOT EXISTS ${database.table('cx_touchpoint_links')} (
       content_type varchar(150) NOT NULL, document_id varchar(64) NOT NULL,
       touchpoint varchar(100) NOT NULL, PRIMARY KEY (content_type, document_id, touchpoint)
     ) ${end}`
  );
};
