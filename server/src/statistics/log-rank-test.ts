import { chiSquarePValue } from './chi-square-p-value';
import type { DurationCounts } from './duration-counts';
import { logRankSums, type LogRankSums } from './log-rank-sums';
import { quadraticForm } from './quadratic-form';

/** Events of one group, seen and expected if all groups lasted alike. */
export interface LogRankGroup {
  n: number;
  observed: number;
  expected: number;
}

export interface LogRankTest {
  groups: LogRankGroup[];
  chiSquare: number;
  degreesOfFreedom: number;
  pValue: number;
  /** Hypergeometric covariance of observed − expected, in the order of the groups. */
  covariance: number[][];
}

const groupsOf = ({ sizes, observed, expected }: LogRankSums): LogRankGroup[] =>
  Array.from(sizes, (n, g) => ({ n, observed: observed[g] ?? 0, expected: expected[g] ?? 0 }));

const covarianceOf = ({ sizes, margins, products }: LogRankSums): number[][] =>
  Array.from(sizes, (_, g) =>
    Array.from(sizes, (_size, h) => {
      const product = products[Math.min(g, h) * sizes.length + Math.max(g, h)] ?? 0;
      return (g === h ? (margins[g] ?? 0) : 0) - product;
    })
  );

/**
 * Log-rank test: do the cases of two or more groups last alike? Open cases count for as long as they have
 * been open.
 *
 * Source: N. Mantel (1966), Cancer Chemotherapy Reports 50, 163–170; R. Peto & J. Peto (1972), JRSS A 135,
 * 185–207; as R's `survdiff`.
 *
 * @param samples durations of each group; empty groups are kept and say nothing
 * @returns χ² with its degrees of freedom and p; `null` where no two groups can be compared
 * @example logRankTest([sixMp, placebo]) // chiSquare 16.793, degreesOfFreedom 1, pValue 4.17e-5
 */
export const logRankTest = (samples: readonly DurationCounts[]): LogRankTest | null => {
  const sums = logRankSums(samples);
  const groups = groupsOf(sums);
  const covariance = covarianceOf(sums);
  const excess = groups.map(({ observed, expected }) => observed - expected);
  const { value: chiSquare, rank } = quadraticForm(covariance, excess);
  if (rank === 0) return null;
  const pValue = chiSquarePValue(chiSquare, rank);
  return { groups, chiSquare, degreesOfFreedom: rank, pValue, covariance };
};
