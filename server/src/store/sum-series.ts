import type { FactDimension, Exclusion } from '../../../shared/dimensions';
import { RESPONSE_METRIC } from '../../../shared/metrics';
import { cellJoin, spanTable } from './cell-lookup';
import { COUNT_COLUMNS } from './cells';
import { placeholders, select, type Binding, type Database } from './database';
import type { Span } from './decompose-window';
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

/** With more periods than these the cells of all are grouped at once, instead of period by period. */
const MOST_PARTS = 2;

/** Spans that are added up by one SELECT. */
interface Part {
  /** Index of the question. */
  of: number;
  /** null: of several periods, by which it is grouped. */
  period: number | null;
  spans: readonly Span[];
}

/** Few periods are read one by one: what is grouped by its series alone comes in their order and needs no sorting. */
const partsOf = ({ spans }: CellQuestion, of: number): Part[] => {
  const periods = [...new Set(spans.map(({ period }) => period))];
  if (periods.length > MOST_PARTS) return [{ of, period: null, spans }];
  return periods.map((period) => ({
    of,
    period,
    spans: spans.filter((span) => span.period === period),
  }));
};

/** Whose cells are read: of some metrics or all, told apart by metric or not. */
interface Chosen {
  metrics: readonly string[] | null;
  byMetric: boolean;
}

const selectPart = (
  database: Database,
  { kind, by, filters }: CellQuestion,
  { of, period, spans }: Part,
  { name, metrics, byMetric }: Chosen & { name: string }
) => {
  const { sql, bindings } = seriesConditions(kind, metrics, filters);
  const key = groupColumn(kind, by);
  const isOnePeriod = period !== null;
  const group = [
    ...(byMetric ? ['s.metric'] : []),
    's.scale',
    's.exclusion',
    ...(by === null ? [] : [key]),
    ...(isOnePeriod ? [] : ['p.period']),
  ];
  const sums = COUNT_COLUMNS.map((column) => `SUM(h.${column}) AS ${column}`);
  return {
    bindings,
    spans: spanTable(database, name, spans),
    sql: `SELECT ${of} AS part, ${byMetric ? 's.metric' : `'${RESPONSE_METRIC}'`} AS metric, s.scale,
        s.exclusion, ${key} AS group_key, ${period ?? 'p.period'} AS period, ${sums.join(', ')}
      FROM ${cellJoin(database, name, sql.join(' AND '), isOnePeriod ? 'series' : 'spans')}
      GROUP BY ${group.join(', ')}`,
  };
};

/** All questions in one statement, so that their answers are of one moment. One list of sums for each. */
export const sumSeries = async (
  database: Database,
  questions: readonly CellQuestion[],
  chosen: Chosen
): Promise<Sum[][]> => {
  const parts = questions.flatMap((question, of) =>
    partsOf(question, of).map((part, index) =>
      selectPart(database, question, part, { ...chosen, name: `p${of}_${index}` })
    )
  );
  const rows = await runInContext(database, (runner) =>
    select<Row>(
      database,
      runner,
      `WITH ${parts.map(({ spans }) => spans).join(', ')}
       ${parts.map(({ sql }) => sql).join(' UNION ALL ')}`,
      parts.flatMap(({ bindings }) => bindings)
    )
  );
  return questions.map(({ by }, of) =>
    rows.filter((row) => Number(row.part) === of).map((row) => toSum(row, by))
  );
};
