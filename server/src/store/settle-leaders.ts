import { run, type Database } from './database';
import { factColumn } from './fact-columns';
import { lockResponses, type StoredFact } from './select-facts';
import type { Fact, FactChange, Transaction } from './types';

const lowestPosition = (answers: readonly StoredFact[]): StoredFact | undefined =>
  [...answers].sort((a, b) => a.fact.position - b.fact.position || a.id - b.id)[0];

/** Answers of one response whose mark must change so that exactly one leads. */
const wrongMarks = (answers: readonly StoredFact[]): StoredFact[] => {
  const leading = answers.filter(({ fact }) => fact.leads);
  const leader = lowestPosition(leading.length > 0 ? leading : answers);
  return answers.filter((answer) => answer.fact.leads !== (answer === leader));
};

/**
 * A response is counted through its leading answer. After answers were added, changed or deleted, keeps one
 * leader a response: the one it has, else the answer with the lowest position. Gives the changes to apply.
 */
export const settleLeaders = async (
  database: Database,
  trx: Transaction,
  responseIds: readonly string[]
): Promise<FactChange[]> => {
  const byResponse = new Map<string, StoredFact[]>();
  for (const stored of await lockResponses(database, trx, responseIds)) {
    const answers = byResponse.get(stored.fact.responseId);
    if (answers) answers.push(stored);
    else byResponse.set(stored.fact.responseId, [stored]);
  }
  const changes: FactChange[] = [];
  for (const answers of byResponse.values()) {
    for (const { id, fact } of wrongMarks(answers)) {
      const changed: Fact = { ...fact, leads: !fact.leads };
      await run(
        database,
        trx,
        `UPDATE ${database.facts} SET ${factColumn(database, 'leads')} = ? WHERE id = ?`,
        [changed.leads, id]
      );
      changes.push({ sign: -1, fact }, { sign: 1, fact: changed });
    }
  }
  return changes;
};
