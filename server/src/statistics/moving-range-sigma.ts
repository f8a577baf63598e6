import { movingRanges } from './moving-ranges';

/** Mean moving range of standard normal values (d₂ of two). */
const D2 = 1.128;

/**
 * Standard deviation from one point to the next, without a series' slower movements: mean moving range
 * ÷ 1.128.
 *
 * @param values in order of time, at least two
 * @example movingRangeSigma([0, 1.128, 0]) // 1
 */
export const movingRangeSigma = (values: readonly number[]): number => {
  const ranges = movingRanges(values);
  return ranges.reduce((sum, range) => sum + range, 0) / ranges.length / D2;
};
