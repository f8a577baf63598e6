import { NO_CASES } from '../../kpi';
import type { Database } from '../database';
import {
  caseColumn,
  casesTable,
  countBy,
  countWhere,
  plain,
  type CaseCell,
  type CaseQuestion,
  type CountQuery,
  type Grouped,
  type Piece,
} from './question';

const DAY = 86_400_000;
/** Days after which a closing, a cause or a contact counts as judged (methods §2.2). */
export const MATURE_DAYS = { reopening: 14, recurrence: 90, contact: 7 } as const;

const toCells = (rows: readonly Grouped[]): CaseCell[] =>
  rows.map(({ period, group_key: key, n, hits }) => ({
    period: Number(period),
    key,
    facts: { ...NO_CASES, n: Number(n ?? 0), hits: Number(hits ?? 0) },
  }));

type Share = Omit<CountQuery, 'database' | 'question' | 'sums'> & { hits: Piece };

const shares = async (
  database: Database,
  question: CaseQuestion,
  { hits, ...share }: Share
): Promise<CaseCell[]> =>
  toCells(
    await countBy({
      database,
      question,
      ...share,
      sums: [plain('COUNT(*) AS n'), countWhere(hits, 'hits')],
    })
  );

const dateOf = (database: Database, { basis }: CaseQuestion): string =>
  caseColumn(database, basis === 'ended' ? 'endedDate' : 'localDate');

/** Cases; each is one that the KPI is about. */
export const readReceived = (database: Database, question: CaseQuestion) =>
  shares(database, question, {
    date: dateOf(database, question),
    from: casesTable(database),
    hits: plain('1 = 1'),
  });

/** Cases with at least one escalation. */
export const readEscalations = (database: Database, question: CaseQuestion) =>
  shares(database, question, {
    date: dateOf(database, question),
    from: casesTable(database),
    hits: plain(`${caseColumn(database, 'escalations')} > 0`),
  });

/** Cases that an external body was asked about at least once. */
export const readReferrals = (database: Database, question: CaseQuestion) =>
  shares(database, question, {
    date: dateOf(database, question),
    from: casesTable(database),
    hits: plain(`${caseColumn(database, 'escalatedExternallyAt')} IS NOT NULL`),
  });

/**
 * Promises met and missed; an open one past its date is missed since, whenever it was last looked at. Each is of
 * the team that had the case when it was decided, as in the ledger: not of the one that got the case since.
 */
export const readPromises = (database: Database, question: CaseQuestion) => {
  const { now, promise } = question;
  return shares(database, question, {
    date: dateOf(database, question),
    from: `${casesTable(database)} JOIN ${database.table('cx_complaint_promises')} p
      ON p.complaint = ${caseColumn(database, 'documentId')}`,
    where: [
      { sql: 'p.target = ?', bindings: [promise] },
      {
        sql: `(p.outcome IN ('met', 'missed') OR (p.outcome = 'pending' AND p.due_at < ?))`,
        bindings: [now],
      },
    ],
    hits: plain(`p.outcome = 'met'`),
    inPlace: { team: 'p.team' },
  });
};

/** Closings of old enough spans, and whether the next span began soon. */
export const readClosings = (database: Database, question: CaseQuestion) => {
  const spans = database.table('cx_complaint_spans');
  const soon = MATURE_DAYS.reopening * DAY;
  return shares(database, question, {
    date: 's.closed_date',
    from: `${casesTable(database)} JOIN ${spans} s ON s.complaint = ${caseColumn(database, 'documentId')}
      LEFT JOIN ${spans} r ON r.complaint = s.complaint AND r.number = s.number + 1`,
    where: [
      plain(`s.ended_as IN ('closed', 'closed_exhausted')`),
      { sql: 's.closed_at <= ?', bindings: [question.now - soon] },
    ],
    hits: { sql: 'r.opened_at <= s.closed_at + ?', bindings: [soon] },
  });
};

const isKnownPerson = (database: Database): Piece =>
  plain(`${caseColumn(database, 'person')} IS NOT NULL`);

const firstSpan = (database: Database, alias: string, owner: string): string =>
  `JOIN ${database.table('cx_complaint_spans')} ${alias} ON ${alias}.complaint = ${owner} AND ${alias}.number = 0`;

/** Another counted case of the same person that shares a column's value and came within so many days. */
const cameAgain = (
  database: Database,
  column: 'causeCode' | 'category',
  from: string,
  days: number
): Piece => {
  const own = (attribute: Parameters<typeof caseColumn>[1]) => caseColumn(database, attribute);
  const others = (attribute: Parameters<typeof caseColumn>[1]) =>
    own(attribute).replace(/^c\./, 'o.');
  return {
    sql: `EXISTS (SELECT 1 FROM ${casesTable(database).replace(/ c$/, ' o')}
      ${firstSpan(database, 't', others('documentId'))}
      WHERE ${others('person')} = ${own('person')} AND ${others(column)} = ${own(column)}
        AND ${others('kind')} = 'complaint' AND ${others('counts')} = ?
        AND ${others('documentId')} <> ${own('documentId')}
        AND t.opened_at > ${from} AND t.opened_at <= ${from} + ?)`,
    bindings: [database.dialect === 'sqlite' ? 1 : true, days * DAY],
  };
};

/** Cases with person and cause that are old enough, and whether the two met again. */
export const readRecurrences = (database: Database, question: CaseQuestion) =>
  shares(database, question, {
    date: dateOf(database, question),
    from: `${casesTable(database)} ${firstSpan(database, 's', caseColumn(database, 'documentId'))}`,
    where: [
      isKnownPerson(database),
      plain(`${caseColumn(database, 'causeCode')} IS NOT NULL`),
      { sql: 's.opened_at <= ?', bindings: [question.now - MATURE_DAYS.recurrence * DAY] },
    ],
    hits: cameAgain(database, 'causeCode', 's.opened_at', MATURE_DAYS.recurrence),
  });

/**
 * Cases closed once and for all with one contact, and no new one of the same person and category soon after. Of
 * whom nothing is known, nobody knows whether they came again.
 */
export const readFirstContacts = (database: Database, question: CaseQuestion) => {
  const again = cameAgain(database, 'category', 's.closed_at', MATURE_DAYS.contact);
  const once = `${caseColumn(database, 'contacts')} <= 1 AND ${caseColumn(database, 'reopens')} = 0`;
  return shares(database, question, {
    date: dateOf(database, question),
    from: `${casesTable(database)} ${firstSpan(database, 's', caseColumn(database, 'documentId'))}`,
    where: [
      plain(`s.ended_as IN ('closed', 'closed_exhausted')`),
      isKnownPerson(database),
      { sql: 's.closed_at <= ?', bindings: [question.now - MATURE_DAYS.contact * DAY] },
    ],
    hits: { sql: `${once} AND NOT ${again.sql}`, bindings: again.bindings },
  });
};

/** Sums of remedies by currency. */
export const readRemedies = async (
  database: Database,
  question: CaseQuestion
): Promise<CaseCell[]> => {
  const [amount, currency] = [
    caseColumn(database, 'remedyAmount'),
    caseColumn(database, 'remedyCurrency'),
  ];
  const rows = await countBy({
    database,
    question,
    date: dateOf(database, question),
    from: casesTable(database),
    where: [plain(`${amount} IS NOT NULL`), plain(`${currency} IS NOT NULL`)],
    groupBy: [plain(`${currency} AS currency`)],
    sums: [plain('COUNT(*) AS n'), plain(`SUM(${amount}) AS amount`)],
  });
  return rows.map(({ period, group_key: key, currency: name, n, amount: sum }) => ({
    period: Number(period),
    key,
    facts: {
      ...NO_CASES,
      amounts: [{ currency: String(name), n: Number(n), amount: Number(sum) }],
    },
  }));
};
