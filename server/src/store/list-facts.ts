import { addDays } from '../calendar';
import { select, type Binding, type Database } from './database';
import { factColumn } from './fact-columns';
import type { FactListQuestion, ListedFact } from './fact-list-types';
import {
  filterConditions,
  storedSelection,
  toStored,
  type Conditions,
  type StoredFact,
  type StoredRow,
} from './select-facts';
import { runInContext } from './transaction';

/** A local date lies at most so far from the same date in UTC (zones reach from −12 to +14 hours). */
const ZONE_MILLISECONDS = 14 * 3_600_000;

/** A moment as it is bound: SQLite keeps milliseconds, the others take dates. */
const moment = (database: Database, milliseconds: number): Binding =>
  database.dialect === 'sqlite' ? milliseconds : new Date(milliseconds);

/** The window by local date, and by the index of the times within which those dates lie. */
const windowConditions = (
  database: Database,
  { from, to }: Pick<FactListQuestion, 'from' | 'to'>
): Conditions => {
  const occurredAt = factColumn(database, 'occurredAt');
  const localDate = factColumn(database, 'localDate');
  const first = Date.parse(`${from}T00:00:00Z`) - ZONE_MILLISECONDS;
  const last = Date.parse(`${addDays(to, 1)}T00:00:00Z`) + ZONE_MILLISECONDS;
  return {
    sql: [`${occurredAt} >= ?`, `${occurredAt} <= ?`, `${localDate} >= ?`, `${localDate} <= ?`],
    bindings: [moment(database, first), moment(database, last), from, to],
  };
};

const choiceConditions = (database: Database, question: FactListQuestion): Conditions => {
  const column = (attribute: Parameters<typeof factColumn>[1]) => factColumn(database, attribute);
  const sql: string[] = [];
  const bindings: Binding[] = [];
  const compare = (
    attribute: Parameters<typeof column>[0],
    operator: string,
    value: string | number | null
  ) => {
    if (value === null) return;
    sql.push(`${column(attribute)} ${operator} ?`);
    bindings.push(value);
  };
  compare('metric', '=', question.metric);
  compare('score', '>=', question.minScore);
  compare('score', '<=', question.maxScore);
  for (const part of question.search) compare('commentFolded', 'LIKE', `%${part}%`);
  if (question.commented) sql.push(`${column('comment')} <> ''`);
  if (question.archive === 'open') sql.push(`${column('archivedAt')} IS NULL`);
  if (question.archive === 'archived') sql.push(`${column('archivedAt')} IS NOT NULL`);
  if (question.counting === 'counted') sql.push(`${column('exclusion')} IS NULL`);
  if (question.counting === 'excluded') sql.push(`${column('exclusion')} IS NOT NULL`);
  return { sql, bindings };
};

/** Behind the cursor. The first condition alone is what an index can begin with. */
const cursorConditions = (
  database: Database,
  { after, order }: Pick<FactListQuestion, 'after' | 'order'>
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

/** See `Store.facts.list`. */
export const listFacts = async (
  database: Database,
  question: FactListQuestion
): Promise<ListedFact[]> => {
  const parts = [
    windowConditions(database, question),
    cursorConditions(database, question),
    choiceConditions(database, question),
    filterConditions(database, question.filters),
  ];
  const direction = question.order === 'newest' ? 'DESC' : 'ASC';
  const occurredAt = factColumn(database, 'occurredAt');
  const rows = await runInContext(database, (runner) =>
    select<StoredRow>(
      database,
      runner,
      `SELECT ${storedSelection(database)} FROM ${database.facts}
       WHERE ${parts.flatMap(({ sql }) => sql).join(' AND ')}
       ORDER BY ${occurredAt} ${direction}, id ${direction} LIMIT ?`,
      [...parts.flatMap(({ bindings }) => bindings), question.limit]
    )
  );
  return rows.map(toStored).map(({ id, fact, archivedAt }) => ({
    fact,
    archivedAt,
    cursor: { occurredAt: fact.occurredAt.getTime(), id },
  }));
};

/** See `Store.facts.ofResponse`. */
export const factsOfResponse = async (
  database: Database,
  responseId: string
): Promise<StoredFact[]> => {
  const rows = await runInContext(database, (runner) =>
    select<StoredRow>(
      database,
      runner,
      `SELECT ${storedSelection(database)} FROM ${database.facts}
       WHERE ${factColumn(database, 'responseId')} = ? ORDER BY ${factColumn(database, 'position')}`,
      [responseId]
    )
  );
  return rows.map(toStored);
};
