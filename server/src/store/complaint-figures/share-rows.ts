import type { CaseReading } from '../../kpi';
import type { ComplaintRow } from '../complaint-types';
import type { Database } from '../database';
import {
  caseColumn,
  casesTable,
  plain,
  type CaseQuestion,
  type CountQuery,
  type Piece,
} from './question';

const DAY = 86_400_000;
/** Days after which a closing, a cause or a contact counts as judged (methods §2.2). */
export const MATURE_DAYS = { reopening: 14, recurrence: 90, contact: 7 } as const;

/** Readings that count rows and, of those, the ones that a KPI is about. */
export type ShareReading = Extract<
  CaseReading,
  | 'received'
  | 'escalations'
  | 'referrals'
  | 'promises'
  | 'closings'
  | 'recurrences'
  | 'first_contacts'
>;

/** On what depends which rows count. */
export type AskedShare = Pick<CaseQuestion, 'basis' | 'promise' | 'now'> & { database: Database };

/** What is counted, each row once; the cases are `c`. */
export type ShareRows = Pick<CountQuery, 'date' | 'from' | 'inPlace'> & {
  where: Piece[];
  hits: Piece;
};

type RowsOf = (asked: AskedShare) => ShareRows;

export const CLOSED = plain(`s.ended_as IN ('closed', 'closed_exhausted')`);

const own = ({ database }: Pick<AskedShare, 'database'>, attribute: keyof ComplaintRow): string =>
  caseColumn(database, attribute);

/** The day by which a case belongs to a period. */
export const dateOf = ({ database, basis }: Pick<AskedShare, 'database' | 'basis'>): string =>
  own({ database }, basis === 'ended' ? 'endedDate' : 'localDate');

const isKnownPerson = (asked: AskedShare): Piece => plain(`${own(asked, 'person')} IS NOT NULL`);

const spansOf = (asked: AskedShare, alias: string, owner = own(asked, 'documentId')): string =>
  `JOIN ${asked.database.table('cx_complaint_spans')} ${alias} ON ${alias}.complaint = ${owner}`;

const firstSpan = (asked: AskedShare, alias: string, owner?: string): string =>
  `${spansOf(asked, alias, owner)} AND ${alias}.number = 0`;

/** Cases; the hits are those that a condition lets through. */
const cases =
  (hits: (asked: AskedShare) => string): RowsOf =>
  (asked) => ({
    date: dateOf(asked),
    from: casesTable(asked.database),
    where: [],
    hits: plain(hits(asked)),
  });

/**
 * Promises met and missed; an open one past its date is missed since, whenever it was last looked at. Each is of
 * the team that had the case when it was decided, as in the ledger: not of the one that got the case since.
 */
const promises: RowsOf = (asked) => ({
  date: dateOf(asked),
  from: `${casesTable(asked.database)} JOIN ${asked.database.table('cx_complaint_promises')} p
    ON p.complaint = ${own(asked, 'documentId')}`,
  where: [
    { sql: 'p.target = ?', bindings: [asked.promise] },
    {
      sql: `(p.outcome IN ('met', 'missed') OR (p.outcome = 'pending' AND p.due_at < ?))`,
      bindings: [asked.now],
    },
  ],
  hits: plain(`p.outcome = 'met'`),
  inPlace: { team: 'p.team' },
});

/** Closings of old enough spans, and whether the next span began soon. */
const closings: RowsOf = (asked) => {
  const soon = MATURE_DAYS.reopening * DAY;
  return {
    date: 's.closed_date',
    from: `${casesTable(asked.database)} ${spansOf(asked, 's')}
      LEFT JOIN ${asked.database.table('cx_complaint_spans')} r
        ON r.complaint = s.complaint AND r.number = s.number + 1`,
    where: [CLOSED, { sql: 's.closed_at <= ?', bindings: [asked.now - soon] }],
    hits: { sql: 'r.opened_at <= s.closed_at + ?', bindings: [soon] },
  };
};

/** Another counted case of the same person that shares a column's value and came within so many days. */
const cameAgain = (
  asked: AskedShare,
  shared: 'causeCode' | 'category',
  since: string,
  days: number
): Piece => {
  const { database } = asked;
  const other = (attribute: keyof ComplaintRow) => own(asked, attribute).replace(/^c\./, 'o.');
  const same = (attribute: keyof ComplaintRow) => `${other(attribute)} = ${own(asked, attribute)}`;
  return {
    sql: `EXISTS (SELECT 1 FROM ${casesTable(database).replace(/ c$/, ' o')}
      ${firstSpan(asked, 't', other('documentId'))}
      WHERE ${same('person')} AND ${same(shared)}
        AND ${other('kind')} = 'complaint' AND ${other('counts')} = ?
        AND ${other('documentId')} <> ${own(asked, 'documentId')}
        AND t.opened_at > ${since} AND t.opened_at <= ${since} + ?)`,
    bindings: [database.dialect === 'sqlite' ? 1 : true, days * DAY],
  };
};

/** Cases with person and cause that are old enough, and whether the two met again. */
const recurrences: RowsOf = (asked) => ({
  date: dateOf(asked),
  from: `${casesTable(asked.database)} ${firstSpan(asked, 's')}`,
  where: [
    isKnownPerson(asked),
    plain(`${own(asked, 'causeCode')} IS NOT NULL`),
    { sql: 's.opened_at <= ?', bindings: [asked.now - MATURE_DAYS.recurrence * DAY] },
  ],
  hits: cameAgain(asked, 'causeCode', 's.opened_at', MATURE_DAYS.recurrence),
});

/**
 * Cases closed once and for all with one contact, and no new one of the same person and category soon after. Of
 * whom nothing is known, nobody knows whether they came again.
 */
const firstContacts: RowsOf = (asked) => {
  const again = cameAgain(asked, 'category', 's.closed_at', MATURE_DAYS.contact);
  const once = `${own(asked, 'contacts')} <= 1 AND ${own(asked, 'reopens')} = 0`;
  return {
    date: dateOf(asked),
    from: `${casesTable(asked.database)} ${firstSpan(asked, 's')}`,
    where: [
      CLOSED,
      isKnownPerson(asked),
      { sql: 's.closed_at <= ?', bindings: [asked.now - MATURE_DAYS.contact * DAY] },
    ],
    hits: { sql: `${once} AND NOT ${again.sql}`, bindings: again.bindings },
  };
};

/** What each reading counts: figures sum these rows, the queue lists their cases. */
export const SHARE_ROWS: Record<ShareReading, RowsOf> = {
  received: cases(() => '1 = 1'),
  escalations: cases((asked) => `${own(asked, 'escalations')} > 0`),
  referrals: cases((asked) => `${own(asked, 'escalatedExternallyAt')} IS NOT NULL`),
  promises,
  closings,
  recurrences,
  first_contacts: firstContacts,
};

export const isShare = (reading: CaseReading): reading is ShareReading => reading in SHARE_ROWS;
