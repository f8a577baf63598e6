import type { LocalDate } from '../../../shared/time';
import { addDays } from '../calendar';
import { placeholders, type Binding, type Database } from './database';
import { factColumn } from './fact-columns';
import type { FactChoice, FactFilters, HeldBack, TimedQuestion } from './fact-list-types';

/** Conditions of a query over the facts, with what is bound to them. */
export interface Conditions {
  sql: string[];
  bindings: Binding[];
}

/** Filters of a question as conditions; a filter without values lets nothing through. */
export const filterConditions = (database: Database, filters: FactFilters): Conditions => {
  const conditions: Conditions = { sql: [], bindings: [] };
  for (const [attribute, values] of Object.entries(filters)) {
    if (values === undefined) continue;
    const column = factColumn(database, attribute as keyof typeof filters);
    const keys = values.filter((value) => value !== null);
    const either = [
      ...(keys.length > 0 ? [`${column} IN (${placeholders(keys.length)})`] : []),
      ...(keys.length < values.length ? [`${column} IS NULL`] : []),
    ];
    conditions.sql.push(either.length > 0 ? `(${either.join(' OR ')})` : '1 = 0');
    conditions.bindings.push(...keys);
  }
  return conditions;
};

/** A local date lies at most so far from the same date in UTC (zones reach from −12 to +14 hours). */
const ZONE_MILLISECONDS = 14 * 3_600_000;

/** A moment as it is bound: SQLite keeps milliseconds, the others take dates. */
export const moment = (database: Database, milliseconds: number): Binding =>
  database.dialect === 'sqlite' ? milliseconds : new Date(milliseconds);

/** The moments between which all answers with local dates from one to another lie. */
export const windowOfDates = (from: LocalDate, to: LocalDate): { first: number; last: number } => ({
  first: Date.parse(`${from}T00:00:00Z`) - ZONE_MILLISECONDS,
  last: Date.parse(`${addDays(to, 1)}T00:00:00Z`) + ZONE_MILLISECONDS,
});

/** Behind the cursor. The first condition alone is what an index can begin with. */
export const cursorConditions = (
  database: Database,
  { after, order }: Pick<TimedQuestion, 'after' | 'order'>
): Conditions => {
  if (!after) return { sql: [], bindings: [] };
  const column = factColumn(database, 'occurredAt');
  const beyond = order === 'newest' ? '<' : '>';
  const time = moment(database, after.occurredAt);
  return {
    sql: [`${column} ${beyond}= ?`, `(${column} ${beyond} ? OR id ${beyond} ?)`],
    bindings: [time, time, after.id],
  };
};

/** The window by local date, and by the index of the times within which those dates lie. */
const windowConditions = (
  database: Database,
  { from, to }: Partial<Pick<FactChoice, 'from' | 'to'>>
): Conditions => {
  const occurredAt = factColumn(database, 'occurredAt');
  const localDate = factColumn(database, 'localDate');
  const sql: string[] = [];
  const bindings: Binding[] = [];
  if (from !== undefined) {
    const { first } = windowOfDates(from, from);
    sql.push(`${occurredAt} >= ?`, `${localDate} >= ?`);
    bindings.push(moment(database, first), from);
  }
  if (to !== undefined) {
    const { last } = windowOfDates(to, to);
    sql.push(`${occurredAt} <= ?`, `${localDate} <= ?`);
    bindings.push(moment(database, last), to);
  }
  return { sql, bindings };
};

const restConditions = (database: Database, question: Partial<FactChoice>): Conditions => {
  const column = (attribute: Parameters<typeof factColumn>[1]) => factColumn(database, attribute);
  const sql: string[] = [];
  const bindings: Binding[] = [];
  const compare = (
    attribute: Parameters<typeof column>[0],
    operator: string,
    value: string | number | null | undefined
  ) => {
    if (value === null || value === undefined) return;
    sql.push(`${column(attribute)} ${operator} ?`);
    bindings.push(value);
  };
  compare('metric', '=', question.metric);
  const { minScore, maxScore } = question;
  if (minScore === maxScore) {
    // An index of scores goes on in order of time behind one score, not behind a range that has one alone.
    compare('score', '=', minScore);
  } else {
    compare('score', '>=', minScore);
    compare('score', '<=', maxScore);
  }
  for (const part of question.search ?? []) compare('commentFolded', 'LIKE', `%${part}%`);
  if (question.commented) sql.push(`${column('comment')} <> ''`);
  if (question.leading) {
    sql.push(`${column('leads')} = ?`);
    bindings.push(database.dialect === 'sqlite' ? 1 : true);
  }
  if (question.archive === 'open') sql.push(`${column('archivedAt')} IS NULL`);
  if (question.archive === 'archived') sql.push(`${column('archivedAt')} IS NOT NULL`);
  if (question.counting === 'counted') sql.push(`${column('exclusion')} IS NULL`);
  if (question.counting === 'excluded') sql.push(`${column('exclusion')} IS NOT NULL`);
  return { sql, bindings };
};

const heldBackConditions = (database: Database, { metric, locations }: HeldBack): Conditions => {
  const location = factColumn(database, 'location');
  const keys = locations.filter((key) => key !== null);
  const others = [
    ...(keys.length > 0 ? [`${location} NOT IN (${placeholders(keys.length)})`] : []),
    ...(locations.includes(null) ? [`${location} IS NOT NULL`] : []),
  ].join(' AND ');
  // A location that is none is in no list, and not out of one either.
  const readable = locations.includes(null) ? others : `(${location} IS NULL OR ${others})`;
  return {
    sql: [`(${factColumn(database, 'metric')} <> ? OR (${readable}))`],
    bindings: [metric, ...keys],
  };
};

/** All conditions of a choice of answers; what it doesn't name it lets through. */
export const choiceConditions = (database: Database, choice: Partial<FactChoice>): Conditions => {
  const parts = [
    windowConditions(database, choice),
    restConditions(database, choice),
    filterConditions(database, choice.filters ?? {}),
    ...(choice.heldBack ? [heldBackConditions(database, choice.heldBack)] : []),
  ];
  return {
    sql: parts.flatMap(({ sql }) => sql),
    bindings: parts.flatMap(({ bindings }) => bindings),
  };
};
