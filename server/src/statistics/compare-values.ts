/** Numbers closer than this share of their size differ by rounding only. */
const ROUNDING = 1e-9;

/**
 * Which of two numbers is larger, where the last digits of floating point are no difference: twelve equal
 * means of 4.2 have a mean that may be off by 1e-16, and must not all lie "above" it.
 *
 * @returns 1 where `value` is larger than `other`, −1 where it is smaller, 0 where they are equal
 * @example compareValues(0.1 + 0.2, 0.3) // 0
 */
export const compareValues = (value: number, other: number): -1 | 0 | 1 => {
  const tolerance = ROUNDING * Math.max(1, Math.abs(value), Math.abs(other));
  if (Math.abs(value - other) <= tolerance) return 0;
  return value > other ? 1 : -1;
};
