/**
 * Absolute differences of neighbours: what a series does from one point to the next, without its slower
 * movements.
 *
 * @param values in order of time
 * @returns one fewer than there are values
 * @example movingRanges([1, 3, 2]) // [2, 1]
 */
export const movingRanges = (values: readonly number[]): number[] =>
  values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));
