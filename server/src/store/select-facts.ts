import type { LocalDate } from '../../../shared/time';
import { chunksOf, placeholders, select, type Binding, type Database } from './database';
import { factColumn, factSelection, toFact, type FactRow } from './fact-columns';
import { runInContext } from './transaction';
import type { Fact, HistogramQuestion, Transaction } from './types';

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

/** Conditions of a query over the facts, with what is bound to them. */
export interface Conditions {
  sql: string[];
  bindings: Binding[];
}

/** Filters of a question as conditions; a filter without values lets nothing through. */
export const filterConditions = (
  database: Database,
  filters: HistogramQuestion['filters']
): Conditions => {
  const conditions: Conditions = { sql: [], bindings: [] };
  for (const [attribute, values] of Object.entries(filters)) {
    if (values === undefined) continue;
    const column = factColumn(database, attribute as keyof typeof filters);
    conditions.sql.push(
      values.length > 0 ? `${column} IN (${placeholders(values.length)})` : '1 = 0'
    );
    conditions.bindings.push(...values);
  }
  return conditions;
};

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
  options: {
    afterId: number;
    limit: number;
    from?: LocalDate;
    to?: LocalDate;
    filters?: HistogramQuestion['filters'];
  }
): Promise<StoredFact[]> => {
  const { sql, bindings } = filterConditions(database, options.filters ?? {});
  const date = factColumn(database, 'localDate');
  if (options.from !== undefined) {
    sql.push(`${date} >= ?`);
    bindings.push(options.from);
  }
  if (options.to !== undefined) {
    sql.push(`${date} <= ?`);
    bindings.push(options.to);
  }
  const where = ['id > ?', ...sql].join(' AND ');
  const rows = await runInContext(database, (runner) =>
    select<StoredRow>(
      database,
      runner,
      `SELECT ${storedSelection(database)} FROM ${database.facts} WHERE ${where} ORDER BY id LIMIT ?`,
      [options.afterId, ...bindings, options.limit]
    )
  );
  return rows.map(toStored);
};
