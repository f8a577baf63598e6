import { chiSquarePValue } from './chi-square-p-value';
import { changeOf, type Estimate } from './estimate';
import { normalPValue } from './normal-p-value';

/** Fewer periods before an action show no trend. */
export const LEAST_PRE_PERIODS = 3;

/** One period before the action, on both sides. */
export interface PrePeriod {
  treated: Estimate;
  control: Estimate;
}

/** Whether both sides moved alike before the action. */
export interface PreTrendTest {
  /** How much the treated drew away from the untouched a period, with its error. */
  slope: number;
  standardError: number;
  slopePValue: number;
  /** Whether their distance was the same in all periods: χ² of homogeneity. */
  chiSquare: number;
  degreesOfFreedom: number;
  pValue: number;
}

const weightedMean = (values: readonly number[], weights: readonly number[]): number =>
  values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0) /
  weights.reduce((sum, weight) => sum + weight, 0);

/**
 * Tests the assumption of a difference-in-differences where it can be tested: before the action the
 * distance of both sides must neither drift nor jump. A large p is no proof, only no objection.
 *
 * Source: J. D. Angrist & J.-S. Pischke (2009), Mostly Harmless Econometrics, 5.2; homogeneity by W. G.
 * Cochran (1954), Biometrics 10, 101–129.
 *
 * @param periods equally long, in order of time, with errors above 0
 * @returns both tests; `null` with fewer than three periods or where an error is 0
 * @example preTrendTest(periods) // slope 0.1, slopePValue 0.9, chiSquare 1.8, degreesOfFreedom 3
 */
export const preTrendTest = (periods: readonly PrePeriod[]): PreTrendTest | null => {
  if (periods.length < LEAST_PRE_PERIODS) return null;
  const distances = periods.map(({ treated, control }) => changeOf(control, treated));
  if (distances.some(({ standardError }) => !(standardError > 0))) return null;
  const weights = distances.map(({ standardError }) => standardError ** -2);
  const values = distances.map(({ value }) => value);
  const mean = weightedMean(values, weights);
  const middle = weightedMean(
    values.map((_, period) => period),
    weights
  );
  const sum = (term: (weight: number, value: number, period: number) => number): number =>
    weights.reduce((total, weight, i) => total + term(weight, values[i] ?? 0, i), 0);
  const spread = sum((weight, _, period) => weight * (period - middle) ** 2);
  const slope = sum((weight, value, period) => weight * (period - middle) * value) / spread;
  const standardError = 1 / Math.sqrt(spread);
  const chiSquare = sum((weight, value) => weight * (value - mean) ** 2);
  const degreesOfFreedom = periods.length - 1;
  return {
    slope,
    standardError,
    slopePValue: normalPValue(slope / standardError),
    chiSquare,
    degreesOfFreedom,
    pValue: chiSquarePValue(chiSquare, degreesOfFreedom),
  };
};
