import type { LocalDate } from '../../../../shared/time';
import { select, type Database } from '../database';
import { runInContext } from '../transaction';
import {
  allOf,
  caseColumn,
  casesTable,
  chosenCases,
  type CaseQuestion,
  type Piece,
} from './question';

/** Which open cases are meant: those that are open at the end of a local date. */
export interface OpenCases {
  filters: CaseQuestion['filters'];
  on: LocalDate;
}

/** Open stretches over the end of a day, each with its case `c` and the case's first stretch `f`. */
const openOn = (database: Database, { filters, on }: OpenCases): Piece => {
  const spans = database.table('cx_complaint_spans');
  const id = caseColumn(database, 'documentId');
  const where = allOf([
    { sql: 's.opened_date <= ?', bindings: [on] },
    { sql: '(s.closed_date IS NULL OR s.closed_date > ?)', bindings: [on] },
    chosenCases(database, { filters }),
  ]);
  return {
    sql: `FROM ${spans} s JOIN ${casesTable(database)} ON ${id} = s.complaint
      JOIN ${spans} f ON f.complaint = s.complaint AND f.number = 0 WHERE ${where.sql}`,
    bindings: where.bindings,
  };
};

/** When each of the open cases was received, milliseconds since 1970. */
export const readReceipts = async (database: Database, open: OpenCases): Promise<number[]> => {
  const { sql, bindings } = openOn(database, open);
  const rows = await runInContext(database, (runner) =>
    select<{ since: number | string }>(
      database,
      runner,
      `SELECT f.opened_at AS since ${sql}`,
      bindings
    )
  );
  return rows.map(({ since }) => Number(since));
};

/** An open case and when it was received, milliseconds since 1970. */
export interface Waiting {
  reference: string;
  subject: string | null;
  since: number;
}

/** The open cases that have waited longest. */
export const readOldest = async (
  database: Database,
  open: OpenCases,
  most: number
): Promise<Waiting[]> => {
  const { sql, bindings } = openOn(database, open);
  const reference = caseColumn(database, 'reference');
  const rows = await runInContext(database, (runner) =>
    select<{ reference: string; subject: string | null; since: number | string }>(
      database,
      runner,
      `SELECT ${reference} AS reference, ${caseColumn(database, 'subject')} AS subject,
         f.opened_at AS since ${sql} ORDER BY f.opened_at, ${reference} LIMIT ?`,
      [...bindings, most]
    )
  );
  return rows.map(({ since, ...row }) => ({ ...row, since: Number(since) }));
};
