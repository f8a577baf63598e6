import { placeholders, run, select, type Binding, type Database } from './database';
import type { SettingsStore, StoredSettings } from './setting-types';
import { runInContext } from './transaction';

type Row = Omit<StoredSettings, 'changedAt'> & { changedAt: number | string };

const rows = (
  database: Database,
  rest: string,
  bindings: readonly Binding[]
): Promise<StoredSettings[]> =>
  runInContext(database, async (runner) => {
    const found = await select<Row>(
      database,
      runner,
      `SELECT section, version, content, user_id AS ${database.column('userId')},
         user_name AS ${database.column('userName')}, changed_at AS ${database.column('changedAt')}
       FROM ${database.table('cx_settings')} ${rest}`,
      bindings
    );
    return found.map((row) => ({ ...row, changedAt: Number(row.changedAt) }));
  });

const add =
  (database: Database): SettingsStore['add'] =>
  ({ section, version, content, userId, userName, changedAt }) =>
    runInContext(database, async (runner) => {
      const isMysql = database.dialect === 'mysql';
      // MySQL's other clause counts a row that exists as one that was found.
      const inserted = await run(
        database,
        runner,
        `INSERT ${isMysql ? 'IGNORE ' : ''}INTO ${database.table('cx_settings')}
           (section, version, content, user_id, user_name, changed_at)
         VALUES (?, ?, ?, ?, ?, ?) ${isMysql ? '' : 'ON CONFLICT DO NOTHING'}`,
        [section, version, content, userId, userName, changedAt]
      );
      return inserted === 1;
    });

/** Settings of the site, shared by all instances. */
export const createSettings = (database: Database): SettingsStore => ({
  versions: () =>
    runInContext(database, async (runner) => {
      const rows = await select<{ section: string; version: number }>(
        database,
        runner,
        `SELECT section, MAX(version) AS version FROM ${database.table('cx_settings')} GROUP BY section`
      );
      return new Map(rows.map(({ section, version }) => [section, Number(version)]));
    }),
  newest: async (section) =>
    (await rows(database, 'WHERE section = ? ORDER BY version DESC LIMIT 1', [section]))[0] ?? null,
  find: async (section, version) =>
    (await rows(database, 'WHERE section = ? AND version = ?', [section, version]))[0] ?? null,
  async between(sections, from, end) {
    if (sections.length === 0) return [];
    return rows(
      database,
      `WHERE section IN (${placeholders(sections.length)}) AND changed_at >= ? AND changed_at < ?
       ORDER BY changed_at, section, version`,
      [...sections, from, end]
    );
  },
  add: add(database),
});
