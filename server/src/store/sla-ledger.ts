import type { SlaLedgerEntry } from '../../../shared/contracts/sla';
import { complaintColumns } from './complaint-columns';
import { writePromises } from './complaint-promises';
import { placeholders, select, type Database } from './database';
import { conditionsOf, groupColumn, promisesWithCases } from './sla-ledger-conditions';
import { listing } from './sla-ledger-list';
import { openPromises, overduePromises, passStage } from './sla-notices';
import type { SlaLedgerStore } from './sla-ledger-types';
import { runInContext } from './transaction';

/** An open promise is judged by the clock, whether or not its case was written since. */
const OUTCOME = `CASE WHEN p.outcome = 'pending' AND p.due_at < ? THEN 'missed' ELSE p.outcome END`;

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
