import { run, type Database } from '../store/database';
import type { Transaction } from '../store/types';

/** A touchpoint's entries are looked for as well as an entry's touchpoints. */
export const indexTouchpointLinks = async (trx: Transaction, database: Database): Promise<void> => {
  await run(
    database,
    trx,
    `CREATE INDEX IF NOT EXISTS ${database.column('cx_touchpoint_links_touchpoint_idx')}
     ON ${database.table('cx_touchpoint_links')} (touchpoint)`
  );
};
