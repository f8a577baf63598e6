import { complaintColumns, complaintEventColumns } from './complaint-columns';
import type { ComplaintRow } from './complaint-types';
import { placeholders, run, select, type Binding, type Database } from './database';
import type { OpenPromise, PromiseKey, SlaLedgerStore } from './sla-ledger-types';
import { runInContext } from './transaction';

/** What a notice says of the case. */
const OF_CASE = [
  'reference',
  'kind',
  'state',
  'location',
  'assignee',
  'team',
  'timeZone',
  'hours',
] as const satisfies readonly (keyof ComplaintRow)[];

type Row = Omit<OpenPromise, 'number' | 'targetSeconds' | 'dueAt' | 'stage'> & {
  number: number;
  target_seconds: number | string;
  due_at: number | string;
  stage: number | null;
  escalated_at?: string | null;
};

const behind = (after: PromiseKey | null): { sql: string; bindings: Binding[] } => {
  if (after === null) return { sql: '', bindings: [] };
  const { complaint, target, number } = after;
  return {
    sql: `AND (p.complaint > ? OR (p.complaint = ? AND (p.target > ? OR (p.target = ? AND p.number > ?))))`,
    bindings: [complaint, complaint, target, target, number],
  };
};

interface Choice {
  /** What else is read of each. */
  also?: string;
  dueBy: number;
  conditions: string;
  bindings: readonly Binding[];
  after: PromiseKey | null;
}

/** Promises that are not reached, of open cases. */
const unreached = async (
  database: Database,
  { also = '', dueBy, conditions, bindings, after }: Choice,
  limit: number
): Promise<Row[]> => {
  const columns = complaintColumns(database);
  const ofCase = OF_CASE.map((name) => `c.${columns.column(name)} AS ${database.column(name)}`);
  const rest = behind(after);
  return runInContext(database, (runner) =>
    select<Row>(
      database,
      runner,
      `SELECT p.complaint, p.target, p.number, p.priority, p.clock, p.target_seconds, p.due_at,
         n.stage, ${ofCase.join(', ')} ${also}
       FROM ${database.table('cx_complaint_promises')} p
       JOIN ${columns.table} c ON c.${columns.column('documentId')} = p.complaint
       LEFT JOIN ${database.table('cx_sla_notices')} n
         ON n.complaint = p.complaint AND n.target = p.target AND n.number = p.number
       WHERE p.outcome IN ('pending', 'missed') AND p.due_at <= ? AND p.reached_at IS NULL
         AND c.${columns.column('endedAt')} IS NULL AND ${conditions} ${rest.sql}
       ORDER BY p.complaint, p.target, p.number LIMIT ${limit}`,
      [dueBy, ...bindings, ...rest.bindings]
    )
  );
};

const toOpen = ({ target_seconds, due_at, escalated_at: _, ...row }: Row): OpenPromise => ({
  ...row,
  number: Number(row.number),
  targetSeconds: Number(target_seconds),
  dueAt: Number(due_at),
  stage: Number(row.stage ?? 0),
});

/** See `SlaLedgerStore.open`. */
export const openPromises =
  (database: Database): SlaLedgerStore['open'] =>
  async ({ dueBy, stage, after }, limit) => {
    const conditions = '(n.stage IS NULL OR n.stage < ?)';
    const choice = { dueBy, conditions, bindings: [stage], after };
    return (await unreached(database, choice, limit)).map(toOpen);
  };

/** See `SlaLedgerStore.overdue`. */
export const overduePromises =
  (database: Database): SlaLedgerStore['overdue'] =>
  async ({ now, stage, states, after }, limit) => {
    const events = complaintEventColumns(database);
    const state = `c.${complaintColumns(database).column('state')}`;
    const choice: Choice = {
      also: `, (SELECT MAX(e.${events.column('at')}) FROM ${events.table} e
         WHERE e.${events.column('complaint')} = p.complaint
           AND e.${events.column('to')} = 'escalated') AS escalated_at`,
      dueBy: now,
      conditions: `n.stage >= ? AND ${state} IN (${placeholders(states.length)})`,
      bindings: [stage, ...states],
      after,
    };
    return (await unreached(database, choice, limit)).map((row) => ({
      ...toOpen(row),
      escalatedAt: row.escalated_at == null ? null : Date.parse(row.escalated_at),
    }));
  };

/** See `SlaLedgerStore.pass`: the stage only ever rises, whatever clocks say. */
export const passStage =
  (database: Database): SlaLedgerStore['pass'] =>
  async (trx, { complaint, target, number }, stage, at) => {
    const table = database.table('cx_sla_notices');
    const insert = database.dialect === 'mysql' ? 'INSERT IGNORE INTO' : 'INSERT INTO';
    const ignore =
      database.dialect === 'mysql' ? '' : 'ON CONFLICT (complaint, target, number) DO NOTHING';
    await run(
      database,
      trx,
      `${insert} ${table} (complaint, target, number, stage, told_at) VALUES (?, ?, ?, 0, ?) ${ignore}`,
      [complaint, target, number, at]
    );
    const risen = await run(
      database,
      trx,
      `UPDATE ${table} SET stage = ?, told_at = ?
       WHERE complaint = ? AND target = ? AND number = ? AND stage < ?`,
      [stage, at, complaint, target, number, stage]
    );
    return risen === 1;
  };
