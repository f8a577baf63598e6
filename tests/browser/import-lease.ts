import knex from 'knex';
import { IMPORT_LEASE } from '../../server/src/services/import-jobs/turns';
import type { DemoHost } from './demo-host';

const HOUR = 3_600_000;

const setLease = async (
  { databaseFile: filename }: DemoHost,
  owner: string,
  expiresAt: number
): Promise<void> => {
  const connection = { filename };
  const database = knex({ client: 'better-sqlite3', connection, useNullAsDefault: true });
  try {
    const lease = database('cx_leases').where({ name: IMPORT_LEASE });
    const changed = await lease.update({ owner, expires_at: expiresAt });
    if (changed !== 1) throw new Error('no import has begun');
  } finally {
    await database.destroy();
  }
};

/** Another instance takes the imports over, and does nothing with them. */
export const holdImports = (demo: DemoHost): Promise<void> =>
  setLease(demo, 'another', Date.now() + HOUR);

/** The other instance is gone. */
export const releaseImports = (demo: DemoHost): Promise<void> => setLease(demo, '', 0);
