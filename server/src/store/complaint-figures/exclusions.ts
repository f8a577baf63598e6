import type { CaseReading } from '../../kpi';
import type { ComplaintRow } from '../complaint-types';
import { select, type Binding, type Database } from '../database';
import { runInContext } from '../transaction';
import {
  allOf,
  caseColumn,
  casesTable,
  chosenCases,
  narrowedTo,
  plain,
  within,
  type CaseExclusions,
  type CaseQuestion,
  type DateStretch,
  type Piece,
  type Untold,
} from './question';

const yes = ({ dialect }: Database): Binding => (dialect === 'sqlite' ? 1 : true);

/** Which complaints are asked about: those that came in on some dates, as a figure is narrowed to. */
export interface CameIn extends DateStretch, Pick<CaseQuestion, 'filters'> {}

/** Readings for which the row says itself that it is not known. */
type Timeless = Extract<Untold, 'acknowledgement' | 'first_response'>;

/** Which rows say that nobody knows it. */
const UNKNOWN: Record<Timeless, keyof ComplaintRow> = {
  acknowledgement: 'acknowledgementUnknown',
  first_response: 'responseUnknown',
};

const isTimeless = (reading: CaseReading): reading is Timeless => reading in UNKNOWN;

const isUntold = (reading: CaseReading): reading is Untold =>
  isTimeless(reading) || reading === 'recurrences' || reading === 'first_contacts';

/** Counted cases of which nobody knows what a reading needs: when something was, or whose they are. */
const countUnknown = async (database: Database, asked: CameIn, what: Untold): Promise<number> => {
  const column = (attribute: keyof ComplaintRow) => caseColumn(database, attribute);
  const { sql, bindings } = allOf([
    within(column('localDate'), [asked]),
    chosenCases(database, asked),
    isTimeless(what)
      ? { sql: `${column(UNKNOWN[what])} = ?`, bindings: [yes(database)] }
      : plain(`${column('person')} IS NULL`),
  ]);
  const [row] = await runInContext(database, (runner) =>
    select<{ n: number | string }>(
      database,
      runner,
      `SELECT COUNT(*) AS n FROM ${casesTable(database)} WHERE ${sql}`,
      bindings
    )
  );
  return Number(row?.n ?? 0);
};

/** Complaints that do not count, by the states that say why. */
const countStates = async (database: Database, asked: CameIn): Promise<Map<string, number>> => {
  const column = (attribute: keyof ComplaintRow) => caseColumn(database, attribute);
  const { sql, bindings } = allOf([
    within(column('localDate'), [asked]),
    plain(`${column('kind')} = 'complaint'`),
    plain(`${column('state')} IN ('duplicate', 'out_of_scope')`),
    ...narrowedTo(database, asked.filters),
  ]);
  const rows = await runInContext(database, (runner) =>
    select<{ state: string; n: number | string }>(
      database,
      runner,
      `SELECT ${column('state')} AS state, COUNT(*) AS n FROM ${casesTable(database)}
       WHERE ${sql} GROUP BY 1`,
      bindings
    )
  );
  return new Map(rows.map(({ state, n }) => [state, Number(n)]));
};

/**
 * What came in on some dates and is kept, but not counted: duplicates and cases out of scope, found by their
 * states; and, for figures of what a file may not tell, those of which nobody knows it.
 * @param readings of the figures that are asked for
 */
export const readExclusions = async (
  database: Database,
  asked: CameIn,
  readings: readonly CaseReading[]
): Promise<CaseExclusions> => {
  const states = await countStates(database, asked);
  const unknown: CaseExclusions['unknown'] = {};
  for (const reading of new Set(readings.filter(isUntold))) {
    unknown[reading] = await countUnknown(database, asked, reading);
  }
  return {
    duplicate: states.get('duplicate') ?? 0,
    invalid: states.get('out_of_scope') ?? 0,
    unknown,
  };
};

/** Cases of which it is known when something was, or that it was not; nothing where a file always tells it. */
export const knownToHave = (database: Database, reading: CaseReading): Piece[] => {
  if (!isTimeless(reading)) return [];
  const column = caseColumn(database, UNKNOWN[reading]);
  return [{ sql: `(${column} IS NULL OR ${column} <> ?)`, bindings: [yes(database)] }];
};
