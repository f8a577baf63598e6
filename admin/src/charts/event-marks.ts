import { daysBetween } from '../calendar/calendar-months';
import type { TrendGeometry } from './trend-geometry';

/** Something that happened, as a chart of periods draws it. */
export interface TrendEvent {
  /** Index of the period in which it happened. */
  index: number;
  /** How far into the period: 0 at its beginning, 1 at its end. */
  share: number;
  label: string;
}

/** A line through the plot with its label; `row` null where there is no room for words. */
export interface EventMark {
  x: number;
  label: string;
  row: number | null;
  /** On which side of the line the label stands. */
  side: 'left' | 'right';
}

interface Dated {
  date: string;
  label: string;
}

/** The events that lie in one of the periods (inclusive local dates). */
export const eventsInPeriods = (
  events: readonly Dated[],
  periods: readonly { start: string; end: string }[]
): TrendEvent[] =>
  events.flatMap(({ date, label }) => {
    const index = periods.findIndex(({ start, end }) => start <= date && date <= end);
    const period = periods[index];
    if (!period) return [];
    // Both functions count both days.
    const share = (daysBetween(period.start, date) - 0.5) / daysBetween(period.start, period.end);
    return [{ index, share, label }];
  });

export const EVENT_ROWS = 2;
const LETTER = 6.4;
const GAP = 4;

/**
 * Where the lines of events stand, the events of one period together, and which of their labels find room
 * in two rows above the plot.
 * @param more words a label that stands for several: `New wording +2`
 */
export const eventMarks = (
  events: readonly TrendEvent[],
  { plot, points }: Pick<TrendGeometry, 'plot' | 'points'>,
  more: (label: string, others: number) => string
): EventMark[] => {
  const step = (points[1]?.x ?? plot.right) - (points[0]?.x ?? plot.left);
  const byPeriod = new Map<number, TrendEvent[]>();
  for (const event of events) {
    byPeriod.set(event.index, [...(byPeriod.get(event.index) ?? []), event]);
  }
  const taken: { row: number; from: number; to: number }[] = [];
  return [...byPeriod.entries()]
    .sort(([a], [b]) => a - b)
    .flatMap(([index, [first, ...others]]) => {
      const at = points[index];
      if (!at || !first) return [];
      const middle = at.x + (first.share - 0.5) * step;
      const x = Math.min(plot.right, Math.max(plot.left, middle));
      const label = others.length > 0 ? more(first.label, others.length) : first.label;
      const width = label.length * LETTER;
      const side = x + GAP + width <= plot.right ? 'right' : 'left';
      const from = side === 'right' ? x : x - GAP - width;
      const to = side === 'right' ? x + GAP + width : x;
      const free = Array.from({ length: EVENT_ROWS }, (_, row) => row).find(
        (row) =>
          from >= plot.left - GAP &&
          taken.every((other) => other.row !== row || other.to < from || to < other.from)
      );
      if (free !== undefined) taken.push({ row: free, from, to });
      return [{ x, label, row: free ?? null, side }];
    });
};
