import { chunksOf, placeholders, select, type Database } from './database';
import { factColumn } from './fact-columns';
import type { Transaction } from './types';

const IDS_A_STATEMENT = 1_000;

interface Row {
  externalId: string;
  responseId: string;
}

/** See `Store.facts.findExternal`. */
export const findExternal = async (
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
  const [source, externalId, responseId] = (['source', 'externalId', 'responseId'] as const).map(
    (attribute) => factColumn(database, attribute)
  );
  const found = new Map<string, string>();
  for (const [name, externalIds] of bySource) {
    for (const chunk of chunksOf(externalIds, IDS_A_STATEMENT)) {
      const rows = await select<Row>(
        database,
        trx,
        `SELECT ${externalId} AS ${database.column('externalId')},
           ${responseId} AS ${database.column('responseId')}
         FROM ${database.facts} WHERE ${source} = ? AND ${externalId} IN (${placeholders(chunk.length)})`,
        [name, ...chunk]
      );
      for (const row of rows) found.set(`${name}\u0000${row.externalId}`, row.responseId);
    }
  }
  return found;
};
