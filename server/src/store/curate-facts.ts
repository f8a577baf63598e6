import { applyChanges } from './apply-changes';
import type { Curated, Curation } from './curation-types';
import { chunksOf, placeholders, run, type Binding, type Database } from './database';
import { factColumn } from './fact-columns';
import { insertFeedbackChanges } from './feedback-changes';
import { shareHistograms } from './histogram-lock';
import { lockDocuments, lockResponses, type StoredFact } from './select-facts';
import type { SeriesCache } from './series-cache';
import { settleLeaders } from './settle-leaders';
import { runTransaction } from './transaction';
import type { Fact, FactChange, Transaction } from './types';

const ROWS_A_STATEMENT = 500;

/** A stored moment: SQLite keeps milliseconds. */
const moment = (database: Database, time: Date | null): Binding =>
  time !== null && database.dialect === 'sqlite' ? time.getTime() : time;

const setColumn = async (
  database: Database,
  trx: Transaction,
  rows: readonly StoredFact[],
  [attribute, value]: ['exclusion' | 'archivedAt', Binding],
  now: Date
): Promise<void> => {
  for (const chunk of chunksOf(rows, ROWS_A_STATEMENT)) {
    await run(
      database,
      trx,
      `UPDATE ${database.facts} SET ${factColumn(database, attribute)} = ?, updated_at = ?
       WHERE id IN (${placeholders(chunk.length)})`,
      [value, moment(database, now), ...chunk.map(({ id }) => id)]
    );
  }
};

const differs = ({ action, reason }: Curation, { fact, archivedAt }: StoredFact): boolean => {
  if (action === 'archive') return archivedAt === null;
  if (action === 'unarchive') return archivedAt !== null;
  return fact.exclusion !== reason;
};

const isOpenTo =
  ({ locations }: Curation) =>
  ({ fact }: StoredFact): boolean =>
    locations === null || (fact.location !== null && locations.includes(fact.location));

/** What the change means for the histograms; archiving means nothing. */
const changesOf = (rows: readonly StoredFact[], exclusion: Fact['exclusion']): FactChange[] =>
  rows.flatMap(({ fact }): FactChange[] => [
    { sign: -1, fact },
    { sign: 1, fact: { ...fact, exclusion } },
  ]);

const write = async (
  database: Database,
  cache: SeriesCache,
  trx: Transaction,
  rows: readonly StoredFact[],
  { action, reason, at }: Curation
): Promise<void> => {
  if (action === 'archive' || action === 'unarchive') {
    const archivedAt = moment(database, action === 'archive' ? at : null);
    return setColumn(database, trx, rows, ['archivedAt', archivedAt], at);
  }
  await setColumn(database, trx, rows, ['exclusion', reason], at);
  await applyChanges(database, cache, trx, changesOf(rows, reason));
  const responseIds = [...new Set(rows.map(({ fact }) => fact.responseId))];
  await applyChanges(database, cache, trx, await settleLeaders(database, trx, responseIds));
};

/** See `Store.facts.curate`. */
export const curateFacts = (
  database: Database,
  cache: SeriesCache,
  curation: Curation
): Promise<Curated> =>
  runTransaction(database, async (trx) => {
    await shareHistograms(database, trx);
    const isOpen = isOpenTo(curation);
    const named = (await lockDocuments(database, trx, curation.documentIds)).filter(isOpen);
    const found = new Set(named.map(({ fact }) => fact.documentId));
    const missing = curation.documentIds.filter((documentId) => !found.has(documentId));
    if (missing.length > 0) return { changed: [], unchanged: 0, missing };
    const responseIds = [...new Set(named.map(({ fact }) => fact.responseId))];
    const rows = curation.wholeResponses
      ? (await lockResponses(database, trx, responseIds)).filter(isOpen)
      : named;
    const changing = rows.filter((row) => differs(curation, row));
    if (changing.length > 0) {
      await write(database, cache, trx, changing, curation);
      const facts = changing.map(({ fact }) => fact);
      await insertFeedbackChanges(database, trx, facts, curation);
    }
    return {
      changed: changing.map(({ fact }) => fact),
      unchanged: rows.length - changing.length,
      missing,
    };
  });
