import type { ComplaintEvent, ComplaintState } from '../../../shared/contracts/complaint';
import type { LocalDate } from '../../../shared/time';
import { localDateOf } from '../calendar';
import { isEnded } from '../complaint-process';
import type { ComplaintRow } from './complaint-types';
import { chunksOf, rowPlaceholders, run, type Binding, type Database } from './database';
import type { Transaction } from './types';

type SpanCase = Pick<ComplaintRow, 'documentId' | 'state' | 'timeZone' | 'reopens'>;

/** When a case was open; the end null while it still is. */
interface Span {
  openedAt: number;
  openedDate: LocalDate;
  closedAt: number | null;
  closedDate: LocalDate | null;
  endedAs: ComplaintState | null;
}

type End = Pick<Span, 'closedAt' | 'closedDate' | 'endedAs'>;

const NO_END: End = { closedAt: null, closedDate: null, endedAs: null };

/** The end of the span that was open before these events, and the spans that they begin. */
const spansOfEvents = ({ state, timeZone }: SpanCase, events: readonly ComplaintEvent[]) => {
  const begun: Span[] = [];
  let firstEnd: End | null = null;
  let open = state !== 'draft' && !isEnded(state);
  for (const { to, at } of events) {
    if (to === null || to === 'draft' || isEnded(to) !== open) continue;
    const [instant, date] = [Date.parse(at), localDateOf(new Date(at), timeZone)];
    if (open) {
      const end: End = { closedAt: instant, closedDate: date, endedAs: to };
      const last = begun.at(-1);
      if (last) Object.assign(last, end);
      else firstEnd = end;
    } else begun.push({ openedAt: instant, openedDate: date, ...NO_END });
    open = !open;
  }
  return { firstEnd, begun };
};

const toBindings = (complaint: string, number: number, span: Span): Binding[] => [
  complaint,
  number,
  span.openedAt,
  span.openedDate,
  span.closedAt,
  span.closedDate,
  span.endedAs,
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
    spansOfEvents({ ...row, state: 'draft' }, events).begun.map((span, number) =>
      toBindings(row.documentId, number, span)
    )
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
  const { firstEnd, begun } = spansOfEvents(row, events);
  const table = database.table('cx_complaint_spans');
  if (firstEnd) {
    await run(
      database,
      trx,
      `UPDATE ${table} SET closed_at = ?, closed_date = ?, ended_as = ?
       WHERE complaint = ? AND closed_at IS NULL`,
      [firstEnd.closedAt, firstEnd.closedDate, firstEnd.endedAs, row.documentId]
    );
  }
  if (begun.length === 0) return;
  const next = row.state === 'draft' ? 0 : row.reopens + 1;
  await insertRows(
    database,
    trx,
    begun.map((span, index) => toBindings(row.documentId, next + index, span))
  );
};
