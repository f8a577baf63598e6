import type { CaseReading } from '../kpi';
import { knownToHave } from './complaint-figures/exclusions';
import {
  allOf,
  caseColumn,
  casesTable,
  plain,
  within,
  type InPlace,
  type Piece,
} from './complaint-figures/question';
import { isTimed, OVER, type Timed } from './complaint-figures/read-durations';
import { MATURE_DAYS } from './complaint-figures/read-shares';
import type { ComplaintRow } from './complaint-types';
import type { CountedChoice } from './complaint-queue-types';
import type { Database } from './database';

/** What a KPI counts, each row once: the cases `c`, and what of theirs is counted. */
export interface CountedRows {
  from: string;
  where: Piece[];
  /** Those of them that the KPI is about. */
  hits: Piece;
  /** Columns that are meant by a filter in place of the case's own. */
  inPlace?: InPlace;
}

type Asked = CountedChoice & { database: Database; now: number };
type RowsOf = (asked: Asked) => CountedRows;

const DAY = 86_400_000;
const ALL = plain('1 = 1');
const CLOSED = plain(`s.ended_as IN ('closed', 'closed_exhausted')`);

const own = ({ database }: Asked, attribute: keyof ComplaintRow): string =>
  caseColumn(database, attribute);

const yes = ({ database }: Asked): number | boolean => (database.dialect === 'sqlite' ? 1 : true);

const inPeriod = ({ from, to }: Asked, date: string): Piece =>
  within(date, [{ start: from, end: to }]);

const dated = (asked: Asked): Piece =>
  inPeriod(asked, own(asked, asked.basis === 'ended' ? 'endedDate' : 'localDate'));

const spansOf = (asked: Asked, alias: string, owner = own(asked, 'documentId')): string =>
  `JOIN ${asked.database.table('cx_complaint_spans')} ${alias} ON ${alias}.complaint = ${owner}`;

const cases = (asked: Asked): string => casesTable(asked.database);

/** Cases of the period; the hits are those that a condition lets through. */
const casesWhere =
  (hits: (asked: Asked) => Piece): RowsOf =>
  (asked) => ({ from: cases(asked), where: [dated(asked)], hits: hits(asked) });

const promises: RowsOf = (asked) => ({
  from: `${cases(asked)} JOIN ${asked.database.table('cx_complaint_promises')} p
    ON p.complaint = ${own(asked, 'documentId')}`,
  where: [
    dated(asked),
    { sql: 'p.target = ?', bindings: [asked.promise] },
    {
      sql: `(p.outcome IN ('met', 'missed') OR (p.outcome = 'pending' AND p.due_at < ?))`,
      bindings: [asked.now],
    },
  ],
  hits: plain(`p.outcome = 'met'`),
  inPlace: { team: 'p.team' },
});

const closings: RowsOf = (asked) => {
  const soon = MATURE_DAYS.reopening * DAY;
  return {
    from: `${cases(asked)} ${spansOf(asked, 's')}
      LEFT JOIN ${asked.database.table('cx_complaint_spans')} r
        ON r.complaint = s.complaint AND r.number = s.number + 1`,
    where: [
      inPeriod(asked, 's.closed_date'),
      CLOSED,
      { sql: 's.closed_at <= ?', bindings: [asked.now - soon] },
    ],
    hits: { sql: 'r.opened_at <= s.closed_at + ?', bindings: [soon] },
  };
};

/** Another counted case of the same person that shares a value and came within so many days. */
const cameAgain = (
  asked: Asked,
  shared: 'causeCode' | 'category',
  since: string,
  days: number
): Piece => {
  const other = (attribute: keyof ComplaintRow) => own(asked, attribute).replace(/^c\./, 'o.');
  const same = (attribute: keyof ComplaintRow) => `${other(attribute)} = ${own(asked, attribute)}`;
  return {
    sql: `EXISTS (SELECT 1 FROM ${cases(asked).replace(/ c$/, ' o')}
      ${spansOf(asked, 't', other('documentId'))} AND t.number = 0
      WHERE ${same('person')} AND ${same(shared)}
        AND ${other('kind')} = 'complaint' AND ${other('counts')} = ?
        AND ${other('documentId')} <> ${own(asked, 'documentId')}
        AND t.opened_at > ${since} AND t.opened_at <= ${since} + ?)`,
    bindings: [yes(asked), days * DAY],
  };
};

const recurrences: RowsOf = (asked) => ({
  from: `${cases(asked)} ${spansOf(asked, 's')} AND s.number = 0`,
  where: [
    dated(asked),
    plain(`${own(asked, 'person')} IS NOT NULL`),
    plain(`${own(asked, 'causeCode')} IS NOT NULL`),
    { sql: 's.opened_at <= ?', bindings: [asked.now - MATURE_DAYS.recurrence * DAY] },
  ],
  hits: cameAgain(asked, 'causeCode', 's.opened_at', MATURE_DAYS.recurrence),
});

const firstContacts: RowsOf = (asked) => {
  const again = cameAgain(asked, 'category', 's.closed_at', MATURE_DAYS.contact);
  const once = `${own(asked, 'contacts')} <= 1 AND ${own(asked, 'reopens')} = 0`;
  return {
    from: `${cases(asked)} ${spansOf(asked, 's')} AND s.number = 0`,
    where: [
      dated(asked),
      CLOSED,
      plain(`${own(asked, 'person')} IS NOT NULL`),
      { sql: 's.closed_at <= ?', bindings: [asked.now - MATURE_DAYS.contact * DAY] },
    ],
    hits: { sql: `${once} AND NOT ${again.sql}`, bindings: again.bindings },
  };
};

const remedies: RowsOf = (asked) => {
  const currency = own(asked, 'remedyCurrency');
  return {
    from: cases(asked),
    where: [
      dated(asked),
      plain(`${own(asked, 'remedyAmount')} IS NOT NULL`),
      asked.currency === null
        ? plain(`${currency} IS NOT NULL`)
        : { sql: `${currency} = ?`, bindings: [asked.currency] },
    ],
    hits: ALL,
  };
};

/** What is open at the end of the last day: of a case at most one span. */
const stock: RowsOf = (asked) => ({
  from: `${cases(asked)} ${spansOf(asked, 's')}`,
  where: [
    {
      sql: 's.opened_date <= ? AND (s.closed_date IS NULL OR s.closed_date > ?)',
      bindings: [asked.to, asked.to],
    },
  ],
  hits: ALL,
});

/** By the day of receipt also what has not got so far, unless a file did not tell whether it has. */
const durations =
  (reading: Timed): RowsOf =>
  (asked) => {
    const over = plain(`${own(asked, OVER[asked.clock][reading])} IS NOT NULL`);
    const known = [over, ...knownToHave(asked.database, reading)];
    const counted: Piece[] =
      asked.basis === 'ended'
        ? [over]
        : known.length === 1
          ? []
          : [
              {
                sql: `(${known.map(({ sql }) => sql).join(' OR ')})`,
                bindings: known.flatMap(({ bindings }) => bindings),
              },
            ];
    return { from: cases(asked), where: [dated(asked), ...counted], hits: over };
  };

const ROWS: Record<Exclude<CaseReading, Timed>, RowsOf> = {
  received: casesWhere(() => ALL),
  escalations: casesWhere((asked) => plain(`${own(asked, 'escalations')} > 0`)),
  referrals: casesWhere((asked) => plain(`${own(asked, 'escalatedExternallyAt')} IS NOT NULL`)),
  promises,
  closings,
  recurrences,
  first_contacts: firstContacts,
  remedies,
  stock,
};

/** The rows that a reading of cases counts, as its figures do. */
export const countedRows = (
  database: Database,
  counted: CountedChoice,
  now: number
): CountedRows => {
  const { reading } = counted;
  const rowsOf = isTimed(reading) ? durations(reading) : ROWS[reading];
  return rowsOf({ ...counted, database, now });
};

/** Only the asked part of them. What no condition tells is among the others. */
export const partOf = ({ part }: CountedChoice, { where, hits }: CountedRows): Piece => {
  if (part === 'all') return allOf(where);
  const is: Piece = {
    sql: `CASE WHEN ${hits.sql} THEN 1 ELSE 0 END = ${part === 'hits' ? 1 : 0}`,
    bindings: hits.bindings,
  };
  return allOf([...where, is]);
};
