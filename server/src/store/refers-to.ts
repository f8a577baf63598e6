import { BLOCK_DAYS } from './blocks';
import { COUNT_COLUMNS } from './cells';
import { select, type Database } from './database';
import { runInContext } from './transaction';
import type { Store } from './types';

/** See `Store.facts.refersTo`: every fact is in the histograms of its keys, the excluded ones too. */
export const refersTo =
  (database: Database): Store['facts']['refersTo'] =>
  async (dimension, key) => {
    const counted = COUNT_COLUMNS.map((column) => `h.${column} <> 0`).join(' OR ');
    const rows = await runInContext(database, (runner) =>
      select(
        database,
        runner,
        `SELECT 1 FROM ${database.table('cx_histograms')} h WHERE h.span = ? AND (${counted})
           AND h.series_id IN (SELECT id FROM ${database.table('cx_series')}
             WHERE dimension1 = ? AND dimension2 = '' AND key1 = ?) LIMIT 1`,
        [BLOCK_DAYS, dimension, key]
      )
    );
    return rows.length > 0;
  };
