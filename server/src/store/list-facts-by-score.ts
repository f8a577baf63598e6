import { select, type Database } from './database';
import { factColumn } from './fact-columns';
import type { ScoredQuestion, TimedQuestion } from './fact-list-types';
import type { StoredRow } from './select-facts';
import { runInContext } from './transaction';

/**
 * The next score that any answer has, in the asked order and within the asked scores; null: there is none. An index
 * of scores tells it at once, however many answers have the score before.
 */
const nextScore = async (
  database: Database,
  { order, minScore, maxScore }: Pick<ScoredQuestion, 'order' | 'minScore' | 'maxScore'>,
  behind: number | null
): Promise<number | null> => {
  const score = factColumn(database, 'score');
  const bounds: [string, number | null | undefined][] = [
    [order === 'lowest' ? '>' : '<', behind],
    ['>=', minScore],
    ['<=', maxScore],
  ];
  const given = bounds.flatMap(([operator, value]) =>
    value === null || value === undefined ? [] : [[`${score} ${operator} ?`, value] as const]
  );
  const [row] = await runInContext(database, (runner) =>
    select<{ next: number | string | null }>(
      database,
      runner,
      `SELECT ${order === 'lowest' ? 'MIN' : 'MAX'}(${score}) AS next FROM ${database.facts}
       WHERE ${given.map(([sql]) => sql).join(' AND ') || '1 = 1'}`,
      given.map(([, value]) => value)
    )
  );
  return row?.next === null || row?.next === undefined ? null : Number(row.next);
};

/**
 * A page of answers by score, of each score the newest first: one score after the other is asked for by time, until
 * the page is full. A page costs at most one question a score that there is, wherever it lies.
 */
export const listFactsByScore = async (
  database: Database,
  question: ScoredQuestion,
  rowsByTime: (question: TimedQuestion) => Promise<StoredRow[]>
): Promise<StoredRow[]> => {
  const { after, limit } = question;
  const rows: StoredRow[] = [];
  let score = after?.score ?? (await nextScore(database, question, null));
  while (score !== null) {
    const ofScore = await rowsByTime({
      ...question,
      order: 'newest',
      minScore: score,
      maxScore: score,
      after: after?.score === score ? after : null,
      limit: limit - rows.length,
    });
    rows.push(...ofScore);
    if (rows.length >= limit) break;
    score = await nextScore(database, question, score);
  }
  return rows;
};
