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

/** What is open at the end of the last day: of a case at most one span. */
const stock: RowsOf = (asked) => ({
  from: `${cases(asked)} JOIN ${asked.database.table('cx_complaint_spans')} s
    ON s.complaint = ${own(asked, 'documentId')}`,
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
export const countedRows = (database: Database, counted: CountedChoice, now: number): CountedRows =>
  rowsOf(counted.reading)({ ...counted, database, now });

/** Only the asked part of them. What no condition tells is among the others. */
export const partOf = ({ part }: CountedChoice, { where, hits }: CountedRows): Piece => {
  if (part === 'all') return allOf(where);
  const is: Piece = {
    sql: `CASE WHEN ${hits.sql} THEN 1 ELSE 0 END = ${part === 'hits' ? 1 : 0}`,
    bindings: hits.bindings,
  };
  return allOf([...where, is]);
};
