import { BLOCK_DAYS } from './blocks';
import { COUNT_COLUMNS, LEADS } from './cells';
import { select, type Database } from './database';
import { runInContext } from './transaction';
import type { Store } from './types';

const ANSWERS = COUNT_COLUMNS.filter((_, index) => index !== LEADS)
  .map((column) => `h.${column}`)
  .join(' + ');

interface Row {
  dimension: string;
  location: string;
  n: number | string;
}

/** See `Store.facts.countOfLocations`: from the blocks, in which every answer of all times is counted. */
export const countOfLocations =
  (database: Database): Store['facts']['countOfLocations'] =>
  async (metric) => {
    const rows = await runInContext(database, (runner) =>
      select<Row>(
        database,
        runner,
        `SELECT s.dimension1 AS dimension, s.key1 AS location, SUM(${ANSWERS}) AS n
         FROM ${database.table('cx_series')} s
           JOIN ${database.table('cx_histograms')} h ON h.series_id = s.id AND h.span = ?
         WHERE s.dimension1 IN ('', 'location') AND s.dimension2 = '' AND s.metric = ?
           AND s.exclusion = ''
         GROUP BY s.dimension1, s.key1`,
        [BLOCK_DAYS, metric]
      )
    );
    const counts = new Map<string | null, number>();
    let all = 0;
    for (const { dimension, location, n } of rows) {
      if (dimension === '') all += Number(n);
      else counts.set(location, Number(n));
    }
    const placed = [...counts.values()].reduce((sum, n) => sum + n, 0);
    if (all > placed) counts.set(null, all - placed);
    return counts;
  };
