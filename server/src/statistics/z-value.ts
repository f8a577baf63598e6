import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';

/** Standard normal quantile at 0.975. Its rounded form 1.96 isn't used: limits would not match. */
export const Z_95 = 1.959963984540054;

/**
 * How many standard errors a two-sided normal interval reaches to either side.
 *
 * @param level confidence level in (0, 1), for example 0.9, 0.95 or 0.99
 * @returns the standard normal quantile at (1 + level) / 2
 * @throws RangeError when the level lies outside (0, 1)
 * @example zValue(0.95) // 1.959963984540054
 */
export const zValue = (level: number): number => {
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`level must lie between 0 and 1, got ${level}`);
  }
  return level === 0.95 ? Z_95 : normalQuantile((1 + level) / 2, 0, 1);
};
