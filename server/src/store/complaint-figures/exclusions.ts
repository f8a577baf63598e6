import type { CaseReading } from '../../kpi';
import type { ComplaintRow } from '../complaint-types';
import { select, type Binding, type Database } from '../database';
import { runInContext } from '../transaction';
import { caseColumn, casesTable, type CaseExclusions, type Piece, type Untold } from './question';

const yes = ({ dialect }: Database): Binding => (dialect === 'sqlite' ? 1 : true);

type Stretch = { start: string; end: string };

/** Which rows say that nobody knows it. */
const UNKNOWN: Record<Untold, keyof ComplaintRow> = {
  acknowledgement: 'acknowledgementUnknown',
  first_response: 'responseUnknown',
};

const isUntold = (reading: CaseReading): reading is Untold => reading in UNKNOWN;

/** Counted cases brought in from where nobody noted when something was. */
const countUnknown = async (
  database: Database,
  { start, end }: Stretch,
  what: Untold
): Promise<number> => {
  const column = (attribute: keyof ComplaintRow) => caseColumn(database, attribute);
  const [row] = await runInContext(database, (runner) =>
    select<{ n: number | string }>(
      database,
      runner,
      `SELECT COUNT(*) AS n FROM ${casesTable(database)}
       WHERE ${column('localDate')} BETWEEN ? AND ? AND ${column('kind')} = 'complaint'
         AND ${column(UNKNOWN[what])} = ? AND ${column('counts')} = ?`,
      [start, end, yes(database), yes(database)]
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
  if (!isUntold(reading)) return [];
  const column = caseColumn(database, UNKNOWN[reading]);
  return [{ sql: `(${column} IS NULL OR ${column} <> ?)`, bindings: [yes(database)] }];
};
