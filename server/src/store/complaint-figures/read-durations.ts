import type { KpiClock } from '../../../../shared/contracts/kpi-terms';
import type { CaseReading } from '../../kpi';
import { NO_CASES } from '../../kpi';
import type { DurationTally } from '../../statistics/duration-counts';
import type { ComplaintRow } from '../complaint-types';
import type { Database } from '../database';
import { knownToHave } from './exclusions';
import {
  caseColumn,
  casesTable,
  countBy,
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
 * Cases whose duration is not over, each with how long it has lasted so far. Only those of the dates in question
 * are looked at, and their spans by their key: `CROSS JOIN` keeps SQLite from walking all spans instead.
 */
const unfinished = (database: Database, reading: Timed, question: CaseQuestion): Piece => {
  const { time, open } = lasting(reading, question.now);
  const ofU = (sql: string): string => sql.replace(/^c\./, 'u.');
  const id = caseColumn(database, 'documentId');
  const dates = within(ofU(caseColumn(database, 'localDate')), question.periods);
  return {
    sql: `${casesTable(database)} JOIN (
        SELECT s.complaint AS complaint, ${toSeconds(database, time.sql)} AS lasted, ${open} AS open_spans
        FROM ${casesTable(database).replace(/ c$/, ' u')}
        CROSS JOIN ${database.table('cx_complaint_spans')} s
        WHERE s.complaint = ${ofU(id)} AND ${ofU(caseColumn(database, OVER.wall[reading]))} IS NULL
          AND ${dates.sql}
        GROUP BY s.complaint
      ) d ON d.complaint = ${id}`,
    bindings: [...time.bindings, ...dates.bindings],
  };
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
  const source = unfinished(database, reading, question);
  const open = await countBy({
    database,
    question,
    date,
    from: source.sql,
    fromBindings: source.bindings,
    where: [plain(`${over} IS NULL`), ...knownToHave(database, reading)],
    groupBy: [plain('d.lasted AS lasted'), plain('d.open_spans AS open_spans')],
    sums: [plain('COUNT(*) AS n')],
  });
  const others = toCells(open, ({ lasted, open_spans: spans, n }) => ({
    time: Math.max(0, Number(lasted)),
    [Number(spans) > 0 ? 'censored' : 'competing']: Number(n),
  }));
  return [...events, ...others];
};
