import { run, select, type Database } from './database';
import type { Transaction } from './types';

/** Any number: the advisory lock that writers share and a rebuild takes for itself. */
export const HISTOGRAM_LOCK = 7_203_511_946_823;

const lockRow = (database: Database, trx: Transaction, mode: string) =>
  select(database, trx, `SELECT name FROM cx_locks WHERE name = 'histograms' ${mode}`);

/**
 * Writers share this lock until their transaction ends. Taken before the transaction's first plain read,
 * because MySQL reads all from the snapshot of that moment. SQLite has one writer at a time anyway.
 */
export const shareHistograms = async (database: Database, trx: Transaction): Promise<void> => {
  if (database.dialect === 'postgres') {
    await run(database, trx, `SELECT pg_advisory_xact_lock_shared(${HISTOGRAM_LOCK})`);
  } else if (database.dialect === 'mysql') {
    await lockRow(database, trx, 'LOCK IN SHARE MODE');
  }
};

/** Waits for all writers to end and keeps new ones waiting until this transaction ends. */
export const seizeHistograms = async (database: Database, trx: Transaction): Promise<void> => {
  if (database.dialect === 'postgres') {
    await run(database, trx, `SELECT pg_advisory_xact_lock(${HISTOGRAM_LOCK})`);
  } else if (database.dialect === 'mysql') {
    await lockRow(database, trx, 'FOR UPDATE');
  }
};
