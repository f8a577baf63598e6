import { epochDay } from '../calendar';
import type { LocalDate } from '../../../shared/time';
import { BLOCK_DAYS, blockOf } from './blocks';

/** A stored span that lies wholly in one period of the question. */
export interface Span {
  period: number;
  span: number;
  start: number;
}

const spansOf = (period: number, from: number, to: number): Span[] => {
  const spans: Span[] = [];
  for (let day = from; day <= to;) {
    const span = blockOf(day) === day && day + BLOCK_DAYS - 1 <= to ? BLOCK_DAYS : 1;
    spans.push({ period, span, start: day });
    day += span;
  }
  return spans;
};

/**
 * The fewest stored spans that make up each period: whole blocks inside, single days at the edges. Periods
 * are cut to the window; without periods the window is the one period.
 */
export const decomposeWindow = (
  from: LocalDate,
  to: LocalDate,
  periods: readonly { start: LocalDate; end: LocalDate }[] = [{ start: from, end: to }]
): Span[] => {
  const first = epochDay(from);
  const last = epochDay(to);
  return periods.flatMap(({ start, end }, period) =>
    spansOf(period, Math.max(first, epochDay(start)), Math.min(last, epochDay(end)))
  );
};
