import { complaintColumns, complaintEventColumns } from './complaint-columns';
import { chunksOf, placeholders, select, type Database } from './database';
import { runInContext } from './transaction';
import type { Transaction } from './types';

const IDS_A_STATEMENT = 1_000;

/** References of the cases that came from a source under these names, by `source\u0000externalId`. */
export const findExternals = async (
  database: Database,
  trx: Transaction,
  ids: readonly { source: string; externalId: string }[]
): Promise<Map<string, string>> => {
  const bySource = new Map<string, string[]>();
  for (const { source, externalId } of ids) {
    const known = bySource.get(source);
    if (known) known.push(externalId);
    else bySource.set(source, [externalId]);
  }
  const { table, column } = complaintColumns(database);
  const found = new Map<string, string>();
  for (const [source, externalIds] of bySource) {
    for (const chunk of chunksOf(externalIds, IDS_A_STATEMENT)) {
      const rows = await select<{ name: string; reference: string }>(
        database,
        trx,
        `SELECT ${column('externalId')} AS name, ${column('reference')} AS reference FROM ${table}
         WHERE ${column('source')} = ? AND ${column('externalId')} IN (${placeholders(chunk.length)})`,
        [source, ...chunk]
      );
      for (const { name, reference } of rows) found.set(`${source}\u0000${name}`, reference);
    }
  }
  return found;
};

/** The source under which most of some names are known; null where none is. */
export const likelySource = (
  database: Database,
  externalIds: readonly string[]
): Promise<string | null> =>
  runInContext(database, async (runner) => {
    if (externalIds.length === 0) return null;
    const { table, column } = complaintColumns(database);
    const [found] = await select<{ source: string }>(
      database,
      runner,
      `SELECT ${column('source')} AS source FROM ${table}
       WHERE ${column('source')} IS NOT NULL
         AND ${column('externalId')} IN (${placeholders(externalIds.length)})
       GROUP BY 1 ORDER BY COUNT(*) DESC, 1 LIMIT 1`,
      externalIds
    );
    return found?.source ?? null;
  });

/** Those of some references that are given to cases already. */
export const takenReferences = async (
  database: Database,
  trx: Transaction,
  references: readonly string[]
): Promise<Set<string>> => {
  const { table, column } = complaintColumns(database);
  const taken = new Set<string>();
  for (const chunk of chunksOf(references, IDS_A_STATEMENT)) {
    const rows = await select<{ reference: string }>(
      database,
      trx,
      `SELECT ${column('reference')} AS reference FROM ${table}
       WHERE ${column('reference')} IN (${placeholders(chunk.length)})`,
      chunk
    );
    for (const { reference } of rows) taken.add(reference);
  }
  return taken;
};

/** How many events belong to no case: what is left of one whose row was taken away. */
export const strayEvents = (database: Database): Promise<number> =>
  runInContext(database, async (runner) => {
    const [cases, events] = [complaintColumns(database), complaintEventColumns(database)];
    const [row] = await select<{ n: number | string }>(
      database,
      runner,
      `SELECT COUNT(*) AS n FROM ${events.table} e WHERE NOT EXISTS (
         SELECT 1 FROM ${cases.table} c
         WHERE c.${cases.column('documentId')} = e.${events.column('complaint')})`
    );
    return Number(row?.n ?? 0);
  });
