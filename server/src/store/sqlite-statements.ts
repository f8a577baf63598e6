import type { Transaction } from './types';

/** What the store uses of better-sqlite3's prepared statements. */
export interface SqliteStatement {
  run(...values: (string | number | null)[]): { changes: number };
  run(values: readonly (string | number | null)[]): { changes: number };
  get(...values: (string | number | null)[]): unknown;
}

interface SqliteConnection {
  prepare(sql: string): SqliteStatement;
}

const prepared = new WeakMap<SqliteConnection, Map<string, SqliteStatement>>();

/**
 * Prepares a statement on the transaction's own connection and keeps it as long as the connection lives.
 * Knex would prepare it anew for every run, which costs more than running it.
 */
export const prepareSqlite = async (trx: Transaction, sql: string): Promise<SqliteStatement> => {
  const connection: SqliteConnection = await trx.client.acquireConnection();
  let statements = prepared.get(connection);
  if (!statements) prepared.set(connection, (statements = new Map()));
  let statement = statements.get(sql);
  if (!statement) statements.set(sql, (statement = connection.prepare(sql)));
  return statement;
};
