import { COUNT_COLUMNS, LEADS } from './cells';
import { cellJoin, spanTable } from './cell-lookup';
import { placeholders, select, type Database } from './database';
import { decomposeWindow } from './decompose-window';
import { runInContext } from './transaction';
import type { HistogramQuestion } from './types';

/** How many counted answers of a metric a survey brought at a touchpoint, in one period of the question. */
export interface Asker {
  touchpoint: string;
  metric: string;
  survey: string;
  /** Index among the periods; 0 without any. */
  period: number;
  n: number;
}

export type AskerQuestion = Pick<HistogramQuestion, 'metrics' | 'from' | 'to' | 'periods'> & {
  touchpoints: readonly string[];
};

type Row = Omit<Asker, 'n' | 'period'> & { period: number | string; n: number | string };

/**
 * Which surveys asked at each touchpoint in a window, from the histograms of touchpoint and survey. Answers
 * that came without a survey are in none of them.
 */
export const readAskers = async (
  database: Database,
  { metrics, touchpoints, ...window }: AskerQuestion
): Promise<Asker[]> => {
  const spans = decomposeWindow(window, false);
  if (metrics.length === 0 || touchpoints.length === 0 || spans.length === 0) return [];
  const conditions = [
    `s.dimension1 = 'touchpoint' AND s.dimension2 = 'survey' AND s.exclusion = ''`,
    `s.metric IN (${placeholders(metrics.length)})`,
    `s.key1 IN (${placeholders(touchpoints.length)})`,
  ];
  const answers = COUNT_COLUMNS.slice(0, LEADS)
    .map((column) => `h.${column}`)
    .join(' + ');
  const rows = await runInContext(database, (runner) =>
    select<Row>(
      database,
      runner,
      `WITH ${spanTable(database, 'p0', spans)}
       SELECT s.key1 AS touchpoint, s.metric AS metric, s.key2 AS survey, p.period AS period,
         SUM(${answers}) AS n
       FROM ${cellJoin(database, 'p0', conditions.join(' AND '))}
       GROUP BY s.key1, s.metric, s.key2, p.period`,
      [...metrics, ...touchpoints]
    )
  );
  return rows
    .map((row) => ({ ...row, period: Number(row.period), n: Number(row.n) }))
    .filter(({ n }) => n > 0);
};
