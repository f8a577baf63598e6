import type { Movement } from '../../../../shared/contracts/complaint-figures';
import type { Database } from '../database';
import {
  caseColumn,
  casesTable,
  countBy,
  countWhere,
  plain,
  type CaseChoice,
  type Grouped,
} from './question';

/** Openings and ends of cases in each period, in their order, by the cases' own local dates. */
export const readFlow = async (
  database: Database,
  { periods, filters }: Omit<CaseChoice, 'by'>
): Promise<Movement[]> => {
  const choice: CaseChoice = { periods, filters, by: null };
  const from = `${casesTable(database)} JOIN ${database.table('cx_complaint_spans')} s
    ON s.complaint = ${caseColumn(database, 'documentId')}`;
  const begun = await countBy({
    database,
    question: choice,
    date: 's.opened_date',
    from,
    sums: [
      countWhere(plain('s.number = 0'), 'received'),
      countWhere(plain('s.number > 0'), 'reopened'),
    ],
  });
  const ended = await countBy({
    database,
    question: choice,
    date: 's.closed_date',
    from,
    sums: [
      countWhere(plain(`s.ended_as IN ('closed', 'closed_exhausted')`), 'closed'),
      countWhere(plain(`s.ended_as = 'withdrawn'`), 'withdrawn'),
      plain('COUNT(*) AS n'),
    ],
  });
  const rowOf = (rows: readonly Grouped[], index: number) =>
    rows.find(({ period }) => Number(period) === index);
  return periods.map((_, index) => {
    const [came, went] = [rowOf(begun, index), rowOf(ended, index)];
    const [closed, withdrawn] = [Number(went?.closed ?? 0), Number(went?.withdrawn ?? 0)];
    return {
      received: Number(came?.received ?? 0),
      reopened: Number(came?.reopened ?? 0),
      closed,
      withdrawn,
      otherwise: Number(went?.n ?? 0) - closed - withdrawn,
    };
  });
};
