import { type Interval, DEFAULT_LEVEL } from './interval';
import { normalPValue } from './normal-p-value';
import { zValue } from './z-value';

/** Answers in three classes, worth +1, 0 and −1. Counts may be fractions (weights). */
export interface NetCounts {
  positive: number;
  neutral: number;
  negative: number;
}

/** Pseudo-observations of the adjusted Wald interval: a quarter of three answers to each pole, half to the middle. */
const PSEUDO: NetCounts = { positive: 0.75, neutral: 1.5, negative: 0.75 };

const total = (counts: NetCounts): number => counts.positive + counts.neutral + counts.negative;

/**
 * Share of positive minus share of negative answers (NPS ÷ 100).
 *
 * @returns value in [−1, 1]; `null` without answers
 * @example netScore({ positive: 50, neutral: 30, negative: 20 }) // 0.3
 */
export const netScore = (counts: NetCounts): number | null => {
  const n = total(counts);
  return n === 0 ? null : (counts.positive - counts.negative) / n;
};

/**
 * Variance of one answer's +1, 0, −1: (P + D)/n − s².
 *
 * @returns variance in [0, 1]; `null` without answers
 * @example netScoreVariance({ positive: 50, neutral: 30, negative: 20 }) // 0.61
 */
export const netScoreVariance = (counts: NetCounts): number | null => {
  const score = netScore(counts);
  if (score === null) return null;
  return Math.max(0, (counts.positive + counts.negative) / total(counts) - score * score);
};

/** Score and standard error after the pseudo-observations are added. */
const adjusted = (counts: NetCounts): { score: number; standardError: number } => {
  const positive = counts.positive + PSEUDO.positive;
  const negative = counts.negative + PSEUDO.negative;
  const n = total(counts) + total(PSEUDO);
  const score = (positive - negative) / n;
  const variance = Math.max(0, (positive + negative) / n - score * score);
  return { score, standardError: Math.sqrt(variance / n) };
};

/** Interval of a net score with the centre it stands on. */
export interface NetScoreInterval extends Interval {
  /** The adjusted score: the interval's middle, never reported as the value. */
  centre: number;
  standardError: number;
}

/**
 * Adjusted Wald interval of a net score: the Wald interval after adding ¾ positive, 1½ neutral and
 * ¾ negative answers. The raw Wald interval covers far too seldom with few answers (40 % instead of
 * 95 % at n = 5, P = 0.9) and has no width when all answers agree; this one keeps its level.
 *
 * Source: B. Rocks (2016), Interval estimation for the "Net Promoter Score", The American
 * Statistician 70(4), 365–372.
 *
 * @param counts answers by class
 * @param level confidence level
 * @returns limits in units of −1 to 1, not clipped
 * @example adjustedWaldNetScore({ positive: 50, neutral: 30, negative: 20 }) // 0.1405 to 0.4420
 */
export const adjustedWaldNetScore = (
  counts: NetCounts,
  level = DEFAULT_LEVEL
): NetScoreInterval => {
  const { score, standardError } = adjusted(counts);
  const half = zValue(level) * standardError;
  return { centre: score, standardError, low: score - half, high: score + half };
};

/** Difference of two net scores with its z test; everything on adjusted counts. */
export interface NetScoreDifference extends Interval {
  difference: number;
  standardError: number;
  z: number;
  pValue: number;
}

/**
 * Tests whether two independent net scores differ, on adjusted counts (¾, 1½, ¾).
 *
 * Source: Sauro & Lewis (2021), MeasuringU, "How to statistically compare two Net Promoter Scores";
 * pseudo-observations as in {@link adjustedWaldNetScore}.
 *
 * @param before counts of the first group
 * @param after counts of the second group
 * @param level confidence level
 * @returns after − before in units of −2 to 2, not clipped
 * @example
 * netScoreDifference({ positive: 50, neutral: 30, negative: 20 }, { positive: 120, neutral: 50, negative: 30 })
 * // difference 0.152088, standardError 0.092866, z 1.6377, pValue 0.1015, −0.0299 to 0.3341
 */
export const netScoreDifference = (
  before: NetCounts,
  after: NetCounts,
  level = DEFAULT_LEVEL
): NetScoreDifference => {
  const first = adjusted(before);
  const second = adjusted(after);
  const difference = second.score - first.score;
  const standardError = Math.hypot(first.standardError, second.standardError);
  const half = zValue(level) * standardError;
  const z = difference / standardError;
  return {
    difference,
    standardError,
    z,
    pValue: normalPValue(z),
    low: difference - half,
    high: difference + half,
  };
};
