import { run, select, type Database } from './database';
import { DATABASE_NOW } from './database-now';
import { runInContext } from './transaction';
import type { Store } from './types';

/** Leases of jobs. The owner of a lease that still runs may take it again, which prolongs it. */
export const createLeases = (database: Database): Store['leases'] => {
  const table = database.table('cx_leases');
  const now = DATABASE_NOW[database.dialect];
  const conflict =
    database.dialect === 'mysql' ? 'ON DUPLICATE KEY UPDATE name = name' : 'ON CONFLICT DO NOTHING';
  const holderOf = (name: string): Promise<string | null> =>
    runInContext(database, async (runner) => {
      const [held] = await select<{ owner: string }>(
        database,
        runner,
        `SELECT owner FROM ${table} WHERE name = ? AND expires_at > ${now}`,
        [name]
      );
      return held?.owner ?? null;
    });
  return {
    acquire: (name, owner, milliseconds) =>
      runInContext(database, async (runner) => {
        await run(
          database,
          runner,
          `INSERT INTO ${table} (name, owner, expires_at) VALUES (?, '', 0) ${conflict}`,
          [name]
        );
        const taken = await run(
          database,
          runner,
          `UPDATE ${table} SET owner = ?, expires_at = ${now} + ?
           WHERE name = ? AND (expires_at <= ${now} OR owner = ?)`,
          [owner, milliseconds, name, owner]
        );
        return taken === 1;
      }),
    isHeld: async (name) => (await holderOf(name)) !== null,
    holderOf,
    release: (name, owner) =>
      runInContext(database, async (runner) => {
        await run(
          database,
          runner,
          `UPDATE ${table} SET owner = '', expires_at = 0 WHERE name = ? AND owner = ?`,
          [name, owner]
        );
      }),
  };
};
