import { createHash } from 'node:crypto';
import { run, select, type Binding, type Database } from './database';
import type { Rebases, StoredRebase } from './rebase-types';
import { runInContext } from './transaction';

const digestOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');

type Row = Omit<StoredRebase, 'madeAt' | 'withdrawnAt'> & {
  madeAt: number | string;
  withdrawnAt: number | string | null;
};

const toRebase = ({ madeAt, withdrawnAt, ...row }: Row): StoredRebase => ({
  ...row,
  madeAt: Number(madeAt),
  withdrawnAt: withdrawnAt === null ? null : Number(withdrawnAt),
});

const selectRebases = async (
  database: Database,
  condition: string,
  bindings: readonly Binding[]
): Promise<StoredRebase[]> => {
  const as = database.column;
  const rows = await runInContext(database, (runner) =>
    select<Row>(
      database,
      runner,
      `SELECT id, kpi, scope, from_date AS ${as('from')}, reason, made_by AS ${as('madeBy')},
         made_at AS ${as('madeAt')}, withdrawn_by AS ${as('withdrawnBy')},
         withdrawn_at AS ${as('withdrawnAt')}
       FROM ${database.table('cx_rebases')} WHERE ${condition} ORDER BY made_at DESC, id`,
      bindings
    )
  );
  return rows.map(toRebase);
};

const insert =
  (database: Database): Rebases['insert'] =>
  ({ id, kpi, scope, from, reason, madeBy, madeAt }) =>
    runInContext(database, async (runner) => {
      const isMysql = database.dialect === 'mysql';
      // MySQL's other clause counts a row that exists as one that was found.
      const inserted = await run(
        database,
        runner,
        `INSERT ${isMysql ? 'IGNORE ' : ''}INTO ${database.table('cx_rebases')}
           (id, kpi, scope_hash, scope, from_date, reason, made_by, made_at, live_key)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ${isMysql ? '' : 'ON CONFLICT DO NOTHING'}`,
        [id, kpi, digestOf(scope), scope, from, reason, madeBy, madeAt, digestOf(kpi, scope, from)]
      );
      return inserted === 1;
    });

/** Who empties the key takes it back. */
const withdraw =
  (database: Database): Rebases['withdraw'] =>
  (id, by, at) =>
    runInContext(database, async (runner) => {
      const changed = await run(
        database,
        runner,
        `UPDATE ${database.table('cx_rebases')}
         SET withdrawn_by = ?, withdrawn_at = ?, live_key = NULL
         WHERE id = ? AND live_key IS NOT NULL`,
        [by, at, id]
      );
      return changed === 1;
    });

/** Baselines of control charts that editors fixed anew. */
export const createRebases = (database: Database): Rebases => ({
  of: (kpi, scope) => selectRebases(database, 'kpi = ? AND scope_hash = ?', [kpi, digestOf(scope)]),
  find: async (id) => (await selectRebases(database, 'id = ?', [id]))[0] ?? null,
  insert: insert(database),
  withdraw: withdraw(database),
});
