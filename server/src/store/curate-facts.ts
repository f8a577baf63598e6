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

/** What is to be done to answers that are chosen already. */
type Decision = Omit<Curation, 'documentIds'>;

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

const differs = ({ action, reason }: Decision, { fact, archivedAt }: StoredFact): boolean => {
  if (action === 'archive') return archivedAt === null;
  if (action === 'unarchive') return archivedAt !== null;
  return fact.exclusion !== reason;
};

const isOpenTo =
  ({ locations }: Decision) =>
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
  { action, reason, at }: Decision
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

/**
 * Does it to these rows, which are locked, in their own transaction.
 * @returns the answers that are different now, as they were before
 */
const changeRows = async (
  database: Database,
  cache: SeriesCache,
  trx: Transaction,
  rows: readonly StoredFact[],
  decision: Decision
): Promise<Fact[]> => {
  const changing = rows.filter((row) => differs(decision, row));
  if (changing.length === 0) return [];
  await write(database, cache, trx, changing, decision);
  const facts = changing.map(({ fact }) => fact);
  await insertFeedbackChanges(database, trx, facts, decision);
  return facts;
};

/** The rows with, where whole responses are meant, the other answers of the same responses, locked. */
const widened = async (
  database: Database,
  trx: Transaction,
  rows: readonly StoredFact[],
  decision: Decision
): Promise<readonly StoredFact[]> => {
  if (!decision.wholeResponses) return rows;
  const responseIds = [...new Set(rows.map(({ fact }) => fact.responseId))];
  return (await lockResponses(database, trx, responseIds)).filter(isOpenTo(decision));
};

/** Does it to rows that are locked; the histograms are shared already. */
export const curateRows = async (
  database: Database,
  cache: SeriesCache,
  trx: Transaction,
  rows: readonly StoredFact[],
  decision: Decision
): Promise<Fact[]> => {
  const open = rows.filter(isOpenTo(decision));
  if (open.length === 0) return [];
  const all = await widened(database, trx, open, decision);
  return changeRows(database, cache, trx, all, decision);
};

/** See `Store.facts.curate`. */
export const curateFacts = (
  database: Database,
  cache: SeriesCache,
  curation: Curation
): Promise<Curated> =>
  runTransaction(database, async (trx) => {
    await shareHistograms(database, trx);
    const locked = await lockDocuments(database, trx, curation.documentIds);
    const named = locked.filter(isOpenTo(curation));
    const found = new Set(named.map(({ fact }) => fact.documentId));
    const missing = curation.documentIds.filter((documentId) => !found.has(documentId));
    if (missing.length > 0) return { changed: [], unchanged: 0, missing };
    const rows = await widened(database, trx, named, curation);
    const changed = await changeRows(database, cache, trx, rows, curation);
    return { changed, unchanged: rows.length - changed.length, missing };
  });
