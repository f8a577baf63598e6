import type { ComplaintFilter, ComplaintQueue } from '../../../shared/contracts/complaint-queue';
import { complaintColumns } from './complaint-columns';
import { allOf, caseColumn, chosenCases, type Piece } from './complaint-figures/question';
import type { ComplaintChoice } from './complaint-queue-types';
import type { ComplaintRow } from './complaint-types';
import { countedRows, partOf } from './counted-rows';
import { placeholders, type Binding, type Database } from './database';
import { moment, windowOfDates, type Conditions } from './fact-conditions';

/** How long before its time a promise is due soon. */
const SOON_MILLISECONDS = 24 * 3_600_000;

const COLUMN_OF: Record<ComplaintFilter, keyof ComplaintRow> = {
  kind: 'kind',
  state: 'state',
  priority: 'priority',
  severity: 'severity',
  channel: 'channel',
  language: 'language',
  location: 'location',
  touchpoint: 'touchpoint',
  category: 'category',
  product: 'productEntry',
  assignee: 'assignee',
  team: 'team',
  causeCode: 'causeCode',
  customer: 'customer',
};

const NONE: Conditions = { sql: [], bindings: [] };

/** One of the values; a list without values lets nothing through. */
export const among = (column: string, values: readonly string[]): Conditions =>
  values.length === 0
    ? { sql: ['1 = 0'], bindings: [] }
    : { sql: [`${column} IN (${placeholders(values.length)})`], bindings: [...values] };

/** What a filter of a choice lets through. */
const letThrough = (
  column: string,
  name: ComplaintFilter,
  { filters, orNone = [] }: Pick<ComplaintChoice, 'filters' | 'orNone'>
): Conditions => {
  const values = filters[name];
  if (values === undefined) return NONE;
  const { sql, bindings } = among(column, values);
  return orNone.includes(name)
    ? { sql: [`(${[...sql, `${column} IS NULL`].join(' OR ')})`], bindings }
    : { sql, bindings };
};

export const joined = (parts: readonly Conditions[]): Conditions => ({
  sql: parts.flatMap(({ sql }) => sql),
  bindings: parts.flatMap(({ bindings }) => bindings),
});

const flag = ({ dialect }: Database, value: boolean): Binding =>
  dialect === 'sqlite' ? Number(value) : value;

/**
 * Not ended. SQLite's statistics know how often a value occurs, but not how often none does: it would take a
 * handful of open cases for granted, and any index that finds them for as good as the one that has them in order.
 */
const openCondition = (database: Database): string => {
  const open = `${complaintColumns(database).column('endedAt')} IS NULL`;
  return database.dialect === 'sqlite' ? `likelihood(${open}, 0.1)` : open;
};

/** The part of the queue. What it begins with is what the indexes of the queue begin with. */
export const queueConditions = (
  database: Database,
  { queue, me, now }: Pick<ComplaintChoice, 'queue' | 'me' | 'now'>
): Conditions => {
  const { column } = complaintColumns(database);
  const isOpen = openCondition(database);
  const due = column('nextDueAt');
  const at = (milliseconds: number) => moment(database, milliseconds);
  const parts: Record<ComplaintQueue, Conditions> = {
    all: NONE,
    open: { sql: [isOpen], bindings: [] },
    ended: { sql: [`${column('endedAt')} IS NOT NULL`], bindings: [] },
    mine: { sql: [`${column('assignee')} = ?`, isOpen], bindings: [me] },
    unassigned: { sql: [`${column('assignee')} IS NULL`, isOpen], bindings: [] },
    waiting: { sql: [`${column('paused')} = ?`, isOpen], bindings: [flag(database, true)] },
    due_soon: {
      sql: [isOpen, `${due} > ?`, `${due} <= ?`],
      bindings: [at(now), at(now + SOON_MILLISECONDS)],
    },
    overdue: { sql: [isOpen, `${due} <= ?`], bindings: [at(now)] },
  };
  return parts[queue];
};

const windowConditions = (
  database: Database,
  { from, to }: Pick<ComplaintChoice, 'from' | 'to'>
): Conditions => {
  const { column } = complaintColumns(database);
  const [receivedAt, localDate] = [column('receivedAt'), column('localDate')];
  // By the index of times first: a zone is at most a day away.
  return joined([
    from === undefined
      ? NONE
      : {
          sql: [`${receivedAt} >= ?`, `${localDate} >= ?`],
          bindings: [moment(database, windowOfDates(from, from).first), from],
        },
    to === undefined
      ? NONE
      : {
          sql: [`${receivedAt} <= ?`, `${localDate} <= ?`],
          bindings: [moment(database, windowOfDates(to, to).last), to],
        },
  ]);
};

/** Each part must stand in the text, or in what is known of the person where that may be seen. */
const searchConditions = (
  database: Database,
  { search, personsAt, reference }: Pick<ComplaintChoice, 'search' | 'personsAt' | 'reference'>
): Conditions => {
  const { column } = complaintColumns(database);
  if (reference !== null) return { sql: [`${column('reference')} = ?`], bindings: [reference] };
  const text = `${column('textFolded')} LIKE ?`;
  if (personsAt?.length === 0) {
    return { sql: search.map(() => text), bindings: search.map((part) => `%${part}%`) };
  }
  const there = personsAt === null ? NONE : among(column('location'), personsAt);
  const person = [`${column('personFolded')} LIKE ?`, ...there.sql].join(' AND ');
  return {
    sql: search.map(() => `(${text} OR (${person}))`),
    bindings: search.flatMap((part) => [`%${part}%`, `%${part}%`, ...there.bindings]),
  };
};

/** What a KPI counts, and the filters that mean what is counted in place of the case. */
const counting = (
  database: Database,
  choice: ComplaintChoice
): { rows: { from: string; where: Piece }; within: readonly ComplaintFilter[] } | null => {
  const { counted, now } = choice;
  if (!counted) return null;
  const rows = countedRows(database, counted, now);
  const { inPlace = {} } = rows;
  const within = (['team'] as const).filter((name) => name in inPlace);
  const own = within.flatMap((name): Piece[] => {
    const { sql, bindings } = letThrough(inPlace[name] ?? '', name, choice);
    return sql.map((one) => ({ sql: one, bindings }));
  });
  const cases = chosenCases(database, { filters: {} });
  return {
    rows: { from: rows.from, where: allOf([cases, ...own, partOf(counted, rows)]) },
    within,
  };
};

const choiceConditions = (
  database: Database,
  choice: ComplaintChoice,
  within: readonly ComplaintFilter[]
): Conditions => {
  const { column } = complaintColumns(database);
  const filters = (Object.keys(choice.filters) as ComplaintFilter[]).map((name) =>
    within.includes(name) ? NONE : letThrough(column(COLUMN_OF[name]), name, choice)
  );
  return joined([
    queueConditions(database, choice),
    choice.locations === null ? NONE : among(column('location'), choice.locations),
    ...filters,
    windowConditions(database, choice),
    searchConditions(database, choice),
  ]);
};

/** All conditions of a choice of cases. */
export const complaintConditions = (database: Database, choice: ComplaintChoice): Conditions => {
  const counted = counting(database, choice);
  const conditions = choiceConditions(database, choice, counted?.within ?? []);
  if (!counted) return conditions;
  const { from, where } = counted.rows;
  const ids = `id IN (SELECT c.id FROM ${from} WHERE ${where.sql})`;
  return joined([conditions, { sql: [ids], bindings: where.bindings }]);
};

/** What a KPI counts of a choice of cases, each as often as it does: `FROM` and `WHERE`; null without a KPI. */
export const countedOf = (
  database: Database,
  choice: ComplaintChoice
): { from: string; where: Piece } | null => {
  const counted = counting(database, choice);
  if (!counted) return null;
  const { sql, bindings } = choiceConditions(database, choice, counted.within);
  const { table, column } = complaintColumns(database);
  const chosen: Piece = {
    sql: `${caseColumn(database, 'documentId')} IN (SELECT ${column('documentId')} FROM ${table}
      WHERE ${sql.join(' AND ') || '1 = 1'})`,
    bindings,
  };
  return { from: counted.rows.from, where: allOf([counted.rows.where, chosen]) };
};
