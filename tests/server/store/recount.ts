import type { FactDimension } from '../../../shared/dimensions';
import { parseScaleId } from '../../../shared/scale';
import type { Fact, HistogramCell, HistogramQuestion } from '../../../server/src/store/types';

/** One line for each cell, in one order, so that two readings can be compared. */
export const lines = (cells: readonly HistogramCell[]): string[] =>
  cells
    .map(({ metric, key, period, exclusion, histogram: { scale, counts } }) =>
      JSON.stringify([metric, key, period, exclusion, scale, counts])
    )
    .sort();

/** Answers a question by going through all facts. */
export const recount = (facts: readonly Fact[], question: HistogramQuestion): HistogramCell[] => {
  const periods = question.periods ?? [{ start: question.from, end: question.to }];
  const { scale: scales, ...dimensions } = question.filters;
  const cells = new Map<string, HistogramCell>();
  const add = (fact: Fact, metric: string, scaleName: string, score: number): void => {
    if (scales && !scales.includes(scaleName)) return;
    const period = periods.findIndex(
      ({ start, end }) => start <= fact.localDate && fact.localDate <= end
    );
    if (period < 0 || fact.localDate < question.from || fact.localDate > question.to) return;
    const key = question.by && (fact[question.by] ?? null);
    const name = JSON.stringify([metric, key, period, fact.exclusion, scaleName]);
    const scale = parseScaleId(scaleName)!;
    const cell = cells.get(name) ?? {
      metric,
      key,
      period,
      exclusion: fact.exclusion,
      histogram: { scale, counts: Array<number>(scale.max - scale.min + 1).fill(0) },
    };
    const counts = [...cell.histogram.counts];
    counts[score - scale.min]! += 1;
    cells.set(name, { ...cell, histogram: { scale, counts } });
  };
  for (const fact of facts) {
    const passes = (Object.entries(dimensions) as [FactDimension, readonly string[]][]).every(
      ([dimension, values]) => values.includes(fact[dimension] ?? '\u0000')
    );
    if (!passes) continue;
    if (question.metrics.includes(fact.metric)) add(fact, fact.metric, fact.scale, fact.score);
    if (fact.leads && question.metrics.includes('response')) add(fact, 'response', '0..1', 1);
  }
  return [...cells.values()];
};
