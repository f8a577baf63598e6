import type { Database } from './database';
import type { Span } from './decompose-window';

/** The spans as a table of numbers, which may stand in the text as they are. */
export const spanTable = (database: Database, name: string, spans: readonly Span[]): string => {
  const rows = spans.map(({ period, span, start }) => `${period}, ${span}, ${start}`);
  const values =
    database.dialect === 'mysql'
      ? rows.map((row) => `SELECT ${row}`).join(' UNION ALL ')
      : `VALUES ${rows.map((row) => `(${row})`).join(', ')}`;
  return `${name}(period, span, start_day) AS (${values})`;
};

const CELL_KEY = 'h.span = p.span AND h.start_day = p.start_day AND h.series_id = s.id';

/**
 * Looks each cell up by its primary key, for each series in each span. The order is forced, because a
 * planner without fresh statistics may prefer to read the whole table.
 * @param first what is walked on the outside where the database lets that be chosen
 */
export const cellJoin = (
  database: Database,
  spans: string,
  conditions: string,
  first: 'series' | 'spans' = 'spans'
): string => {
  const cells = database.table('cx_histograms');
  const series = database.table('cx_series');
  switch (database.dialect) {
    case 'postgres':
      return `${spans} p CROSS JOIN (SELECT * FROM ${series} s WHERE ${conditions}) s
        CROSS JOIN LATERAL (SELECT * FROM ${cells} h WHERE ${CELL_KEY} OFFSET 0) h`;
    case 'mysql':
      return `${spans} p STRAIGHT_JOIN ${series} s ON ${conditions} STRAIGHT_JOIN ${cells} h ON ${CELL_KEY}`;
    case 'sqlite': {
      const outer =
        first === 'series'
          ? `${series} s CROSS JOIN ${spans} p`
          : `${spans} p CROSS JOIN ${series} s`;
      return `${outer} CROSS JOIN ${cells} h ON ${CELL_KEY} AND ${conditions}`;
    }
  }
};
