import { chunksOf, placeholders, select, type Database } from './database';
import { factColumn, factSelection, toFact, type FactRow } from './fact-columns';
import { choiceConditions } from './fact-conditions';
import type { FactChoice } from './fact-list-types';
import { runInContext } from './transaction';
import type { Fact, Transaction } from './types';

const IDS_A_STATEMENT = 1_000;

/** A stored answer with its row id, and with what an editor did with it. */
export interface StoredFact {
  id: number;
  fact: Fact;
  archivedAt: Date | null;
}

/** A row read with {@link storedSelection}. */
export type StoredRow = FactRow & { id: number; archivedAt: Date | number | string | null };

/** What is read for a {@link StoredFact}. */
export const storedSelection = (database: Database): string =>
  `id, ${factSelection(database)},
   ${factColumn(database, 'archivedAt')} AS ${database.column('archivedAt')}`;

export const toStored = ({ id, archivedAt, ...row }: StoredRow): StoredFact => ({
  id,
  fact: toFact(row),
  archivedAt: archivedAt === null ? null : new Date(archivedAt),
});

/** Facts that meet a condition, in id order, locked against other writers until the transaction ends. */
const lockWhere = async (
  database: Database,
  trx: Transaction,
  column: string,
  values: readonly (string | number)[]
): Promise<StoredFact[]> => {
  const lock = database.dialect === 'sqlite' ? '' : ' FOR UPDATE';
  const found: StoredFact[] = [];
  for (const chunk of chunksOf(values, IDS_A_STATEMENT)) {
    const rows = await select<StoredRow>(
      database,
      trx,
      `SELECT ${storedSelection(database)} FROM ${database.facts}
       WHERE ${column} IN (${placeholders(chunk.length)}) ORDER BY id${lock}`,
      chunk
    );
    found.push(...rows.map(toStored));
  }
  return found;
};

/** Answers by document id, locked. */
export const lockDocuments = (
  database: Database,
  trx: Transaction,
  documentIds: readonly string[]
): Promise<StoredFact[]> =>
  lockWhere(database, trx, factColumn(database, 'documentId'), [...documentIds].sort());

/** See `Store.facts.lock`. */
export const lockFacts = async (
  database: Database,
  trx: Transaction,
  documentIds: readonly string[]
): Promise<Fact[]> => (await lockDocuments(database, trx, documentIds)).map(({ fact }) => fact);

/** See `Store.facts.lockRows`. */
export const lockRows = async (
  database: Database,
  trx: Transaction,
  ids: readonly number[]
): Promise<Fact[]> => {
  const sorted = [...ids].sort((a, b) => a - b);
  return (await lockWhere(database, trx, 'id', sorted)).map(({ fact }) => fact);
};

/** All answers of these responses, locked. */
export const lockResponses = (
  database: Database,
  trx: Transaction,
  responseIds: readonly string[]
): Promise<StoredFact[]> =>
  lockWhere(database, trx, factColumn(database, 'responseId'), [...responseIds].sort());

/** See `Store.facts.page`. */
export const pageOfFacts = async (
  database: Database,
  { afterId, limit, ...choice }: { afterId: number; limit: number } & Partial<FactChoice>
): Promise<StoredFact[]> => {
  const { sql, bindings } = choiceConditions(database, choice);
  const where = ['id > ?', ...sql].join(' AND ');
  const rows = await runInContext(database, (runner) =>
    select<StoredRow>(
      database,
      runner,
      `SELECT ${storedSelection(database)} FROM ${database.facts} WHERE ${where} ORDER BY id LIMIT ?`,
      [afterId, ...bindings, limit]
    )
  );
  return rows.map(toStored);
};

/** Row ids of answers of a choice in id order, within a span of ids; read plainly, see {@link lockChosen}. */
export const idsOfChoice = async (
  database: Database,
  trx: Transaction,
  choice: Partial<FactChoice>,
  { afterId, upToId, limit }: { afterId: number; upToId: number; limit: number }
): Promise<number[]> => {
  const { sql, bindings } = choiceConditions(database, choice);
  const where = ['id > ?', 'id <= ?', ...sql].join(' AND ');
  const rows = await select<{ id: number | string }>(
    database,
    trx,
    `SELECT id FROM ${database.facts} WHERE ${where} ORDER BY id LIMIT ?`,
    [afterId, upToId, ...bindings, limit]
  );
  return rows.map(({ id }) => Number(id));
};

/**
 * Those of these rows that are answers of the choice, locked. Locked by id alone: a range would have MySQL
 * keep waiting whoever inserts behind it.
 */
export const lockChosen = async (
  database: Database,
  trx: Transaction,
  ids: readonly number[],
  choice: Partial<FactChoice>
): Promise<StoredFact[]> => {
  const { sql, bindings } = choiceConditions(database, choice);
  const lock = database.dialect === 'sqlite' ? '' : ' FOR UPDATE';
  const found: StoredFact[] = [];
  for (const chunk of chunksOf(ids, IDS_A_STATEMENT)) {
    const where = [`id IN (${placeholders(chunk.length)})`, ...sql].join(' AND ');
    const rows = await select<StoredRow>(
      database,
      trx,
      `SELECT ${storedSelection(database)} FROM ${database.facts}
       WHERE ${where} ORDER BY id${lock}`,
      [...chunk, ...bindings]
    );
    found.push(...rows.map(toStored));
  }
  return found;
};
