import type { SlaLedgerEntry } from '../../../shared/contracts/sla';
import type { PromiseRow } from './complaint-types';
import { chunksOf, rowPlaceholders, run, select, type Binding, type Database } from './database';
import { runInContext } from './transaction';
import type { Transaction } from './types';

/** Columns of a promise, in the order in which they are written. */
export const PROMISE_COLUMNS = [
  'complaint',
  'target',
  'number',
  'policy',
  'priority',
  'clock',
  'started_at',
  'due_at',
  'reached_at',
  'outcome',
  'target_seconds',
  'working_seconds',
  'wall_seconds',
  'late_seconds',
  'held_by',
  'team',
] as const;
const ROWS_A_STATEMENT = 50;

/** A promise as the database gives it. */
export type StoredPromise = Record<(typeof PROMISE_COLUMNS)[number], string | number | null>;

const milliseconds = (instant: string | null): number | null =>
  instant === null ? null : Date.parse(instant);
const instant = (stored: string | number | null): string | null =>
  stored === null ? null : new Date(Number(stored)).toISOString();

/** Numbers the promises of each target in their order. */
export const numbered = (entries: readonly SlaLedgerEntry[]): PromiseRow[] => {
  const counted = new Map<string, number>();
  return entries.map((entry) => {
    const number = counted.get(entry.target) ?? 0;
    counted.set(entry.target, number + 1);
    return { ...entry, number };
  });
};

const toBindings = (complaint: string, entry: PromiseRow): Binding[] => [
  complaint,
  entry.target,
  entry.number,
  entry.policy,
  entry.priority,
  entry.clock,
  milliseconds(entry.startedAt),
  milliseconds(entry.dueAt),
  milliseconds(entry.reachedAt),
  entry.outcome,
  entry.targetSeconds,
  entry.workingSeconds,
  entry.wallSeconds,
  entry.lateSeconds,
  entry.heldBy,
  entry.team,
];

export const toPromise = (row: StoredPromise): PromiseRow => ({
  target: row.target as PromiseRow['target'],
  number: Number(row.number),
  policy: String(row.policy),
  priority: row.priority as PromiseRow['priority'],
  clock: row.clock as PromiseRow['clock'],
  startedAt: instant(row.started_at) ?? '',
  dueAt: instant(row.due_at),
  reachedAt: instant(row.reached_at),
  outcome: row.outcome as PromiseRow['outcome'],
  targetSeconds: Number(row.target_seconds),
  workingSeconds: Number(row.working_seconds),
  wallSeconds: Number(row.wall_seconds),
  lateSeconds: Number(row.late_seconds),
  heldBy: row.held_by === null ? null : String(row.held_by),
  team: row.team === null ? null : String(row.team),
});

/** Writes the ledgers of new cases. */
export const insertPromises = async (
  database: Database,
  trx: Transaction,
  ledgers: readonly { complaint: string; entries: readonly SlaLedgerEntry[] }[]
): Promise<void> => {
  const rows = ledgers.flatMap(({ complaint, entries }) =>
    numbered(entries).map((entry) => toBindings(complaint, entry))
  );
  for (const chunk of chunksOf(rows, ROWS_A_STATEMENT)) {
    await run(
      database,
      trx,
      `INSERT INTO ${database.table('cx_complaint_promises')} (${PROMISE_COLUMNS.join(', ')})
       VALUES ${rowPlaceholders(chunk.length, PROMISE_COLUMNS.length)}`,
      chunk.flat()
    );
  }
};

/** Writes the ledger of a case anew: it follows from the events, so that nothing of the old one is missed. */
export const writePromises = async (
  database: Database,
  trx: Transaction,
  complaint: string,
  entries: readonly SlaLedgerEntry[]
): Promise<void> => {
  const table = database.table('cx_complaint_promises');
  await run(database, trx, `DELETE FROM ${table} WHERE complaint = ?`, [complaint]);
  await insertPromises(database, trx, [{ complaint, entries }]);
};

/** The ledger of a case, by target and number. */
export const promisesOf = async (database: Database, complaint: string): Promise<PromiseRow[]> => {
  const rows = await runInContext(database, (runner) =>
    select<StoredPromise>(
      database,
      runner,
      `SELECT ${PROMISE_COLUMNS.join(', ')} FROM ${database.table('cx_complaint_promises')}
       WHERE complaint = ? ORDER BY target, number`,
      [complaint]
    )
  );
  return rows.map(toPromise);
};
