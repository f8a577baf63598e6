import type { DurationCounts } from '../../../server/src/statistics/duration-counts';
import { countDurations } from '../../../server/src/statistics/count-durations';

/** Freireich et al. (1963): weeks of remission of leukaemia with 6-MP. */
export const SIX_MP = countDurations({
  events: [6, 6, 6, 7, 10, 13, 16, 22, 23],
  censored: [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35],
});

/** The same trial's other arm. */
export const PLACEBO = countDurations({
  events: [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23],
});

/** Control group of the g3 set of lifelines and R. */
export const G3 = countDurations({ events: [9, 19, 32, 34], censored: [48, 50] });

/** Days to resolution of twelve cases, three still open. */
export const TWELVE_CASES = countDurations({
  events: [1, 2, 2, 3, 5, 5, 7, 9, 12],
  censored: [4, 8, 15],
});

/** Minutes to a first response; two unanswered. */
export const FIRST_RESPONSE = countDurations({
  events: [10, 25, 40, 60, 95],
  censored: [30, 120],
});

export const NOBODY: DurationCounts = countDurations({ events: [] });
