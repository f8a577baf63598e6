import { run, select, type Database } from './database';
import { DATABASE_NOW } from './database-now';
import { runInContext } from './transaction';

/** Somebody who has a case open. */
export interface Present {
  id: string;
  name: string;
  writing: boolean;
}

/** Who has which case open; by the database's clock, which all instances share. */
export interface PresenceStore {
  /** Notes somebody for so many milliseconds, and tells who else is there. */
  tell(complaint: string, who: Present, milliseconds: number): Promise<Present[]>;
}

/** See `Store.presence`. */
export const createPresenceStore = (database: Database): PresenceStore => {
  const table = database.table('cx_complaint_presence');
  const now = DATABASE_NOW[database.dialect];
  const set = (value: (column: string) => string) =>
    ['name', 'writing', 'expires_at'].map((column) => `${column} = ${value(column)}`).join(', ');
  const conflict =
    database.dialect === 'mysql'
      ? `ON DUPLICATE KEY UPDATE ${set((column) => `VALUES(${column})`)}`
      : `ON CONFLICT (complaint, user_id) DO UPDATE SET ${set((column) => `excluded.${column}`)}`;
  return {
    tell: (complaint, { id, name, writing }, milliseconds) =>
      runInContext(database, async (runner) => {
        await run(
          database,
          runner,
          `INSERT INTO ${table} (complaint, user_id, name, writing, expires_at)
           VALUES (?, ?, ?, ?, ${now} + ?) ${conflict}`,
          [
            complaint,
            id,
            name,
            database.dialect === 'sqlite' ? Number(writing) : writing,
            milliseconds,
          ]
        );
        await run(
          database,
          runner,
          `DELETE FROM ${table} WHERE complaint = ? AND expires_at <= ${now}`,
          [complaint]
        );
        const rows = await select<Omit<Present, 'writing'> & { writing: boolean | number }>(
          database,
          runner,
          `SELECT user_id AS id, name, writing FROM ${table}
           WHERE complaint = ? AND user_id <> ? ORDER BY name, user_id`,
          [complaint, id]
        );
        return rows.map((row) => ({ ...row, writing: Boolean(row.writing) }));
      }),
  };
};
