import { isDimension, type Dimension } from '../../../shared/dimensions';
import { select, type Database } from './database';
import { runInContext } from './transaction';

/** See `Store.histograms.keys`: each key has a series of its own, of which there are few beside the facts. */
export const findDimensionKeys = async (database: Database): Promise<Map<Dimension, string[]>> => {
  const rows = await runInContext(database, (runner) =>
    select<{ dimension: string; value: string }>(
      database,
      runner,
      `SELECT DISTINCT dimension1 AS dimension, key1 AS value FROM ${database.table('cx_series')}
       WHERE dimension2 = '' AND dimension1 <> ''`
    )
  );
  const keys = new Map<Dimension, string[]>();
  for (const { dimension, value } of rows) {
    if (!isDimension(dimension)) continue;
    const known = keys.get(dimension);
    if (known) known.push(value);
    else keys.set(dimension, [value]);
  }
  return keys;
};
