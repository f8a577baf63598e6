import { chunksOf, placeholders, run, type Database } from './database';
import { shareHistograms } from './histogram-lock';
import { lockResponses } from './select-facts';
import { settleLeaders } from './settle-leaders';
import type { FactChange, Transaction } from './types';

const IDS_A_STATEMENT = 1_000;

/**
 * See `Store.facts.removeResponses`. Only answers with an id at their source are removed: an answer that
 * somebody added to such a response by hand has none, and stays.
 */
export const removeResponses = async (
  database: Database,
  trx: Transaction,
  responseIds: readonly string[],
  apply: (changes: readonly FactChange[]) => Promise<void>
): Promise<number> => {
  await shareHistograms(database, trx);
  const stored = (await lockResponses(database, trx, responseIds)).filter(
    ({ fact }) => fact.source !== null && fact.externalId !== null
  );
  await apply(stored.map(({ fact }) => ({ sign: -1, fact })));
  const ids = stored.map(({ id }) => id);
  for (const chunk of chunksOf(ids, IDS_A_STATEMENT)) {
    await run(
      database,
      trx,
      `DELETE FROM ${database.facts} WHERE id IN (${placeholders(chunk.length)})`,
      chunk
    );
  }
  await apply(await settleLeaders(database, trx, responseIds));
  return ids.length;
};
