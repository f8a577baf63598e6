import type { TimeSpan } from '../../../shared/contracts/working-calendar';
import type { BusinessHours } from './business-hours';
import { dueAt } from './working-time';

const DAY = 86_400_000;

/**
 * The stretches of working time between two instants, in order, cut to them; those that touch are one
 * (a place that never closes has one). For the time axis of a case and its countdown.
 */
export const openIntervals = (hours: BusinessHours, from: number, to: number): TimeSpan[] => {
  const spans: TimeSpan[] = [];
  if (!(to > from)) return spans;
  const last = hours.blockOf(to + DAY);
  for (let index = hours.blockOf(from - DAY); index <= last; index += 1) {
    const { bounds } = hours.block(index);
    for (let i = 0; i < bounds.length; i += 2) {
      const start = Math.max(bounds[i] ?? 0, from);
      const end = Math.min(bounds[i + 1] ?? 0, to);
      if (start >= end) continue;
      const previous = spans[spans.length - 1];
      if (previous?.to === start) previous.to = end;
      else spans.push({ from: start, to: end });
    }
  }
  return spans;
};

/** Whether it is working time at an instant. The instant of closing is no longer. */
export const isOpen = (hours: BusinessHours, instant: number): boolean =>
  openIntervals(hours, instant, instant + 1).length > 0;

/** The first instant of working time at or after one (itself when it is open then); null when none comes. */
export const nextOpening = (hours: BusinessHours, instant: number): number | null => {
  const first = dueAt(hours, instant, 1);
  return first.due === null ? null : first.due - 1;
};
