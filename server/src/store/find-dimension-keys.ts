import { isFactDimension, type FactDimension } from '../../../shared/dimensions';
import { select, type Database } from './database';
import { runInContext } from './transaction';

/** See `Store.histograms.keys`: each key has a series of its own, of which there are few beside the facts. */
export const findDimensionKeys = async (
  database: Database
): Promise<Map<FactDimension, string[]>> => {
  const rows = await runInContext(database, (runner) =>
    select<{ dimension: string; value: string }>(
      database,
      runner,
      `SELECT DISTINCT dimension1 AS dimension, key1 AS value FROM ${database.table('cx_series')}
       WHERE dimension2 = '' AND dimension1 <> ''`
    )
  );
  const keys = new Map<FactDimension, string[]>();
  for (const { dimension, value } of rows) {
    if (!isFactDimension(dimension)) continue;
    const known = keys.get(dimension);
    if (known) known.push(value);
    else keys.set(dimension, [value]);
  }
  return keys;
};
