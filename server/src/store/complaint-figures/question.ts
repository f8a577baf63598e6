import type { SlaTarget } from '../../../../shared/contracts/complaint';
import type { KpiBasis, KpiClock } from '../../../../shared/contracts/kpi-terms';
import type {
  CaseGrouping,
  CATEGORY_TREE,
  Exclusion,
  Hierarchy,
} from '../../../../shared/dimensions';
import type { LocalDate } from '../../../../shared/time';
import type { CaseFacts, CaseReading } from '../../kpi';
import { complaintColumns } from '../complaint-columns';
import type { ComplaintRow } from '../complaint-types';
import { placeholders, select, type Binding, type Database } from '../database';
import { runInContext } from '../transaction';

/** What a case keeps itself; trees are read by location and category. */
export type CaseKey = Exclude<CaseGrouping, Hierarchy | typeof CATEGORY_TREE>;

/** A stretch of local dates, both inclusive. */
export interface DateStretch {
  start: LocalDate;
  end: LocalDate;
}

/** What is counted of which cases. */
export interface CaseQuestion {
  reading: CaseReading;
  basis: KpiBasis;
  /** Of durations. */
  clock: KpiClock;
  /** Each is counted apart. */
  periods: readonly DateStretch[];
  filters: Partial<Record<CaseKey, readonly string[]>>;
  by: CaseKey | null;
  /** Which promise is judged; of other readings nothing. */
  promise: SlaTarget;
  /** Milliseconds since 1970: up to when what is open has lasted. */
  now: number;
  /** For what is open at the end of a period: that end, at most now. */
  ends: readonly number[];
}

/** Which cases are counted, and apart for what. */
export type CaseChoice = Pick<CaseQuestion, 'periods' | 'filters' | 'by'>;

/** What the cases of one period and one key come to. */
export interface CaseCell {
  /** Index into `periods`. */
  period: number;
  /** Value of `by`; null: cases without one. Always null without `by`. */
  key: string | null;
  facts: CaseFacts;
}

/** What may not be known of cases: files may not tell when it was, and nobody may have said who they are. */
export type Untold = Extract<
  CaseReading,
  'acknowledgement' | 'first_response' | 'recurrences' | 'first_contacts'
>;

/** Cases that came in but do not count, by why; `unknown` by what a KPI needs to know. */
export type CaseExclusions = Partial<Record<Exclusion, number>> & {
  unknown: Partial<Record<Untold, number>>;
};

const ATTRIBUTES: Record<CaseKey, keyof ComplaintRow> = {
  touchpoint: 'touchpoint',
  location: 'location',
  channel: 'channel',
  language: 'language',
  category: 'category',
  team: 'team',
  cause: 'causeCode',
  priority: 'priority',
  severity: 'severity',
};

/** SQL text with its bindings, to be put together in the order in which they stand. */
export interface Piece {
  sql: string;
  bindings: Binding[];
}

/** Quoted columns of the complaint type, under the alias `c`. */
export const caseColumn = (database: Database, attribute: keyof ComplaintRow): string =>
  `c.${complaintColumns(database).column(attribute)}`;

export const casesTable = (database: Database): string => `${complaintColumns(database).table} c`;

/** The index of the period in which a date lies. */
export const periodOf = (column: string, periods: readonly DateStretch[]): Piece =>
  periods.length === 1
    ? { sql: '0', bindings: [] }
    : {
        sql: `CASE ${periods
          .map((_, index) => `WHEN ${column} BETWEEN ? AND ? THEN ${index}`)
          .join(' ')} END`,
        bindings: periods.flatMap(({ start, end }) => [start, end]),
      };

/** A date from the first period to the last. */
export const within = (column: string, periods: readonly DateStretch[]): Piece => {
  const starts = periods.map(({ start }) => start).sort();
  const ends = periods.map(({ end }) => end).sort();
  return {
    sql: `${column} BETWEEN ? AND ?`,
    bindings: [starts[0] ?? '', ends.at(-1) ?? ''],
  };
};

/** Columns, under their aliases, that are meant by a key in place of the case's own. */
export type InPlace = Partial<Record<CaseKey, string>>;

const columnOf = (database: Database, key: CaseKey, inPlace: InPlace): string =>
  inPlace[key] ?? caseColumn(database, ATTRIBUTES[key]);

/** The cases that are asked about, whether they count or not. */
export const narrowedTo = (
  database: Database,
  filters: CaseQuestion['filters'],
  inPlace: InPlace = {}
): Piece[] =>
  (Object.entries(filters) as [CaseKey, readonly string[]][]).map(([name, values]) =>
    values.length === 0
      ? { sql: '1 = 0', bindings: [] }
      : {
          sql: `${columnOf(database, name, inPlace)} IN (${placeholders(values.length)})`,
          bindings: [...values],
        }
  );

/** Which cases count at all, and are asked about. */
export const chosenCases = (
  database: Database,
  { filters }: Pick<CaseQuestion, 'filters'>,
  inPlace: InPlace = {}
): Piece => {
  const column = (attribute: keyof ComplaintRow) => caseColumn(database, attribute);
  return allOf([
    { sql: `${column('kind')} = ?`, bindings: ['complaint'] },
    { sql: `${column('counts')} = ?`, bindings: [database.dialect === 'sqlite' ? 1 : true] },
    ...narrowedTo(database, filters, inPlace),
  ]);
};

export const allOf = (pieces: readonly Piece[]): Piece => ({
  sql: pieces.map(({ sql }) => sql).join(' AND '),
  bindings: pieces.flatMap(({ bindings }) => bindings),
});

/** The column by which cases are divided. */
export const keyOf = (database: Database, by: CaseKey | null, inPlace: InPlace = {}): string =>
  by === null ? 'NULL' : columnOf(database, by, inPlace);

export interface Grouped {
  period: number | string | null;
  group_key: string | null;
  [sum: string]: number | string | null;
}

export interface CountQuery {
  database: Database;
  question: CaseChoice;
  /** The date by which a row belongs to a period. */
  date: string;
  /** `expression AS name` of what is summed. */
  sums: readonly Piece[];
  from: string;
  fromBindings?: readonly Binding[];
  where?: readonly Piece[];
  /** Further columns to group by, as `expression AS name`. */
  groupBy?: readonly Piece[];
  inPlace?: InPlace;
}

/** Sums by period and key. */
export const countBy = async (query: CountQuery): Promise<Grouped[]> => {
  const {
    database,
    question,
    date,
    sums,
    from,
    fromBindings = [],
    where = [],
    groupBy = [],
    inPlace,
  } = query;
  const period = periodOf(date, question.periods);
  const condition = allOf([
    within(date, question.periods),
    chosenCases(database, question, inPlace),
    ...where,
  ]);
  const columns: Piece[] = [
    { sql: `${period.sql} AS period`, bindings: period.bindings },
    { sql: `${keyOf(database, question.by, inPlace)} AS group_key`, bindings: [] },
    ...groupBy,
    ...sums,
  ];
  const positions = Array.from({ length: 2 + groupBy.length }, (_, index) => index + 1);
  const rows = await runInContext(database, (runner) =>
    select<Grouped>(
      database,
      runner,
      `SELECT ${columns.map(({ sql }) => sql).join(', ')} FROM ${from}
       WHERE ${condition.sql} GROUP BY ${positions.join(', ')}`,
      [...columns.flatMap(({ bindings }) => bindings), ...fromBindings, ...condition.bindings]
    )
  );
  return rows.filter(({ period: index }) => index !== null);
};

export const plain = (sql: string): Piece => ({ sql, bindings: [] });

/** `SUM(CASE WHEN … THEN 1 ELSE 0 END) AS name` */
export const countWhere = (condition: Piece, name: string): Piece => ({
  sql: `SUM(CASE WHEN ${condition.sql} THEN 1 ELSE 0 END) AS ${name}`,
  bindings: condition.bindings,
});
