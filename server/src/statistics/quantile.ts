/**
 * Sample quantile by linear interpolation between neighbours, as spreadsheets, NumPy and R do by default.
 * For complete observations only; open cases need {@link survivalQuantiles}.
 *
 * Source: R. J. Hyndman & Y. Fan (1996), Sample quantiles in statistical packages, The American
 * Statistician 50, 361–365, type 7.
 *
 * @param ascending sorted values
 * @param p share of the values at or below, 0 to 1
 * @returns the quantile; `null` without values
 * @throws RangeError for a share outside [0, 1]
 * @example quantile([1, 2, 4, 8], 0.5) // 3
 */
export const quantile = (ascending: ArrayLike<number>, p: number): number | null => {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`share must lie in [0, 1], got ${p}`);
  const position = (ascending.length - 1) * p;
  const low = ascending[Math.floor(position)];
  const high = ascending[Math.ceil(position)];
  if (low === undefined || high === undefined) return null;
  return low + (high - low) * (position - Math.floor(position));
};
