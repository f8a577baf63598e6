import { run, select, type Binding, type Database } from './database';
import { createDefaultViews } from './default-views';
import { runInContext, runTransaction } from './transaction';
import type { StoredView, Views } from './view-types';

type Row = Omit<StoredView, 'shared'> & { shared: boolean | number };

const toView = ({ shared, ...row }: Row): StoredView => ({ ...row, shared: Boolean(shared) });

const selectViews = async (
  database: Database,
  condition: string,
  bindings: readonly Binding[]
): Promise<StoredView[]> => {
  const rows = await runInContext(database, (runner) =>
    select<Row>(
      database,
      runner,
      `SELECT id, page, owner_id AS ${database.column('ownerId')}, name, query, shared
       FROM ${database.table('cx_views')} WHERE ${condition}`,
      bindings
    )
  );
  return rows.map(toView);
};

/** As each database binds it. */
const flag = ({ dialect }: Database, value: boolean): Binding =>
  dialect === 'sqlite' ? Number(value) : value;

const insert =
  (database: Database): Views['insert'] =>
  ({ id, page, ownerId, name, query, shared }) =>
    runInContext(database, async (runner) => {
      const isMysql = database.dialect === 'mysql';
      // MySQL's other clause counts a row that exists as one that was found.
      const inserted = await run(
        database,
        runner,
        `INSERT ${isMysql ? 'IGNORE ' : ''}INTO ${database.table('cx_views')}
           (id, page, owner_id, name, query, shared)
         VALUES (?, ?, ?, ?, ?, ?) ${isMysql ? '' : 'ON CONFLICT DO NOTHING'}`,
        [id, page, ownerId, name, query, flag(database, shared)]
      );
      return inserted === 1;
    });

/** The owner's views on the page are locked first, so that two renamings to one name take turns. */
const update =
  (database: Database): Views['update'] =>
  ({ id, page, ownerId, name, query, shared }) =>
    runTransaction(database, async (trx) => {
      const table = database.table('cx_views');
      const lock = database.dialect === 'sqlite' ? '' : ' FOR UPDATE';
      const named = await select<{ id: string; name: string }>(
        database,
        trx,
        `SELECT id, name FROM ${table} WHERE owner_id = ? AND page = ? ORDER BY id${lock}`,
        [ownerId, page]
      );
      if (named.some((other) => other.name === name && other.id !== id)) return false;
      await run(database, trx, `UPDATE ${table} SET name = ?, query = ?, shared = ? WHERE id = ?`, [
        name,
        query,
        flag(database, shared),
        id,
      ]);
      return true;
    });

/** Views that people keep of pages. */
export const createViews = (database: Database): Views => {
  const defaults = createDefaultViews(database);
  return {
    visibleTo: (ownerId, page) =>
      selectViews(database, 'page = ? AND (owner_id = ? OR shared = ?)', [
        page,
        ownerId,
        flag(database, true),
      ]),
    find: async (id) => (await selectViews(database, 'id = ?', [id]))[0] ?? null,
    count: async (ownerId, page) =>
      (await selectViews(database, 'owner_id = ? AND page = ?', [ownerId, page])).length,
    insert: insert(database),
    update: update(database),
    remove: (id) =>
      runTransaction(database, async (trx) => {
        await defaults.release(trx, id);
        await run(database, trx, `DELETE FROM ${database.table('cx_views')} WHERE id = ?`, [id]);
      }),
    defaultOf: defaults.find,
    setDefault: defaults.set,
  };
};
