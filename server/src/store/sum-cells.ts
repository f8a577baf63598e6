import type { FactDimension, Exclusion } from '../../../shared/dimensions';
import { RESPONSE_METRIC, RESPONSE_SCALE } from '../../../shared/metrics';
import { scaleId, scalePoints } from '../../../shared/scale';
import { cellJoin, spanTable } from './cell-lookup';
import { COUNT_COLUMNS, LEADS } from './cells';
import { placeholders, select, type Binding, type Database } from './database';
import type { Span } from './decompose-window';
import { scaleNamed } from './score-bucket';
import type { SeriesKind } from './series';
import { runInContext } from './transaction';
import type { HistogramQuestion } from './types';

/** A sum over cells: how often each score of one scale was given, in one group and period. */
export interface Sum {
  metric: string;
  key: string | null;
  period: number;
  exclusion: Exclusion | null;
  scale: string;
  counts: number[];
}

type Row = {
  part: number | string;
  metric: string;
  scale: string;
  exclusion: string;
  group_key: string;
  period: number | string;
} & Record<(typeof COUNT_COLUMNS)[number], number | string>;

interface Conditions {
  sql: string[];
  bindings: Binding[];
}

const isIn = (column: string, values: readonly string[], into: Conditions): void => {
  into.sql.push(values.length > 0 ? `${column} IN (${placeholders(values.length)})` : '1 = 0');
  into.bindings.push(...values);
};

/** Which series hold the answers asked for. Responses count through the answers of every metric. */
const seriesConditions = (
  kind: SeriesKind,
  metrics: readonly string[] | null,
  filters: HistogramQuestion['filters']
): Conditions => {
  const conditions: Conditions = {
    sql: ['s.dimension1 = ?', 's.dimension2 = ?'],
    bindings: [kind.first ?? '', kind.second ?? ''],
  };
  if (metrics) isIn('s.metric', metrics, conditions);
  if (metrics && filters.scale) isIn('s.scale', filters.scale, conditions);
  const first = kind.first && filters[kind.first];
  const second = kind.second && filters[kind.second];
  if (first) isIn('s.key1', first, conditions);
  if (second) isIn('s.key2', second, conditions);
  return conditions;
};

const groupColumn = (kind: SeriesKind, by: FactDimension | null): string => {
  if (by === null) return `''`;
  return by === kind.first ? 's.key1' : 's.key2';
};

const toSum = (row: Row, by: FactDimension | null): Sum => ({
  metric: row.metric,
  key: by === null ? null : row.group_key,
  period: Number(row.period),
  exclusion: row.exclusion === '' ? null : (row.exclusion as Exclusion),
  scale: row.scale,
  counts: COUNT_COLUMNS.map((column) => Number(row[column])),
});

/** What to add up: the series of one kind, grouped by one of its dimensions or not at all. */
export interface CellQuestion {
  kind: SeriesKind;
  by: FactDimension | null;
  filters: HistogramQuestion['filters'];
  spans: readonly Span[];
}

/** All questions in one statement, so that their answers are of one moment. One list of sums for each. */
const sumSeries = async (
  database: Database,
  questions: readonly CellQuestion[],
  metrics: readonly string[] | null
): Promise<Sum[][]> => {
  const sums = COUNT_COLUMNS.map((column) => `SUM(h.${column}) AS ${column}`).join(', ');
  const metric = metrics ? 's.metric' : `'${RESPONSE_METRIC}'`;
  const parts = questions.map(({ kind, by, filters, spans }, part) => {
    const { sql, bindings } = seriesConditions(kind, metrics, filters);
    const column = groupColumn(kind, by);
    return {
      bindings,
      spans: spanTable(database, `p${part}`, spans),
      sql: `SELECT ${part} AS part, ${metric} AS metric, s.scale, s.exclusion, ${column} AS group_key, p.period, ${sums}
        FROM ${cellJoin(database, `p${part}`, sql.join(' AND '))}
        GROUP BY ${metrics ? 's.metric, ' : ''}s.scale, s.exclusion, ${by === null ? '' : `${column}, `}p.period`,
    };
  });
  const rows = await runInContext(database, (runner) =>
    select<Row>(
      database,
      runner,
      `WITH ${parts.map(({ spans }) => spans).join(', ')}
       ${parts.map(({ sql }) => sql).join(' UNION ALL ')}`,
      parts.flatMap(({ bindings }) => bindings)
    )
  );
  return questions.map(({ by }, part) =>
    rows.filter((row) => Number(row.part) === part).map((row) => toSum(row, by))
  );
};

/** Answers of these metrics, by score; one list for each question. */
export const sumAnswers = async (
  database: Database,
  questions: readonly CellQuestion[],
  metrics: readonly string[]
): Promise<Sum[][]> => {
  const lists = await sumSeries(database, questions, metrics);
  return lists.map((sums) =>
    sums.map((sum) => ({
      ...sum,
      counts: sum.counts.slice(0, scalePoints(scaleNamed(sum.scale))),
    }))
  );
};

/** Responses, each counted once as score 1 of 0..1, under the context of its leading answer. */
export const sumResponses = async (
  database: Database,
  questions: readonly CellQuestion[]
): Promise<Sum[][]> => {
  const scale = scaleId(RESPONSE_SCALE);
  const scales = questions[0]?.filters.scale;
  if (scales && !scales.includes(scale)) return questions.map(() => []);
  const lists = await sumSeries(database, questions, null);
  return lists.map((sums) =>
    sums.map((sum) => ({ ...sum, scale, counts: [0, sum.counts[LEADS] ?? 0] }))
  );
};
