import { readPreference } from '../../../shared/language';
import { chunksOf, placeholders, run, select, type Database } from './database';
import type { PreferenceStore } from './setting-types';
import { runInContext } from './transaction';

const COLUMNS = ['locale', 'calendar', 'digits'] as const;
/** Values in one statement. */
const MOST = 500;

const upsert = (database: Database): string => {
  const insert = `INSERT INTO ${database.table('cx_preferences')} (user_id, ${COLUMNS.join(', ')}) VALUES (?, ?, ?, ?)`;
  const set = (given: (column: string) => string) =>
    COLUMNS.map((column) => `${column} = ${given(column)}`).join(', ');
  return database.dialect === 'mysql'
    ? `${insert} ON DUPLICATE KEY UPDATE ${set((column) => `VALUES(${column})`)}`
    : `${insert} ON CONFLICT (user_id) DO UPDATE SET ${set((column) => `excluded.${column}`)}`;
};

/** In what admins read, shared by all instances. */
export const createPreferences = (database: Database): PreferenceStore => ({
  find: (userIds) =>
    runInContext(database, async (runner) => {
      const found = new Map<string, ReturnType<typeof readPreference>>();
      for (const ids of chunksOf(userIds, MOST)) {
        const rows = await select<{ userId: string }>(
          database,
          runner,
          `SELECT user_id AS ${database.column('userId')}, ${COLUMNS.join(', ')}
           FROM ${database.table('cx_preferences')} WHERE user_id IN (${placeholders(ids.length)})`,
          ids
        );
        for (const row of rows) found.set(row.userId, readPreference(row));
      }
      return found;
    }),
  save: (userId, { locale, calendar, digits }) =>
    runInContext(database, async (runner) => {
      await run(database, runner, upsert(database), [userId, locale, calendar, digits]);
    }),
});
