import type { FactDimension } from '../../../shared/dimensions';
import type { Database } from './database';
import { decomposeWindow } from './decompose-window';
import { scaleNamed } from './score-bucket';
import { findSeriesKind, type SeriesKind } from './series';
import { sumCells } from './sum-cells';
import type { CellQuestion, Sum } from './sum-series';
import { sumFacts } from './sum-facts';
import type { HistogramCell, HistogramQuestion } from './types';

/** The kept series that answer the question; null when its dimensions are not kept together. */
export const kindOf = ({
  filters,
  by,
}: Pick<HistogramQuestion, 'filters' | 'by'>): SeriesKind | null => {
  const dimensions = new Set<FactDimension>();
  for (const name of Object.keys(filters) as (keyof typeof filters)[]) {
    if (name !== 'scale' && filters[name] !== undefined) dimensions.add(name);
  }
  if (by !== null) dimensions.add(by);
  return findSeriesKind(dimensions);
};

const readKind = async (
  database: Database,
  question: HistogramQuestion,
  kind: SeriesKind
): Promise<Sum[]> => {
  const { filters, by } = question;
  const ask = (of: SeriesKind, group: FactDimension | null): CellQuestion => ({
    kind: of,
    by: group,
    filters,
    spans: decomposeWindow(question, of.second === null),
  });
  const questions = [ask(kind, by)];
  if (questions[0]?.spans.length === 0) return [];
  if (by !== null && filters[by] === undefined) {
    const whole = kindOf({ ...question, by: null });
    if (whole) questions.push(ask(whole, null));
  }
  return withRest(await sumCells(database, questions, question.metrics));
};

/** Answers without a `by` key have no series of their own: they are the rest of the whole. */
const withRest = ([groups = [], whole]: readonly Sum[][]): Sum[] =>
  whole === undefined
    ? groups
    : [
        ...groups,
        ...whole,
        ...groups.map((sum) => ({ ...sum, key: null, counts: sum.counts.map((n) => -n) })),
      ];

const toCells = (sums: readonly Sum[]): HistogramCell[] => {
  const merged = new Map<string, Sum>();
  for (const sum of sums) {
    const name = JSON.stringify([sum.metric, sum.key, sum.period, sum.exclusion, sum.scale]);
    const same = merged.get(name);
    if (same) same.counts = same.counts.map((count, index) => count + (sum.counts[index] ?? 0));
    else merged.set(name, { ...sum });
  }
  return [...merged.values()]
    .filter(({ counts }) => counts.some((count) => count !== 0))
    .map(({ metric, key, period, exclusion, scale, counts }) => ({
      metric,
      key,
      period,
      exclusion,
      histogram: { scale: scaleNamed(scale), counts },
    }));
};

/**
 * See `Store.histograms.read`. Kept together are: nothing, one dimension, location or touchpoint with any
 * other. Everything else is counted from the facts; the result is the same.
 */
export const readHistograms = async (
  database: Database,
  question: HistogramQuestion
): Promise<HistogramCell[]> => {
  if (question.metrics.length === 0) return [];
  const kind = kindOf(question);
  if (!kind) return toCells(await sumFacts(database, question));
  return toCells(await readKind(database, question, kind));
};
