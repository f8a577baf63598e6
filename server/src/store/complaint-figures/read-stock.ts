import { NO_CASES } from '../../kpi';
import { epochDay } from '../../calendar';
import { chunksOf, select, type Binding, type Database } from '../database';
import { runInContext } from '../transaction';
import {
  caseColumn,
  casesTable,
  chosenCases,
  countBy,
  keyOf,
  plain,
  type CaseCell,
  type CaseQuestion,
} from './question';

/** Columns of one statement. */
const PERIODS_A_STATEMENT = 40;

type Key = string | null;
type Row = Record<string, number | string | null> & { group_key: Key };

/** Open at the end of each period, and since when the oldest of them: one column each a period. */
const openAtEnds = async (
  database: Database,
  question: CaseQuestion,
  ends: readonly string[]
): Promise<Row[]> => {
  const spans = database.table('cx_complaint_spans');
  const isOpen = 's.opened_date <= ? AND (s.closed_date IS NULL OR s.closed_date > ?)';
  const columns = ends.map(
    (_, index) => `SUM(CASE WHEN ${isOpen} THEN 1 ELSE 0 END) AS open_${index},
      MIN(CASE WHEN ${isOpen} THEN f.opened_at END) AS since_${index}`
  );
  const chosen = chosenCases(database, question);
  const bindings: Binding[] = ends.flatMap((end) => [end, end, end, end]);
  const last = [...ends].sort().at(-1) ?? '';
  const first = [...ends].sort()[0] ?? '';
  return runInContext(database, (runner) =>
    select<Row>(
      database,
      runner,
      `SELECT ${keyOf(database, question.by)} AS group_key, ${columns.join(', ')}
       FROM ${spans} s
       JOIN ${casesTable(database)} ON ${caseColumn(database, 'documentId')} = s.complaint
       JOIN ${spans} f ON f.complaint = s.complaint AND f.number = 0
       WHERE s.opened_date <= ? AND (s.closed_date IS NULL OR s.closed_date > ?) AND ${chosen.sql}
       GROUP BY 1`,
      [...bindings, last, first, ...chosen.bindings]
    )
  );
};

const closings = async (
  database: Database,
  question: CaseQuestion
): Promise<Map<string, number>> => {
  const rows = await countBy({
    database,
    question,
    date: 's.closed_date',
    from: `${casesTable(database)} JOIN ${database.table('cx_complaint_spans')} s
      ON s.complaint = ${caseColumn(database, 'documentId')}`,
    where: [plain(`s.ended_as IN ('closed', 'closed_exhausted')`)],
    sums: [plain('COUNT(*) AS n')],
  });
  return new Map(rows.map(({ period, group_key: key, n }) => [`${period} ${key}`, Number(n)]));
};

/** What is open at the end of each period, how old it is, and how many were closed in the period. */
export const readStock = async (
  database: Database,
  question: CaseQuestion
): Promise<CaseCell[]> => {
  const closed = await closings(database, question);
  const cells: CaseCell[] = [];
  const indexed = question.periods.map((period, index) => ({ ...period, index }));
  for (const chunk of chunksOf(indexed, PERIODS_A_STATEMENT)) {
    const rows = await openAtEnds(
      database,
      question,
      chunk.map(({ end }) => end)
    );
    const keys = new Set<Key>(rows.map(({ group_key: key }) => key));
    if (question.by === null) keys.add(null);
    const byKey = new Map(rows.map((row) => [row.group_key, row]));
    for (const [column, { index, start, end }] of chunk.entries()) {
      for (const key of keys) {
        const row = byKey.get(key);
        const since = row?.[`since_${column}`] ?? null;
        const until = question.ends[index] ?? question.now;
        const stock = {
          open: Number(row?.[`open_${column}`] ?? 0),
          closings: closed.get(`${index} ${key}`) ?? 0,
          days: epochDay(end) - epochDay(start) + 1,
          oldest: since === null ? null : Math.max(0, Math.floor((until - Number(since)) / 1000)),
        };
        cells.push({ period: index, key, facts: { ...NO_CASES, stock } });
      }
    }
  }
  return cells;
};
