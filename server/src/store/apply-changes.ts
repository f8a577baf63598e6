import type { Cell } from './cells';
import type { Database } from './database';
import { shareHistograms } from './histogram-lock';
import { internSeries } from './intern-series';
import type { SeriesCache } from './series-cache';
import { tallyChanges } from './tally-changes';
import { afterCommit } from './transaction';
import type { FactChange, Transaction } from './types';
import { writeCells } from './write-cells';

/** What the changes add to each cell; null while a series is not in the cache. */
export const cellsOfKnownSeries = (
  cache: SeriesCache,
  changes: readonly FactChange[]
): Cell[] | null => {
  let known = true;
  const cells = tallyChanges(changes, (name) => {
    const id = cache.get(name);
    known &&= id !== undefined;
    return id ?? 0;
  });
  return known ? cells : null;
};

/**
 * What the changes add to each cell. Series that are new are added to the store; they enter the cache once
 * the transaction is committed.
 */
export const cellsOfChanges = async (
  database: Database,
  cache: SeriesCache,
  trx: Transaction,
  changes: readonly FactChange[]
): Promise<Cell[]> => {
  const added = new Map<string, number>();
  for (;;) {
    const missing = new Set<string>();
    const cells = tallyChanges(changes, (name) => {
      const id = cache.get(name) ?? added.get(name);
      if (id === undefined) missing.add(name);
      return id ?? 0;
    });
    if (missing.size > 0) {
      for (const [name, id] of await internSeries(database, trx, missing)) added.set(name, id);
      continue;
    }
    if (added.size > 0) {
      await afterCommit(database, trx, () => {
        for (const [name, id] of added) cache.set(name, id);
      });
    }
    return cells;
  }
};

/** See `Store.histograms.apply`. */
export const applyChanges = async (
  database: Database,
  cache: SeriesCache,
  trx: Transaction,
  changes: readonly FactChange[]
): Promise<void> => {
  if (changes.length === 0) return;
  if (database.dialect === 'mysql') await shareHistograms(database, trx);
  await writeCells(database, trx, await cellsOfChanges(database, cache, trx, changes));
};
