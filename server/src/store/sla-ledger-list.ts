import type { LedgerOutcome } from '../../../shared/contracts/sla-ledger';
import { LEDGER_OUTCOMES } from '../../../shared/contracts/sla-ledger';
import { complaintColumns } from './complaint-columns';
import { PROMISE_COLUMNS, toPromise, type StoredPromise } from './complaint-promises';
import { select, type Database } from './database';
import { conditionsOf, momentOf, promisesWithCases, type Clause } from './sla-ledger-conditions';
import type {
  LedgerCursor,
  LedgerPage,
  LedgerWindow,
  ListedPromise,
  SlaLedgerStore,
} from './sla-ledger-types';
import { runInContext } from './transaction';

type Row = StoredPromise & {
  complaint: string;
  reference: string;
  location: string | null;
  hours: string;
  open: number;
};

/**
 * The promises of some outcomes in parts that each have one outcome in the table, so that an index holds each
 * in order. One that is open and past due is missed, whether or not its case was written since.
 */
const partsOf = (asked: readonly LedgerOutcome[] | null, now: number): Clause[] => {
  const outcomes: readonly LedgerOutcome[] = asked ?? LEDGER_OUTCOMES;
  const stored = outcomes
    .filter((outcome) => outcome !== 'pending')
    .map((outcome): Clause => ({ sql: 'p.outcome = ?', bindings: [outcome] }));
  const [late, open] = [outcomes.includes('missed'), outcomes.includes('pending')];
  if (!late && !open) return stored;
  const pending: Clause = { sql: `p.outcome = 'pending'`, bindings: [] };
  if (late && open) return [...stored, pending];
  const due = late ? 'p.due_at < ?' : '(p.due_at >= ? OR p.due_at IS NULL)';
  return [...stored, { sql: `${pending.sql} AND ${due}`, bindings: [now] }];
};

/** Behind the cursor. The first condition alone is what an index can begin with. */
const beyond = (moment: string, { order, after }: LedgerPage): Clause => {
  if (after === null) return { sql: '1 = 1', bindings: [] };
  const sign = order === 'newest' ? '<' : '>';
  const { at, complaint, target, number } = after;
  return {
    sql: `${moment} ${sign}= ? AND (${moment} ${sign} ? OR p.complaint ${sign} ?
      OR (p.complaint = ? AND (p.target ${sign} ? OR (p.target = ? AND p.number ${sign} ?))))`,
    bindings: [at, at, complaint, complaint, target, target, number],
  };
};

const rowsOfPart = (
  database: Database,
  window: LedgerWindow,
  page: LedgerPage,
  part: Clause
): Promise<Row[]> => {
  const { column } = complaintColumns(database);
  const direction = page.order === 'newest' ? 'DESC' : 'ASC';
  const moment = momentOf(window);
  const clauses = [part, conditionsOf(database, window, page.scope), beyond(moment, page)];
  const ofCase = (['reference', 'location', 'hours'] as const).map(
    (name) => `c.${column(name)} AS ${database.column(name)}`
  );
  const order = [moment, 'p.complaint', 'p.target', 'p.number'];
  return runInContext(database, (runner) =>
    select<Row>(
      database,
      runner,
      `SELECT ${PROMISE_COLUMNS.map((name) => `p.${name}`).join(', ')}, ${ofCase.join(', ')},
         CASE WHEN c.${column('endedAt')} IS NULL THEN 1 ELSE 0 END AS ${database.column('open')}
       FROM ${promisesWithCases(database)} WHERE ${clauses.map(({ sql }) => sql).join(' AND ')}
       ORDER BY ${order.map((one) => `${one} ${direction}`).join(', ')} LIMIT ?`,
      [...clauses.flatMap(({ bindings }) => bindings), page.limit]
    )
  );
};

const toListed = (row: Row, { basis, now }: LedgerWindow): ListedPromise => {
  const promise = toPromise(row);
  const isLate = promise.outcome === 'pending' && row.due_at !== null && Number(row.due_at) < now;
  const { complaint, reference, location, hours } = row;
  const { target, number, reachedAt, dueAt } = promise;
  return {
    entry: {
      ...promise,
      outcome: isLate ? 'missed' : promise.outcome,
      complaint,
      reference,
      location,
    },
    cursor: {
      at: Number(basis === 'due' ? row.due_at : row.started_at),
      complaint,
      target,
      number,
    },
    hours,
    running: Number(row.open) === 1 && reachedAt === null && dueAt !== null,
  };
};

const compare = (one: LedgerCursor, other: LedgerCursor): number => {
  if (one.at !== other.at) return one.at - other.at;
  if (one.complaint !== other.complaint) return one.complaint < other.complaint ? -1 : 1;
  if (one.target !== other.target) return one.target < other.target ? -1 : 1;
  return one.number - other.number;
};

/** See `SlaLedgerStore.list`. */
export const listing =
  (database: Database): SlaLedgerStore['list'] =>
  async (window, page) => {
    const listed: ListedPromise[] = [];
    for (const part of partsOf(page.outcomes, window.now)) {
      const rows = await rowsOfPart(database, window, page, part);
      listed.push(...rows.map((row) => toListed(row, window)));
    }
    const sign = page.order === 'newest' ? -1 : 1;
    return listed
      .sort((one, other) => sign * compare(one.cursor, other.cursor))
      .slice(0, page.limit);
  };
