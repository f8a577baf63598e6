import type { Exclusion } from '../../../shared/dimensions';
import { RESPONSE_METRIC, RESPONSE_SCALE } from '../../../shared/metrics';
import { scaleId, scalePoints } from '../../../shared/scale';
import type { LocalDate } from '../../../shared/time';
import { placeholders, select, type Database } from './database';
import { factColumn } from './fact-columns';
import { bucketOf, scaleNamed } from './score-bucket';
import { filterConditions } from './fact-conditions';
import type { Sum } from './sum-series';
import { runInContext } from './transaction';
import type { HistogramQuestion } from './types';

interface Row {
  metric: string;
  scale: string;
  exclusion: Exclusion | null;
  group_key: string | null;
  local_date: LocalDate;
  score: number;
  answers: number | string;
}

/** Which period a local date belongs to; undefined outside of all. Dates as text sort by time. */
const periodFinder = ({ from, to, periods = [{ start: from, end: to }] }: HistogramQuestion) => {
  const known = new Map<LocalDate, number>();
  return (date: LocalDate): number | undefined => {
    let period = known.get(date);
    if (period === undefined) {
      period = periods.findIndex(({ start, end }) => start <= date && date <= end);
      known.set(date, period);
    }
    return period === -1 ? undefined : period;
  };
};

const countFacts = async (
  database: Database,
  question: HistogramQuestion,
  metrics: readonly string[] | null
): Promise<Row[]> => {
  const { scale: scales, ...dimensions } = question.filters;
  const filters = filterConditions(database, metrics ? question.filters : dimensions);
  const column = (attribute: Parameters<typeof factColumn>[1]) => factColumn(database, attribute);
  const date = column('localDate');
  const conditions = [`${date} BETWEEN ? AND ?`, ...filters.sql];
  const bindings = [question.from, question.to, ...filters.bindings];
  if (metrics) {
    conditions.push(`${column('metric')} IN (${placeholders(metrics.length)})`);
    bindings.push(...metrics);
  } else {
    if (scales && !scales.includes(scaleId(RESPONSE_SCALE))) return [];
    conditions.push(`${column('leads')} = ?`);
    bindings.push(database.dialect === 'sqlite' ? 1 : true);
  }
  const by = question.by === null ? 'NULL' : column(question.by);
  const group = [
    ...(metrics ? [column('metric')] : []),
    column('scale'),
    column('exclusion'),
    date,
    column('score'),
  ];
  if (question.by !== null) group.push(by);
  return runInContext(database, (runner) =>
    select<Row>(
      database,
      runner,
      `SELECT ${metrics ? column('metric') : `'${RESPONSE_METRIC}'`} AS metric,
         ${column('scale')} AS scale, ${column('exclusion')} AS exclusion, ${by} AS group_key,
         ${date} AS local_date, ${column('score')} AS score, COUNT(*) AS answers
       FROM ${database.facts} WHERE ${conditions.join(' AND ')} GROUP BY ${group.join(', ')}`,
      bindings
    )
  );
};

const toSums = (question: HistogramQuestion, rows: readonly Row[], responses: boolean): Sum[] => {
  const periodOf = periodFinder(question);
  return rows.flatMap((row) => {
    const period = periodOf(row.local_date);
    if (period === undefined) return [];
    const scale = responses ? scaleId(RESPONSE_SCALE) : row.scale;
    const counts = Array<number>(scalePoints(scaleNamed(scale))).fill(0);
    counts[responses ? 1 : bucketOf(row.score, row.scale)] = Number(row.answers);
    const { metric, exclusion } = row;
    return [{ metric, key: row.group_key, period, exclusion, scale, counts }];
  });
};

/**
 * Answers a question from the facts themselves, for combinations of dimensions that no series is kept for.
 * Costs what the number of facts in the window costs.
 */
export const sumFacts = async (database: Database, question: HistogramQuestion): Promise<Sum[]> => {
  const metrics = question.metrics.filter((metric) => metric !== RESPONSE_METRIC);
  const sums: Sum[] = [];
  if (metrics.length > 0) {
    sums.push(...toSums(question, await countFacts(database, question, metrics), false));
  }
  if (question.metrics.includes(RESPONSE_METRIC)) {
    sums.push(...toSums(question, await countFacts(database, question, null), true));
  }
  return sums;
};
