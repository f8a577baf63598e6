import type { Pause } from '../../../shared/contracts/working-calendar';
import { workingTime, type BusinessHours } from '../calendar';

/**
 * What of a case is timed: from its receipt to its end, until something happens (an acknowledgement, an
 * answer); its first open stretch; or all of them.
 */
export type TimedStretch = 'from_receipt' | 'first_span' | 'all_spans';

/**
 * Whole seconds of working time that a case has lasted without what is timed having happened: by its own hours,
 * and as {@link caseDurations} counts what is over, so that pauses are taken off resolutions alone.
 * @param spans when the case was open, in order; `to` null for one that still is
 * @param now milliseconds since 1970
 */
export const workingSoFar = (
  stretch: TimedStretch,
  spans: readonly Pause[],
  pauses: readonly Pause[],
  hours: BusinessHours,
  now: number
): number => {
  const [first] = spans;
  const last = spans[spans.length - 1];
  if (!first || !last) return 0;
  const timed: readonly Pause[] =
    stretch === 'all_spans'
      ? spans
      : [stretch === 'first_span' ? first : { from: first.from, to: last.to }];
  const off = stretch === 'from_receipt' ? [] : pauses;
  const milliseconds = timed.reduce(
    (total, { from, to }) => total + workingTime(hours, from, Math.max(from, to ?? now), off),
    0
  );
  return Math.round(milliseconds / 1000);
};
