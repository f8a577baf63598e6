import { fromEpochDay } from '../calendar';
import { COUNT_COLUMNS, LEADS } from './cells';
import { select, type Database } from './database';
import { runInContext } from './transaction';
import type { Store } from './types';

const ANSWERS = COUNT_COLUMNS.filter((_, index) => index !== LEADS)
  .map((column) => `h.${column}`)
  .join(' + ');

interface Row {
  answers: number | string | null;
  first_day: number | null;
  last_day: number | null;
}

/** See `Store.facts.usageOf`: from the daily sums, of which there are few beside the facts. */
export const usageOf =
  (database: Database): Store['facts']['usageOf'] =>
  (dimension, key) =>
    runInContext(database, async (runner) => {
      const series = database.table('cx_series');
      const [row] = await select<Row>(
        database,
        runner,
        `SELECT SUM(${ANSWERS}) AS answers,
           MIN(CASE WHEN ${ANSWERS} > 0 THEN h.start_day END) AS first_day,
           MAX(CASE WHEN ${ANSWERS} > 0 THEN h.start_day END) AS last_day
         FROM ${database.table('cx_histograms')} h WHERE h.span = 1 AND h.series_id IN
           (SELECT id FROM ${series} WHERE dimension1 = ? AND dimension2 = '' AND key1 = ?)`,
        [dimension, key]
      );
      const surveys = await select<{ survey: string }>(
        database,
        runner,
        `SELECT DISTINCT key2 AS survey FROM ${series}
         WHERE dimension1 = ? AND key1 = ? AND dimension2 = 'survey' ORDER BY key2`,
        [dimension, key]
      );
      const dayOf = (day: number | null | undefined) =>
        day === null || day === undefined ? null : fromEpochDay(Number(day));
      return {
        n: Number(row?.answers ?? 0),
        first: dayOf(row?.first_day),
        last: dayOf(row?.last_day),
        surveys: surveys.map(({ survey }) => survey),
      };
    });
