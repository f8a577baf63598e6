import type { SlaLedgerEntry } from '../../../shared/contracts/sla';
import type { LedgerEntry, LedgerGrouping } from '../../../shared/contracts/sla-ledger';
import { complaintColumns } from './complaint-columns';
import {
  PROMISE_COLUMNS,
  toPromise,
  writePromises,
  type StoredPromise,
} from './complaint-promises';
import type { ComplaintRow } from './complaint-types';
import { placeholders, select, type Binding, type Database } from './database';
import { openPromises, overduePromises, passStage } from './sla-notices';
import type { LedgerWindow, SlaLedgerStore } from './sla-ledger-types';
import { runInContext } from './transaction';

interface Clause {
  sql: string;
  bindings: Binding[];
}

/** An open promise is judged by the clock, whether or not its case was written since. */
const OUTCOME = `CASE WHEN p.outcome = 'pending' AND p.due_at < ? THEN 'missed' ELSE p.outcome END`;

const ATTRIBUTE: Partial<Record<LedgerGrouping, keyof ComplaintRow>> = {
  location: 'location',
  touchpoint: 'touchpoint',
  category: 'category',
  channel: 'channel',
};

const groupColumn = (database: Database, by: LedgerGrouping): string => {
  const attribute = ATTRIBUTE[by];
  if (attribute) return `c.${complaintColumns(database).column(attribute)}`;
  return by === 'heldBy' ? 'p.held_by' : `p.${database.column(by)}`;
};

const inClause = (column: string, values: readonly (string | null)[]): Clause => {
  const named = values.filter((value): value is string => value !== null);
  const parts = [
    ...(named.length > 0 ? [`${column} IN (${placeholders(named.length)})`] : []),
    ...(values.includes(null) ? [`${column} IS NULL`] : []),
  ];
  return { sql: parts.length > 0 ? `(${parts.join(' OR ')})` : '1 = 0', bindings: named };
};

const isGrouping = (name: string): name is LedgerGrouping => name !== '';

const conditionsOf = (
  database: Database,
  window: LedgerWindow,
  scope: readonly string[] | null = null
): Clause => {
  const columns = complaintColumns(database);
  const moment = window.basis === 'due' ? 'p.due_at' : 'p.started_at';
  const counts = `c.${columns.column('counts')}`;
  const clauses: Clause[] = [
    { sql: `${moment} >= ? AND ${moment} < ?`, bindings: [window.from, window.to] },
    ...(window.onlyCounting === false
      ? []
      : [{ sql: `${counts} = ?`, bindings: [database.dialect === 'sqlite' ? 1 : true] }]),
    ...(window.targets ? [inClause('p.target', window.targets)] : []),
    ...Object.entries(window.filters ?? {}).flatMap(([name, values]) =>
      isGrouping(name) && values ? [inClause(groupColumn(database, name), values)] : []
    ),
    ...(scope === null ? [] : [inClause(groupColumn(database, 'location'), scope)]),
  ];
  return {
    sql: clauses.map(({ sql }) => sql).join(' AND '),
    bindings: clauses.flatMap(({ bindings }) => bindings),
  };
};

/** Promises with their cases, as the rest of a SELECT. */
export const promisesWithCases = (database: Database): string => {
  const columns = complaintColumns(database);
  return `${database.table('cx_complaint_promises')} p
    JOIN ${columns.table} c ON c.${columns.column('documentId')} = p.complaint`;
};

const counting =
  (database: Database): SlaLedgerStore['count'] =>
  async (window) => {
    const group = window.by === null ? 'NULL' : groupColumn(database, window.by);
    const { sql, bindings } = conditionsOf(database, window);
    const rows = await runInContext(database, (runner) =>
      select<{ key_of: string | null; outcome_of: string; n: number | string }>(
        database,
        runner,
        `SELECT key_of, outcome_of, COUNT(*) AS n FROM
           (SELECT ${group} AS key_of, ${OUTCOME} AS outcome_of
            FROM ${promisesWithCases(database)} WHERE ${sql}) q
         GROUP BY key_of, outcome_of`,
        [window.now, ...bindings]
      )
    );
    return rows.map(({ key_of, outcome_of, n }) => ({
      key: key_of,
      outcome: outcome_of as SlaLedgerEntry['outcome'],
      n: Number(n),
    }));
  };

type ListedRow = StoredPromise & { complaint: string; reference: string; location: string | null };

const listing =
  (database: Database): SlaLedgerStore['list'] =>
  async (window, scope, limit) => {
    const columns = complaintColumns(database);
    const { sql, bindings } = conditionsOf(database, window, scope);
    const rows = await runInContext(database, (runner) =>
      select<ListedRow>(
        database,
        runner,
        `SELECT ${PROMISE_COLUMNS.map((name) => `p.${name}`).join(', ')},
           c.${columns.column('reference')} AS reference, c.${columns.column('location')} AS location
         FROM ${promisesWithCases(database)} WHERE ${sql}
         ORDER BY p.due_at, p.complaint, p.target, p.number LIMIT ${limit}`,
        bindings
      )
    );
    return rows.map((row): LedgerEntry => {
      const promise = toPromise(row);
      const isLate = promise.outcome === 'pending' && Number(row.due_at) < window.now;
      return {
        ...promise,
        outcome: isLate ? 'missed' : promise.outcome,
        complaint: row.complaint,
        reference: row.reference,
        location: row.location,
      };
    });
  };

/** See `Store.slaLedger`. */
export const createSlaLedger = (database: Database): SlaLedgerStore => ({
  count: counting(database),
  list: listing(database),
  open: openPromises(database),
  overdue: overduePromises(database),
  pass: passStage(database),
  settle: (trx, complaint, promises) => writePromises(database, trx, complaint, promises),

  async unsettled(now, limit) {
    const reference = `c.${complaintColumns(database).column('reference')}`;
    const rows = await runInContext(database, (runner) =>
      select<{ reference: string }>(
        database,
        runner,
        `SELECT DISTINCT ${reference} AS reference FROM ${promisesWithCases(database)}
         WHERE p.outcome = 'pending' AND p.due_at < ? ORDER BY reference LIMIT ${limit}`,
        [now]
      )
    );
    return rows.map((row) => row.reference);
  },

  async waiting({ states, since, after }, limit) {
    const columns = complaintColumns(database);
    const reference = columns.column('reference');
    const rows = await runInContext(database, (runner) =>
      select<{ reference: string }>(
        database,
        runner,
        `SELECT ${reference} AS reference FROM ${columns.table}
         WHERE ${columns.column('state')} IN (${placeholders(states.length)})
           AND ${columns.column('stateSince')} <= ? AND ${reference} > ?
         ORDER BY ${reference} LIMIT ${limit}`,
        [...states, ...columns.bindings({ stateSince: new Date(since) }, ['stateSince']), after]
      )
    );
    return rows.map((row) => row.reference);
  },
});
