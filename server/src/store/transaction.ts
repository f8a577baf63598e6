import { setTimeout as sleep } from 'node:timers/promises';
import type { Knex } from 'knex';
import type { Database } from './database';
import type { Transaction } from './types';

const ATTEMPTS = 8;

/** Deadlocks, serialisation failures and locks that were not had in time: the work may be repeated. */
const REPEATABLE_CODES: ReadonlySet<string> = new Set([
  '40001',
  '40P01',
  'ER_LOCK_DEADLOCK',
  'ER_LOCK_WAIT_TIMEOUT',
  'ER_CHECKREAD',
  'SQLITE_BUSY',
  'SQLITE_BUSY_SNAPSHOT',
  'SQLITE_BUSY_RECOVERY',
]);

const isRepeatable = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  typeof error.code === 'string' &&
  REPEATABLE_CODES.has(error.code);

/**
 * SQLite: takes the write lock at the start, because a transaction that has read first and then writes
 * fails at once when another process wrote in between, without waiting its turn.
 */
export const takeWriteLock = async (database: Database, trx: Transaction): Promise<void> => {
  if (database.dialect !== 'sqlite') return;
  await trx.raw(`DELETE FROM ${database.table('cx_locks')} WHERE name = ''`);
};

/** Does work that opens a transaction of its own, again when it lost against another transaction. */
export const repeatWhenBeaten = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || !isRepeatable(error)) throw error;
      await sleep(2 ** attempt * (1 + Math.random()) * 4);
    }
  }
};

/** See `Store.transaction`. */
export const runTransaction = async <Result>(
  database: Database,
  work: (trx: Transaction) => Promise<Result>
): Promise<Result> => {
  const { db } = database.strapi;
  if (db.inTransaction()) return db.transaction(({ trx }) => work(trx));
  return repeatWhenBeaten(() =>
    db.transaction(async ({ trx }) => {
      await takeWriteLock(database, trx);
      return work(trx);
    })
  );
};

/** Runs in the transaction that is open in this asynchronous context, else directly on the connection. */
export const runInContext = async <Result>(
  database: Database,
  work: (runner: Knex | Transaction) => Promise<Result>
): Promise<Result> => {
  const { db } = database.strapi;
  return db.inTransaction() ? db.transaction(({ trx }) => work(trx)) : work(db.connection);
};

/** Calls back once this transaction is committed; not when it is rolled back. */
export const afterCommit = async (
  database: Database,
  trx: Transaction,
  callback: () => void
): Promise<void> => {
  const { db } = database.strapi;
  if (!db.inTransaction()) return;
  await db.transaction(async ({ trx: current, onCommit }) => {
    if (current === trx) onCommit(callback);
  });
};
