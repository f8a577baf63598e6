import { cellsOfChanges } from './apply-changes';
import type { Cell } from './cells';
import { run, type Database } from './database';
import { factColumns } from './fact-columns';
import { shareHistograms } from './histogram-lock';
import { FACTS_A_STATEMENT, insertFacts, postgresInsert } from './insert-facts';
import type { SeriesCache } from './series-cache';
import type { Fact, FactChange, Transaction } from './types';
import { CELLS_A_STATEMENT, postgresUpsert, writeCells } from './write-cells';

/**
 * PostgreSQL: facts and cells in one statement. While requests keep this process busy, each way to the
 * server waits for its turn, and so do all requests that wait for the transaction.
 */
const storeTogether = async (
  database: Database,
  trx: Transaction,
  facts: readonly Fact[],
  cells: readonly Cell[]
): Promise<void> => {
  const upsert = postgresUpsert(database, cells);
  const insert = postgresInsert(database, factColumns(database), facts);
  await run(database, trx, `WITH cells AS (${upsert.sql}) ${insert.sql}`, [
    ...upsert.bindings,
    ...insert.bindings,
  ]);
};

/** See `Store.facts.insert`. */
export const storeFacts = async (
  database: Database,
  cache: SeriesCache,
  trx: Transaction,
  facts: readonly Fact[]
): Promise<void> => {
  if (facts.length === 0) return;
  if (database.dialect === 'mysql') await shareHistograms(database, trx);
  const changes = facts.map((fact): FactChange => ({ sign: 1, fact }));
  const cells = await cellsOfChanges(database, cache, trx, changes);
  const fit = facts.length <= FACTS_A_STATEMENT && cells.length <= CELLS_A_STATEMENT;
  if (database.dialect === 'postgres' && fit) {
    await storeTogether(database, trx, facts, cells);
  } else {
    await insertFacts(database, trx, facts);
    await writeCells(database, trx, cells);
  }
};
