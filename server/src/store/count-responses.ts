import { BLOCK_DAYS } from './blocks';
import { placeholders, select, type Database } from './database';
import { runInContext } from './transaction';

/** See `Store.facts.countResponses`: from the histograms, so that it costs days and not answers. */
export const countResponses = async (
  database: Database,
  locations: readonly string[] | null
): Promise<number> => {
  if (locations?.length === 0) return 0;
  const among = locations ? `AND s.key1 IN (${placeholders(locations.length)})` : '';
  const [row] = await runInContext(database, (runner) =>
    select<{ responses: number | string | null }>(
      database,
      runner,
      `SELECT SUM(h.leads) AS responses
       FROM ${database.table('cx_histograms')} h JOIN ${database.table('cx_series')} s ON s.id = h.series_id
       WHERE h.span = ${BLOCK_DAYS} AND s.dimension1 = ? AND s.dimension2 = '' ${among}`,
      [locations ? 'location' : '', ...(locations ?? [])]
    )
  );
  return Number(row?.responses ?? 0);
};
