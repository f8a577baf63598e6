import chisquareQuantile from '@stdlib/stats-base-dists-chisquare-quantile';
import { DEFAULT_LEVEL, type Interval } from './interval';
import { poissonLowerTail, poissonProbability, poissonUpperTail } from './poisson-tail';
import { zValue } from './z-value';

/**
 * From this count on the χ² quantile of @stdlib 0.2.3 is off by up to 0.2 in its upper tail (its
 * asymptotic inversion), so the limits are solved on the Poisson tails themselves.
 */
const LARGE_COUNT = 500;
const NEWTON_STEPS = 8;

/** Byar's approximation, good to four digits at this size: where Newton's steps begin. */
const byar = (count: number, z: number): number =>
  count * (1 - 1 / (9 * count) + z / (3 * Math.sqrt(count))) ** 3;

const newton = (start: number, step: (mean: number) => number): number => {
  let mean = start;
  for (let i = 0; i < NEWTON_STEPS; i += 1) mean += step(mean);
  return mean;
};

const largeCountLimits = (count: number, level: number): Interval => {
  const tail = (1 - level) / 2;
  const z = zValue(level);
  return {
    low: newton(
      byar(count, -z),
      (mean) => (tail - poissonUpperTail(count, mean)) / poissonProbability(count - 1, mean)
    ),
    high: newton(
      byar(count + 1, z),
      (mean) => (poissonLowerTail(count, mean) - tail) / poissonProbability(count, mean)
    ),
  };
};

/**
 * Exact interval of a Poisson mean from one count: χ²(α/2; 2k)/2 to χ²(1 − α/2; 2k + 2)/2.
 *
 * Source: F. Garwood (1936), Fiducial limits for the Poisson distribution, Biometrika 28, 437–442.
 *
 * @param count events seen, a whole number from 0
 * @param level confidence level
 * @returns limits of the expected count
 * @example garwoodInterval(10) // 4.80 to 18.39
 */
export const garwoodInterval = (count: number, level = DEFAULT_LEVEL): Interval => {
  if (count >= LARGE_COUNT) return largeCountLimits(count, level);
  const tail = (1 - level) / 2;
  return {
    low: count === 0 ? 0 : chisquareQuantile(tail, 2 * count) / 2,
    high: chisquareQuantile(1 - tail, 2 * count + 2) / 2,
  };
};
