import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { DEFAULT_LEVEL } from './interval';
import { zValue } from './z-value';

/**
 * Answers needed for a mean to have an interval of ± a given half-width.
 *
 * Source: W. G. Cochran (1977), Sampling Techniques, 3rd ed., chapter 4.
 *
 * @param variance of one answer
 * @param halfWidth wanted half-width, in the unit of the answers
 * @param level confidence level
 * @returns whole number of answers
 * @example sampleSizeForHalfWidth(0.61, 0.1) // 235 answers for ±10 NPS points
 */
export const sampleSizeForHalfWidth = (
  variance: number,
  halfWidth: number,
  level = DEFAULT_LEVEL
): number => Math.ceil((zValue(level) ** 2 * variance) / halfWidth ** 2);

/**
 * Smallest true difference of two means that a test of n answers on each side finds with a power.
 *
 * Source: J. Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, 2nd ed.
 *
 * @param variance of one answer, the same on both sides
 * @param n answers on each side
 * @param power chance of finding it
 * @param level confidence level of the test
 * @returns difference in the unit of the answers
 * @example minimumDetectableDifference(0.6, 200) // 0.2170: 21.7 NPS points
 */
export const minimumDetectableDifference = (
  variance: number,
  n: number,
  power = 0.8,
  level = DEFAULT_LEVEL
): number => (zValue(level) + normalQuantile(power, 0, 1)) * Math.sqrt((2 * variance) / n);
