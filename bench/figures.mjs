/** Middle of the values; of an even number the mean of the two in the middle. */
export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** To four significant digits, as results are written. */
export const rounded = (value) => Number(value.toPrecision(4));

/** Milliseconds that the work takes. */
export const timed = async (work) => {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
};
