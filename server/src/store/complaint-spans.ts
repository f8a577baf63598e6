import type { ComplaintEvent } from '../../../shared/contracts/complaint';
import type { LocalDate } from '../../../shared/time';
import { localDateOf } from '../calendar';
import { furtherSpans, openSpans, type OpenSpan } from '../complaint-process';
import type { ComplaintRow } from './complaint-types';
import { chunksOf, rowPlaceholders, run, type Binding, type Database } from './database';
import type { Transaction } from './types';

type SpanCase = Pick<ComplaintRow, 'documentId' | 'state' | 'timeZone' | 'reopens'>;

const dateOf = (instant: number | null, timeZone: string): LocalDate | null =>
  instant === null ? null : localDateOf(new Date(instant), timeZone);

/** How a span ended, as it is written. */
const endOf = ({ to, endedAs }: Pick<OpenSpan, 'to' | 'endedAs'>, timeZone: string): Binding[] => [
  to,
  dateOf(to, timeZone),
  endedAs,
];

const toBindings = (
  { documentId, timeZone }: SpanCase,
  number: number,
  span: OpenSpan
): Binding[] => [
  documentId,
  number,
  span.from,
  dateOf(span.from, timeZone),
  ...endOf(span, timeZone),
];

const ROWS_A_STATEMENT = 100;
const COLUMNS = 'complaint, number, opened_at, opened_date, closed_at, closed_date, ended_as';

const insertRows = async (
  database: Database,
  trx: Transaction,
  rows: readonly Binding[][]
): Promise<void> => {
  for (const chunk of chunksOf(rows, ROWS_A_STATEMENT)) {
    await run(
      database,
      trx,
      `INSERT INTO ${database.table('cx_complaint_spans')} (${COLUMNS})
       VALUES ${rowPlaceholders(chunk.length, 7)}`,
      chunk.flat()
    );
  }
};

/** Writes down when new cases were open. */
export const insertSpans = async (
  database: Database,
  trx: Transaction,
  cases: readonly { row: SpanCase; events: readonly ComplaintEvent[] }[]
): Promise<void> => {
  const rows = cases.flatMap(({ row, events }) =>
    openSpans(events).map((span, number) => toBindings(row, number, span))
  );
  await insertRows(database, trx, rows);
};

/**
 * Writes down when new events open or end their case, by the case's own local dates. The row must be locked.
 *
 * @param row the case as it stood before the events; a draft before it was received
 */
export const appendSpans = async (
  database: Database,
  trx: Transaction,
  row: SpanCase,
  events: readonly ComplaintEvent[]
): Promise<void> => {
  const { end, begun } = furtherSpans(row.state, events);
  const table = database.table('cx_complaint_spans');
  if (end) {
    await run(
      database,
      trx,
      `UPDATE ${table} SET closed_at = ?, closed_date = ?, ended_as = ?
       WHERE complaint = ? AND closed_at IS NULL`,
      [...endOf(end, row.timeZone), row.documentId]
    );
  }
  if (begun.length === 0) return;
  const next = row.state === 'draft' ? 0 : row.reopens + 1;
  await insertRows(
    database,
    trx,
    begun.map((span, index) => toBindings(row, next + index, span))
  );
};
