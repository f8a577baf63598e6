import { select, type Database } from './database';
import { factColumn } from './fact-columns';
import { runInContext } from './transaction';
import type { Store } from './types';

/** See `Store.facts.refersTo`. */
export const refersTo =
  (database: Database): Store['facts']['refersTo'] =>
  async (dimension, key) => {
    const rows = await runInContext(database, (runner) =>
      select(
        database,
        runner,
        `SELECT 1 FROM ${database.facts} WHERE ${factColumn(database, dimension)} = ? LIMIT 1`,
        [key]
      )
    );
    return rows.length > 0;
  };
