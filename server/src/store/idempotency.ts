import { createHash } from 'node:crypto';
import { placeholders, rowPlaceholders, run, select, type Database } from './database';
import { runInContext } from './transaction';
import type { RememberedAnswer, Store, Transaction } from './types';

interface Row {
  hash: string;
  bodyHash: string;
  status: number | null;
  body: string | null;
}

/** Keys are the callers' texts, of any length and secrecy, so only their digests are kept. */
const digest = (key: string): string => createHash('sha256').update(key).digest('base64url');

const insertClaims = async (
  database: Database,
  trx: Transaction,
  claims: readonly { hash: string; bodyHash: string }[]
): Promise<void> => {
  // MySQL: this clause, other than IGNORE, locks a row that exists for writing. Two that wait for the same
  // row would otherwise both be let in to read it, and then stand in each other's way.
  const conflict =
    database.dialect === 'mysql'
      ? 'ON DUPLICATE KEY UPDATE key_hash = key_hash'
      : 'ON CONFLICT DO NOTHING';
  const now = Date.now();
  await run(
    database,
    trx,
    `INSERT INTO ${database.table('cx_idempotency')} (key_hash, body_hash, created_at)
     VALUES ${rowPlaceholders(claims.length, 3)} ${conflict}`,
    claims.flatMap(({ hash, bodyHash }) => [hash, bodyHash, now])
  );
};

const readClaims = (database: Database, trx: Transaction, hashes: readonly string[]) =>
  select<Row>(
    database,
    trx,
    `SELECT key_hash AS hash, body_hash AS ${database.column('bodyHash')}, status, body
     FROM ${database.table('cx_idempotency')}
     WHERE key_hash IN (${placeholders(hashes.length)}) ORDER BY key_hash
     ${database.dialect === 'sqlite' ? '' : 'FOR UPDATE'}`,
    hashes
  );

const claim =
  (database: Database): Store['idempotency']['claim'] =>
  async (trx, keys) => {
    const hashes = keys.map(({ key }) => digest(key));
    if (new Set(hashes).size !== hashes.length) {
      throw new RangeError('Each idempotency key can be claimed once in one transaction');
    }
    if (keys.length === 0) return [];
    const claims = keys
      .map(({ key, bodyHash }) => ({ hash: digest(key), bodyHash }))
      .sort((a, b) => (a.hash < b.hash ? -1 : 1));
    await insertClaims(database, trx, claims);
    const rows = await readClaims(
      database,
      trx,
      claims.map(({ hash }) => hash)
    );
    const answers = new Map<string, RememberedAnswer>();
    for (const { hash, bodyHash, status, body } of rows) {
      // A claim whose transaction ended without an answer is free again.
      if (status !== null) answers.set(hash, { bodyHash, status, body: body ?? '' });
    }
    return hashes.map((hash) => answers.get(hash) ?? null);
  };

const remember =
  (database: Database): Store['idempotency']['remember'] =>
  async (trx, answers) => {
    const sorted = answers
      .map(({ key, status, body }) => ({ hash: digest(key), status, body }))
      .sort((a, b) => (a.hash < b.hash ? -1 : 1));
    for (const { hash, status, body } of sorted) {
      await run(
        database,
        trx,
        `UPDATE ${database.table('cx_idempotency')} SET status = ?, body = ? WHERE key_hash = ?`,
        [status, body, hash]
      );
    }
  };

const forget =
  (database: Database): Store['idempotency']['forget'] =>
  (before) =>
    runInContext(database, (runner) =>
      run(
        database,
        runner,
        `DELETE FROM ${database.table('cx_idempotency')} WHERE created_at < ?`,
        [before.getTime()]
      )
    );

/** First answers to requests that carried an Idempotency-Key. */
export const createIdempotency = (database: Database): Store['idempotency'] => ({
  claim: claim(database),
  remember: remember(database),
  forget: forget(database),
});
