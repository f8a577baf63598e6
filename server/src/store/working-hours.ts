import type { WorkingHoursStore } from './complaint-types';
import { run, select, type Database } from './database';
import { runInContext } from './transaction';

/** See `Store.workingHours`. Rows are never changed: a digest names one definition for ever. */
export const createWorkingHours = (database: Database): WorkingHoursStore => {
  const table = database.table('cx_working_hours');
  const insert = database.dialect === 'mysql' ? 'INSERT IGNORE INTO' : 'INSERT INTO';
  const ignore = database.dialect === 'mysql' ? '' : 'ON CONFLICT (digest) DO NOTHING';
  return {
    async keep(trx, digest, definition) {
      await run(database, trx, `${insert} ${table} (digest, definition) VALUES (?, ?) ${ignore}`, [
        digest,
        definition,
      ]);
    },
    async find(digest) {
      const [row] = await runInContext(database, (runner) =>
        select<{ definition: string }>(
          database,
          runner,
          `SELECT definition FROM ${table} WHERE digest = ?`,
          [digest]
        )
      );
      return row?.definition ?? null;
    },
  };
};
