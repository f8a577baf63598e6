/**
 * Place of the last value that is at most a bound.
 *
 * @param ascending sorted values
 * @returns index from 0; −1 where all values are above the bound
 * @example lastIndexUpTo([1, 3, 5], 4) // 1
 */
export const lastIndexUpTo = (ascending: ArrayLike<number>, bound: number): number => {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? Infinity) <= bound) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};
