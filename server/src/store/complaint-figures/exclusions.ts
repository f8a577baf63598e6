import type { CaseReading } from '../../kpi';
import type { ComplaintRow } from '../complaint-types';
import { select, type Binding, type Database } from '../database';
import { runInContext } from '../transaction';
import {
  caseColumn,
  casesTable,
  plain,
  type CaseExclusions,
  type Piece,
  type Untold,
} from './question';

const yes = ({ dialect }: Database): Binding => (dialect === 'sqlite' ? 1 : true);

/** Readings for which the row says itself that it is not known. */
type Timeless = Extract<Untold, 'acknowledgement' | 'first_response'>;

type Stretch = { start: string; end: string };

/** Which rows say that nobody knows it. */
const UNKNOWN: Record<Timeless, keyof ComplaintRow> = {
  acknowledgement: 'acknowledgementUnknown',
  first_response: 'responseUnknown',
};

const isTimeless = (reading: CaseReading): reading is Timeless => reading in UNKNOWN;

const isUntold = (reading: CaseReading): reading is Untold =>
  isTimeless(reading) || reading === 'recurrences' || reading === 'first_contacts';

/** Counted cases of which nobody knows what a reading needs: when something was, or whose they are. */
const countUnknown = async (
  database: Database,
  { start, end }: Stretch,
  what: Untold
): Promise<number> => {
  const column = (attribute: keyof ComplaintRow) => caseColumn(database, attribute);
  const unknown: Piece = isTimeless(what)
    ? { sql: `${column(UNKNOWN[what])} = ?`, bindings: [yes(database)] }
    : plain(`${column('person')} IS NULL`);
  const [row] = await runInContext(database, (runner) =>
    select<{ n: number | string }>(
      database,
      runner,
      `SELECT COUNT(*) AS n FROM ${casesTable(database)}
       WHERE ${column('localDate')} BETWEEN ? AND ? AND ${column('kind')} = 'complaint'
         AND ${unknown.sql} AND ${column('counts')} = ?`,
      [start, end, ...unknown.bindings, yes(database)]
    )
  );
  return Number(row?.n ?? 0);
};

/**
 * What came in on some dates and is kept, but not counted: duplicates and cases out of scope, found by their
 * states; and, for figures of what a file may not tell, those of which nobody knows it.
 * @param readings of the figures that are asked for
 */
export const readExclusions = async (
  database: Database,
  stretch: Stretch,
  readings: readonly CaseReading[]
): Promise<CaseExclusions> => {
  const column = (attribute: keyof ComplaintRow) => caseColumn(database, attribute);
  const rows = await runInContext(database, (runner) =>
    select<{ state: string; n: number | string }>(
      database,
      runner,
      `SELECT ${column('state')} AS state, COUNT(*) AS n FROM ${casesTable(database)}
       WHERE ${column('localDate')} BETWEEN ? AND ? AND ${column('kind')} = 'complaint'
         AND ${column('state')} IN ('duplicate', 'out_of_scope') GROUP BY 1`,
      [stretch.start, stretch.end]
    )
  );
  const of = (state: string) => Number(rows.find((row) => row.state === state)?.n ?? 0);
  const unknown: CaseExclusions['unknown'] = {};
  for (const reading of new Set(readings.filter(isUntold))) {
    unknown[reading] = await countUnknown(database, stretch, reading);
  }
  return { duplicate: of('duplicate'), invalid: of('out_of_scope'), unknown };
};

/** Cases of which it is known when something was, or that it was not; nothing where a file always tells it. */
export const knownToHave = (database: Database, reading: CaseReading): Piece[] => {
  if (!isTimeless(reading)) return [];
  const column = caseColumn(database, UNKNOWN[reading]);
  return [{ sql: `(${column} IS NULL OR ${column} <> ?)`, bindings: [yes(database)] }];
};
