/** A smaller p-value is reported as this: the quantiles behind the intervals resolve no more. */
const SMALLEST = 1e-15;
/** Halve ln α from 35 to below 1e-13. */
const BISECTIONS = 48;

/**
 * The p-value that belongs to a family of intervals: the smallest α at which the (1 − α)
 * interval excludes the null value. Test and interval then can never contradict each other.
 *
 * Source: duality of tests and confidence sets, e.g. Casella & Berger (2002), theorem 9.2.2.
 *
 * @param excludesAt whether the (1 − α) interval excludes the null value; true from some α upwards
 * @param smallest floor of the answer, for families that can't be evaluated further out
 * @returns p-value in [smallest, 1]
 * @example invertedPValue((alpha) => alpha > 0.0312) // 0.0312
 */
export const invertedPValue = (
  excludesAt: (alpha: number) => boolean,
  smallest = SMALLEST
): number => {
  if (excludesAt(smallest)) return smallest;
  let low = Math.log(smallest);
  let high = 0;
  for (let step = 0; step < BISECTIONS; step += 1) {
    const middle = (low + high) / 2;
    if (excludesAt(Math.exp(middle))) high = middle;
    else low = middle;
  }
  return Math.exp(high);
};
