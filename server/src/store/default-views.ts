import { run, select, type Database } from './database';
import { runInContext } from './transaction';
import type { Transaction } from './types';
import type { Views } from './view-types';

const upsert = (database: Database): string => {
  const insert = `INSERT INTO ${database.table('cx_default_views')} (user_id, page, view_id) VALUES (?, ?, ?)`;
  return database.dialect === 'mysql'
    ? `${insert} ON DUPLICATE KEY UPDATE view_id = VALUES(view_id)`
    : `${insert} ON CONFLICT (user_id, page) DO UPDATE SET view_id = excluded.view_id`;
};

/** With which view each page opens for each person. */
export const createDefaultViews = (database: Database) => {
  const table = database.table('cx_default_views');
  const find: Views['defaultOf'] = async (userId, page) => {
    const [row] = await runInContext(database, (runner) =>
      select<{ viewId: string }>(
        database,
        runner,
        `SELECT view_id AS ${database.column('viewId')} FROM ${table} WHERE user_id = ? AND page = ?`,
        [userId, page]
      )
    );
    return row?.viewId ?? null;
  };
  const set: Views['setDefault'] = (userId, page, viewId) =>
    runInContext(database, async (runner) => {
      const whose = [userId, page];
      await (viewId === null
        ? run(database, runner, `DELETE FROM ${table} WHERE user_id = ? AND page = ?`, whose)
        : run(database, runner, upsert(database), [...whose, viewId]));
    });
  const release = (trx: Transaction, viewId: string) =>
    run(database, trx, `DELETE FROM ${table} WHERE view_id = ?`, [viewId]);
  return { find, set, release };
};
