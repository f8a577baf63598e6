import { select, type Database } from '../store/database';
import type { Transaction } from '../store/types';

/** Any number: the advisory lock of this plugin's migrations on Postgres. */
const POSTGRES_LOCK = 7_203_511_946_822;
const MYSQL_LOCK = `CONCAT(LEFT(DATABASE(), 40), ':cx_migrations')`;
const WAIT_IN_SECONDS = 600;

/** Waits until no other instance migrates this database. SQLite: the transaction's first write waits. */
export const lockMigrations = async (database: Database, trx: Transaction): Promise<void> => {
  if (database.dialect === 'postgres') {
    await trx.raw(`SELECT pg_advisory_xact_lock(${POSTGRES_LOCK})`);
  } else if (database.dialect === 'mysql') {
    const [row] = await select<{ taken: number | null }>(
      database,
      trx,
      `SELECT GET_LOCK(${MYSQL_LOCK}, ${WAIT_IN_SECONDS}) AS taken`
    );
    if (Number(row?.taken) !== 1) {
      throw new Error('cx: another instance has not finished its migrations within 10 minutes');
    }
  }
};

/** Postgres and SQLite let go when the transaction ends. */
export const unlockMigrations = async (database: Database, trx: Transaction): Promise<void> => {
  if (database.dialect === 'mysql') await trx.raw(`SELECT RELEASE_LOCK(${MYSQL_LOCK})`);
};
