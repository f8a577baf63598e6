import type { ReviewMovement } from '../../../../shared/contracts/complaint-review';
import { select, type Database } from '../database';
import { runInContext } from '../transaction';
import {
  caseColumn,
  casesTable,
  chosenCases,
  type CaseQuestion,
  type DateStretch,
  type Piece,
} from './question';

/** Of which spans each part of the flow is made, besides the dates. */
const PARTS: Record<keyof ReviewMovement, { date: string; of: string }> = {
  received: { date: 's.opened_date', of: 's.number = 0' },
  reopened: { date: 's.opened_date', of: 's.number > 0' },
  closed: { date: 's.closed_date', of: `s.ended_as IN ('closed', 'closed_exhausted')` },
  withdrawn: { date: 's.closed_date', of: `s.ended_as = 'withdrawn'` },
  otherwise: {
    date: 's.closed_date',
    of: `s.ended_as NOT IN ('closed', 'closed_exhausted', 'withdrawn')`,
  },
};

const countOf = (
  [name, { date, of }]: [string, { date: string; of: string }],
  { start, end }: DateStretch
): Piece => ({
  sql: `SUM(CASE WHEN ${date} BETWEEN ? AND ? AND ${of} THEN 1 ELSE 0 END) AS ${name}`,
  bindings: [start, end],
});

const flowOf = async (
  database: Database,
  stretch: DateStretch,
  filters: CaseQuestion['filters']
): Promise<ReviewMovement> => {
  const columns = Object.entries(PARTS).map((part) => countOf(part, stretch));
  const chosen = chosenCases(database, { filters });
  const dates = [stretch.start, stretch.end];
  const [row] = await runInContext(database, (runner) =>
    select<Record<keyof ReviewMovement, number | string | null>>(
      database,
      runner,
      `SELECT ${columns.map(({ sql }) => sql).join(', ')}
       FROM ${database.table('cx_complaint_spans')} s
       JOIN ${casesTable(database)} ON ${caseColumn(database, 'documentId')} = s.complaint
       WHERE (s.opened_date BETWEEN ? AND ? OR s.closed_date BETWEEN ? AND ?) AND ${chosen.sql}`,
      [...columns.flatMap(({ bindings }) => bindings), ...dates, ...dates, ...chosen.bindings]
    )
  );
  const of = (part: keyof ReviewMovement) => Number(row?.[part] ?? 0);
  return {
    received: of('received'),
    reopened: of('reopened'),
    closed: of('closed'),
    withdrawn: of('withdrawn'),
    otherwise: of('otherwise'),
  };
};

/** Openings and ends of cases in each period, in their order, by the cases' own local dates. */
export const readFlow = async (
  database: Database,
  { periods, filters }: Pick<CaseQuestion, 'periods' | 'filters'>
): Promise<ReviewMovement[]> => {
  const flows: ReviewMovement[] = [];
  for (const stretch of periods) flows.push(await flowOf(database, stretch, filters));
  return flows;
};
