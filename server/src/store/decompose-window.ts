import { epochDay } from '../calendar';
import { BLOCK_DAYS, blockOf } from './blocks';
import type { HistogramQuestion } from './types';

/** A stored span that lies wholly in one period of the question. */
export interface Span {
  period: number;
  span: number;
  start: number;
}

const spansOf = (period: number, from: number, to: number, blocks: boolean): Span[] => {
  const spans: Span[] = [];
  for (let day = from; day <= to;) {
    const isBlock = blocks && blockOf(day) === day && day + BLOCK_DAYS - 1 <= to;
    const span = isBlock ? BLOCK_DAYS : 1;
    spans.push({ period, span, start: day });
    day += span;
  }
  return spans;
};

/**
 * The fewest stored spans that make up each period: whole blocks inside where there are blocks, single days at
 * the edges. Periods are cut to the window; without periods the window is the one period.
 */
export const decomposeWindow = (
  {
    from,
    to,
    periods = [{ start: from, end: to }],
  }: Pick<HistogramQuestion, 'from' | 'to' | 'periods'>,
  blocks: boolean
): Span[] => {
  const first = epochDay(from);
  const last = epochDay(to);
  return periods.flatMap(({ start, end }, period) =>
    spansOf(period, Math.max(first, epochDay(start)), Math.min(last, epochDay(end)), blocks)
  );
};
