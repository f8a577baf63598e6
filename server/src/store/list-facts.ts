import { select, type Database } from './database';
import { factColumn } from './fact-columns';
import { choiceConditions, cursorConditions, windowOfDates } from './fact-conditions';
import { createStretchFinder, type Stretch } from './held-stretches';
import { isScoreOrder } from '../../../shared/contracts/feedback-list';
import type {
  FactChoice,
  FactListQuestion,
  ListedFact,
  ScoredQuestion,
  TimedQuestion,
} from './fact-list-types';
import { listFactsByScore } from './list-facts-by-score';
import { countConditions, isAboutPlaces, listFactsOfPlaces } from './list-facts-of-places';
import { storedSelection, toStored, type StoredFact, type StoredRow } from './select-facts';
import { runInContext } from './transaction';

const rowsOfAll = (database: Database, question: TimedQuestion): Promise<StoredRow[]> => {
  const parts = [cursorConditions(database, question), choiceConditions(database, question)];
  const direction = question.order === 'newest' ? 'DESC' : 'ASC';
  const occurredAt = factColumn(database, 'occurredAt');
  return runInContext(database, (runner) =>
    select<StoredRow>(
      database,
      runner,
      `SELECT ${storedSelection(database)} FROM ${database.facts}
       WHERE ${parts.flatMap(({ sql }) => sql).join(' AND ') || '1 = 1'}
       ORDER BY ${occurredAt} ${direction}, id ${direction} LIMIT ?`,
      [...parts.flatMap(({ bindings }) => bindings), question.limit]
    )
  );
};

const rowsByTime = (database: Database, question: TimedQuestion): Promise<StoredRow[]> =>
  isAboutPlaces(question) ? listFactsOfPlaces(database, question) : rowsOfAll(database, question);

/** Whether all of a stretch lies before the place where the page begins. */
const isPassed = ({ from, to }: Stretch, { after, order }: TimedQuestion): boolean => {
  if (!after) return false;
  const { first, last } = windowOfDates(from, to);
  return order === 'newest' ? first > after.occurredAt : last < after.occurredAt;
};

/** A page by time, for which only those stretches of the window are read in which its answers lie. */
const createRowsByTime = (database: Database, choice: Partial<FactChoice>) => {
  const find = createStretchFinder(database, choice);
  return async (question: TimedQuestion): Promise<StoredRow[]> => {
    const stretches = await find(question);
    if (!stretches) return rowsByTime(database, question);
    const rows: StoredRow[] = [];
    for (const stretch of question.order === 'newest' ? stretches.reverse() : stretches) {
      if (isPassed(stretch, question)) continue;
      const limit = question.limit - rows.length;
      rows.push(...(await rowsByTime(database, { ...question, ...stretch, limit })));
      if (rows.length >= question.limit) break;
    }
    return rows;
  };
};

const isByScore = (question: FactListQuestion): question is ScoredQuestion =>
  isScoreOrder(question.order);

/** See `Store.facts.list`. */
export const listFacts = async (
  database: Database,
  question: FactListQuestion
): Promise<ListedFact[]> => {
  const byScore = isByScore(question);
  const rowsOf = createRowsByTime(database, question);
  const rows = byScore
    ? await listFactsByScore(database, question, rowsOf)
    : await rowsOf(question as TimedQuestion);
  return rows.map(toStored).map(({ id, fact, archivedAt }) => ({
    fact,
    archivedAt,
    cursor: {
      occurredAt: fact.occurredAt.getTime(),
      id,
      ...(byScore && { score: fact.score }),
    },
  }));
};

const countWithin = async (
  database: Database,
  choice: Partial<FactChoice>,
  atMost: number
): Promise<number> => {
  const { sql, bindings } = countConditions(database, choice);
  const [row] = await runInContext(database, (runner) =>
    select<{ answers: number | string }>(
      database,
      runner,
      `SELECT COUNT(*) AS answers FROM (
         SELECT 1 FROM ${database.facts} WHERE ${sql.join(' AND ') || '1 = 1'} LIMIT ?
       ) chosen`,
      [...bindings, atMost]
    )
  );
  return Number(row?.answers ?? 0);
};

/** See `Store.facts.count`. */
export const countListedFacts = async (
  database: Database,
  choice: Partial<FactChoice>,
  atMost: number
): Promise<number> => {
  const stretches = await createStretchFinder(database, choice)({ ...choice, limit: atMost });
  if (!stretches) return countWithin(database, choice, atMost);
  let count = 0;
  for (const stretch of stretches) {
    if (count >= atMost) break;
    count += await countWithin(database, { ...choice, ...stretch }, atMost - count);
  }
  return count;
};

/** See `Store.facts.ofCustomer`. */
export const factsOfCustomer = async (
  database: Database,
  customer: string,
  limit: number
): Promise<StoredFact[]> => {
  const rows = await runInContext(database, (runner) =>
    select<StoredRow>(
      database,
      runner,
      `SELECT ${storedSelection(database)} FROM ${database.facts}
       WHERE ${factColumn(database, 'customer')} = ?
       ORDER BY ${factColumn(database, 'localDate')} DESC, id DESC LIMIT ?`,
      [customer, limit]
    )
  );
  return rows.map(toStored);
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
