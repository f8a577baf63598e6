import type { KpiClock } from '../../../../shared/contracts/kpi-terms';
import type { CaseReading } from '../../kpi';
import { NO_CASES } from '../../kpi';
import type { DurationTally } from '../../statistics/duration-counts';
import type { ComplaintRow } from '../complaint-types';
import { select, type Database } from '../database';
import { runInContext } from '../transaction';
import { knownToHave } from './exclusions';
import {
  allOf,
  caseColumn,
  casesTable,
  chosenCases,
  countBy,
  keyOf,
  periodOf,
  plain,
  within,
  type CaseCell,
  type CaseQuestion,
  type Grouped,
  type Piece,
} from './question';

export type Timed = Extract<
  CaseReading,
  'acknowledgement' | 'first_response' | 'resolution_first' | 'resolution_total'
>;

/** The column of a duration that is over, by its clock. */
export const OVER: Record<KpiClock, Record<Timed, keyof ComplaintRow>> = {
  wall: {
    acknowledgement: 'acknowledgementWall',
    first_response: 'responseWall',
    resolution_first: 'resolutionWall',
    resolution_total: 'totalWall',
  },
  working: {
    acknowledgement: 'acknowledgementWorking',
    first_response: 'responseWorking',
    resolution_first: 'resolutionWorking',
    resolution_total: 'totalWorking',
  },
};

export const isTimed = (reading: CaseReading): reading is Timed => reading in OVER.wall;

/** How long what is not over has lasted, in milliseconds; and how many of the case's spans are open. */
const lasting = (reading: Timed, now: number): { time: Piece; open: string } => {
  const end: Piece = { sql: 'COALESCE(s.closed_at, ?)', bindings: [now] };
  const open = 'SUM(CASE WHEN s.closed_at IS NULL THEN 1 ELSE 0 END)';
  const last: Piece = { sql: `MAX(${end.sql}) - MIN(s.opened_at)`, bindings: end.bindings };
  const first: Piece = {
    sql: `MAX(CASE WHEN s.number = 0 THEN ${end.sql} - s.opened_at END)`,
    bindings: end.bindings,
  };
  const sum: Piece = { sql: `SUM(${end.sql} - s.opened_at)`, bindings: end.bindings };
  if (reading === 'resolution_first') {
    return {
      time: first,
      open: 'SUM(CASE WHEN s.number = 0 AND s.closed_at IS NULL THEN 1 ELSE 0 END)',
    };
  }
  return { time: reading === 'resolution_total' ? sum : last, open };
};

/** Whole seconds; sums of whole numbers are decimals in Postgres, and so is any quotient in MariaDB. */
const toSeconds = ({ dialect }: Database, milliseconds: string): string =>
  dialect === 'sqlite' ? `(${milliseconds}) / 1000` : `FLOOR((${milliseconds}) / 1000)`;

/**
 * Cases whose duration is not over, each with how long it has lasted so far: one pass over those of the dates in
 * question, and their spans by their key. `CROSS JOIN` keeps SQLite from walking all spans instead.
 */
const readOpen = async (
  database: Database,
  question: CaseQuestion,
  reading: Timed
): Promise<Grouped[]> => {
  const { time, open } = lasting(reading, question.now);
  const date = caseColumn(database, 'localDate');
  const period = periodOf(date, question.periods);
  const condition = allOf([
    plain(`s.complaint = ${caseColumn(database, 'documentId')}`),
    within(date, question.periods),
    chosenCases(database, question),
    plain(`${caseColumn(database, OVER.wall[reading])} IS NULL`),
    ...knownToHave(database, reading),
  ]);
  const rows = await runInContext(database, (runner) =>
    select<Grouped>(
      database,
      runner,
      `SELECT ${period.sql} AS period, ${keyOf(database, question.by)} AS group_key,
         ${toSeconds(database, time.sql)} AS lasted, ${open} AS open_spans
       FROM ${casesTable(database)} CROSS JOIN ${database.table('cx_complaint_spans')} s
       WHERE ${condition.sql} GROUP BY c.id, 1, 2`,
      [...period.bindings, ...time.bindings, ...condition.bindings]
    )
  );
  return rows.filter((row) => row.period !== null);
};

type Tallied = CaseCell & { facts: { tallies: DurationTally[] } };

const toCells = (rows: readonly Grouped[], tallyOf: (row: Grouped) => DurationTally) => {
  // By period, then by key: nearly every row has a length of its own, so that finding its cell must cost little.
  const cells = new Map<Grouped['period'], Map<string | null, Tallied>>();
  for (const row of rows) {
    let byKey = cells.get(row.period);
    if (!byKey) cells.set(row.period, (byKey = new Map()));
    let cell = byKey.get(row.group_key);
    if (!cell) {
      const facts = { ...NO_CASES, tallies: [] as DurationTally[] };
      cell = { period: Number(row.period), key: row.group_key, facts };
      byKey.set(row.group_key, cell);
    }
    cell.facts.tallies.push(tallyOf(row));
  }
  return [...cells.values()].flatMap((byKey): CaseCell[] => [...byKey.values()]);
};

/**
 * Durations by their length: those that are over from the case's own column, those that are not as long as the
 * case has been open (censored), or was until it ended by something else (competing).
 * On the working clock only those that are over: how long others have lasted depends on hours and pauses, which
 * {@link readUnfinished} tells.
 */
export const readDurations = async (
  database: Database,
  question: CaseQuestion,
  reading: Timed
): Promise<CaseCell[]> => {
  const over = caseColumn(database, OVER[question.clock][reading]);
  const byEnd = question.basis === 'ended';
  const date = caseColumn(database, byEnd ? 'endedDate' : 'localDate');
  const ended = await countBy({
    database,
    question,
    date,
    from: casesTable(database),
    where: [plain(`${over} IS NOT NULL`)],
    groupBy: [plain(`${over} AS lasted`)],
    sums: [plain('COUNT(*) AS n')],
  });
  const events = toCells(ended, ({ lasted, n }) => ({ time: Number(lasted), events: Number(n) }));
  // By the date of their end, cases without one can't be counted.
  if (byEnd || question.clock === 'working') return events;
  const others = toCells(
    await readOpen(database, question, reading),
    ({ lasted, open_spans: spans }) => ({
      time: Math.max(0, Number(lasted)),
      [Number(spans) > 0 ? 'censored' : 'competing']: 1,
    })
  );
  return [...events, ...others];
};
