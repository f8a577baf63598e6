import type { ComplaintEventDraft } from '../../../../shared/contracts/complaint';
import { complaintEventColumns } from '../complaint-columns';
import { select, type Database } from '../database';
import { runInContext } from '../transaction';
import { knownToHave } from './exclusions';
import {
  allOf,
  caseColumn,
  casesTable,
  chosenCases,
  keyOf,
  periodOf,
  plain,
  within,
  type CaseChoice,
  type Piece,
} from './question';
import { OVER, type Timed } from './read-durations';

/** A case whose duration is not over, with what its working time so far follows from. */
export interface UnfinishedCase {
  /** Index into the question's periods. */
  period: number;
  key: string | null;
  /** Digest of the hours that it stands on. */
  hours: string;
  /** When it was open, in order; milliseconds since 1970, `to` null while it is. */
  spans: { from: number; to: number | null }[];
  /** Its steps in order, from which its pauses follow; of resolutions only, from which they are taken off. */
  steps: Pick<ComplaintEventDraft, 'to' | 'at' | 'facts'>[];
}

interface SpanRow {
  period: number | string | null;
  group_key: string | null;
  complaint: string;
  hours: string;
  opened_at: number | string;
  closed_at: number | string | null;
}

interface StepRow {
  complaint: string;
  state: ComplaintEventDraft['to'];
  at: string;
  facts: string | null;
}

/** Cases received in the periods whose duration is not over. */
const unfinishedCases = (database: Database, choice: CaseChoice, reading: Timed): Piece =>
  allOf([
    within(caseColumn(database, 'localDate'), choice.periods),
    chosenCases(database, choice),
    plain(`${caseColumn(database, OVER.working[reading])} IS NULL`),
    ...knownToHave(database, reading),
  ]);

const readSpans = (database: Database, choice: CaseChoice, where: Piece): Promise<SpanRow[]> => {
  const id = caseColumn(database, 'documentId');
  const period = periodOf(caseColumn(database, 'localDate'), choice.periods);
  return runInContext(database, (runner) =>
    select<SpanRow>(
      database,
      runner,
      `SELECT ${period.sql} AS period, ${keyOf(database, choice.by)} AS group_key,
         ${id} AS complaint, ${caseColumn(database, 'hours')} AS hours,
         s.opened_at AS opened_at, s.closed_at AS closed_at
       FROM ${casesTable(database)}
       JOIN ${database.table('cx_complaint_spans')} s ON s.complaint = ${id}
       WHERE ${where.sql} ORDER BY ${id}, s.number`,
      [...period.bindings, ...where.bindings]
    )
  );
};

/** Only the steps, and of their facts only what says in which states the clock stands. */
const readSteps = async (database: Database, where: Piece): Promise<Map<string, StepRow[]>> => {
  const events = complaintEventColumns(database);
  const column = (attribute: Parameters<typeof events.column>[0]) =>
    `e.${events.column(attribute)}`;
  const facts = column('facts');
  const rows = await runInContext(database, (runner) =>
    select<StepRow>(
      database,
      runner,
      `SELECT ${column('complaint')} AS complaint, ${column('to')} AS state, ${column('at')} AS at,
         CASE WHEN ${facts} LIKE ? THEN ${facts} END AS facts
       FROM ${casesTable(database)}
       JOIN ${events.table} e ON ${column('complaint')} = ${caseColumn(database, 'documentId')}
       WHERE ${column('to')} IS NOT NULL AND ${where.sql}
       ORDER BY ${column('complaint')}, ${column('sequence')}`,
      ['%"pausedIn"%', ...where.bindings]
    )
  );
  const byCase = new Map<string, StepRow[]>();
  for (const row of rows) {
    const known = byCase.get(row.complaint);
    if (known) known.push(row);
    else byCase.set(row.complaint, [row]);
  }
  return byCase;
};

const toStep = ({ state, at, facts }: StepRow): UnfinishedCase['steps'][number] => ({
  to: state,
  at,
  facts: facts === null ? {} : JSON.parse(facts),
});

/**
 * Cases received in the periods that have not got so far (or never will), for the working clock: what of their
 * time was working time, the database can't tell.
 */
export const readUnfinished = async (
  database: Database,
  choice: CaseChoice,
  reading: Timed
): Promise<UnfinishedCase[]> => {
  const where = unfinishedCases(database, choice, reading);
  const rows = await readSpans(database, choice, where);
  const pauses = reading === 'resolution_first' || reading === 'resolution_total';
  const steps = pauses ? await readSteps(database, where) : new Map<string, StepRow[]>();
  const cases = new Map<string, UnfinishedCase>();
  for (const { complaint, period, group_key: key, hours, opened_at, closed_at } of rows) {
    if (period === null) continue;
    let known = cases.get(complaint);
    if (!known) {
      const own = (steps.get(complaint) ?? []).map(toStep);
      known = { period: Number(period), key, hours, spans: [], steps: own };
      cases.set(complaint, known);
    }
    known.spans.push({
      from: Number(opened_at),
      to: closed_at === null ? null : Number(closed_at),
    });
  }
  return [...cases.values()];
};
