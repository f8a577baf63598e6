const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Steps that people count time in, in seconds. */
const SHORT = [1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE);
const WALL = [
  ...SHORT,
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR),
  ...[1, 2, 3, 7, 14, 30, 60, 90, 180, 365].map((days) => days * DAY),
];
/** A day of working time is as long as the place's hours are: hours all the way. */
const WORKING = [
  ...SHORT,
  ...[1, 2, 4, 8, 20, 40, 80, 200, 400, 800, 2000].map((hours) => hours * HOUR),
];

/**
 * Marks of a time axis in seconds, from 0 to the first at or beyond the longest duration.
 *
 * @param longest to be shown, in seconds
 * @param most marks besides 0, from 1
 * @param clock in days and weeks of the wall clock, or in hours of work
 * @returns ascending from 0; the last is where the axis ends
 * @throws RangeError for a duration that is not above 0
 * @example durationTicks(200_000, 6, 'wall') // 0, 43,200, 86,400, … 216,000
 */
export const durationTicks = (
  longest: number,
  most: number,
  clock: 'wall' | 'working'
): number[] => {
  if (!(longest > 0 && longest < Infinity)) {
    throw new RangeError(`the longest duration must be above 0, got ${longest}`);
  }
  const steps = clock === 'wall' ? WALL : WORKING;
  const largest = steps[steps.length - 1] ?? DAY;
  const fitting = steps.find((step) => Math.ceil(longest / step) <= most);
  const step = fitting ?? largest * Math.ceil(longest / largest / most);
  return Array.from({ length: Math.ceil(longest / step) + 1 }, (_, index) => index * step);
};
