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
import { dateOf, isShare, SHARE_ROWS, type ShareReading } from './complaint-figures/share-rows';
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

const ALL = plain('1 = 1');

const own = ({ database }: Asked, attribute: keyof ComplaintRow): string =>
  caseColumn(database, attribute);

const inPeriod = ({ from, to }: Asked, date: string): Piece =>
  within(date, [{ start: from, end: to }]);

const dated = (asked: Asked): Piece => inPeriod(asked, dateOf(asked));

const cases = (asked: Asked): string => casesTable(asked.database);

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

/** When the case was received, as ages are counted from. */
const receivedWithin = ({ after, upTo }: Asked): Piece[] => [
  ...(after === undefined ? [] : [{ sql: 'f.opened_at > ?', bindings: [after] }]),
  ...(upTo === undefined ? [] : [{ sql: 'f.opened_at <= ?', bindings: [upTo] }]),
];

/** What is open at the end of the last day: of a case at most one span `s`; `f` is its first. */
const stock: RowsOf = (asked) => {
  const spans = asked.database.table('cx_complaint_spans');
  return {
    from: `${cases(asked)} JOIN ${spans} s ON s.complaint = ${own(asked, 'documentId')}
      JOIN ${spans} f ON f.complaint = s.complaint AND f.number = 0`,
    where: [
      {
        sql: 's.opened_date <= ? AND (s.closed_date IS NULL OR s.closed_date > ?)',
        bindings: [asked.to, asked.to],
      },
      ...receivedWithin(asked),
    ],
    hits: ALL,
  };
};

/** Complaints of a window and of the one before it; those of its own are what the change is about. */
const changed = (asked: Asked, before: string): CountedRows => ({
  from: cases(asked),
  where: [inPeriod({ ...asked, from: before }, dateOf(asked))],
  hits: dated(asked),
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

/** Rows of the period, of which the figures tell a share. */
const shares =
  (reading: ShareReading): RowsOf =>
  (asked) => {
    const { date, where, ...rows } = SHARE_ROWS[reading](asked);
    return { ...rows, where: [inPeriod(asked, date), ...where] };
  };

const rowsOf = (reading: CaseReading): RowsOf => {
  if (isTimed(reading)) return durations(reading);
  if (isShare(reading)) return shares(reading);
  return reading === 'stock' ? stock : remedies;
};

/** The rows that a reading of cases counts, as its figures do. */
export const countedRows = (
  database: Database,
  counted: CountedChoice,
  now: number
): CountedRows => {
  const asked = { ...counted, database, now };
  return counted.before === undefined
    ? rowsOf(counted.reading)(asked)
    : changed(asked, counted.before);
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
