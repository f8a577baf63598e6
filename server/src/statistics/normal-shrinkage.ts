import { DEFAULT_LEVEL, type Interval } from './interval';
import type { Sample } from './sample';
import { zValue } from './z-value';

/** One-way analysis of variance of groups of unequal size, with its random-effects estimates. */
export interface VarianceComponents {
  /** Mean square within groups: the variance of one answer. */
  within: number;
  /** Mean square between groups. */
  meanSquareBetween: number;
  /** Typical group size n₀. */
  groupSize: number;
  /** Variance of the groups' true means, τ². */
  between: number;
  /** Share of variance that lies between groups, τ²/(τ² + s²). */
  intraclassCorrelation: number;
}

/**
 * Splits the variance of answers into within and between groups.
 *
 * Source: S. R. Searle, G. Casella & C. E. McCulloch (1992), Variance Components, chapter 3.
 *
 * @param groups at least two, n ≥ 1 each
 * @returns components; `null` where no group has two answers or all answers within groups are equal
 */
export const varianceComponents = (groups: readonly Sample[]): VarianceComponents | null => {
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  const freedom = n - groups.length;
  if (groups.length < 2 || freedom < 1) return null;
  const grand = groups.reduce((sum, group) => sum + group.n * group.mean, 0) / n;
  const squaresWithin = groups.reduce((sum, g) => sum + (g.variance ?? 0) * (g.n - 1), 0);
  const squaresBetween = groups.reduce((sum, g) => sum + g.n * (g.mean - grand) ** 2, 0);
  const within = squaresWithin / freedom;
  if (within === 0) return null;
  const meanSquareBetween = squaresBetween / (groups.length - 1);
  const squaredSizes = groups.reduce((sum, group) => sum + group.n ** 2, 0);
  const groupSize = (n - squaredSizes / n) / (groups.length - 1);
  const between = Math.max(0, (meanSquareBetween - within) / groupSize);
  const intraclassCorrelation = between / (between + within);
  return { within, meanSquareBetween, groupSize, between, intraclassCorrelation };
};

export interface PosteriorMean extends Interval {
  mean: number;
}

export interface NormalShrinkage {
  components: VarianceComponents;
  /** Generalised-least-squares mean of the groups, towards which they are drawn. */
  grandMean: number;
  posterior: PosteriorMean[];
}

/**
 * Empirical-Bayes means: θᵢ = μ + Bᵢ(x̄ᵢ − μ) with Bᵢ = τ²/(τ² + s²/nᵢ), the "Bayesian average" whose
 * constant is estimated instead of chosen. The interval has the variance Bᵢs²/nᵢ + (1 − Bᵢ)²·Var(μ).
 *
 * Source: C. N. Morris (1983), JASA 78, 47–55; variance terms g₁ and g₂ of N. G. N. Prasad &
 * J. N. K. Rao (1990), JASA 85, 163–171.
 *
 * @param groups at least two, n ≥ 1 each
 * @param level level of the posterior interval
 * @returns posterior means in the order of the groups, intervals not clipped; `null` as
 *   {@link varianceComponents}
 * @example
 * normalShrinkage([{ n: 25, mean: 4.2, variance: 0.8 }, { n: 2, mean: 5, variance: 0 }])
 * // draws the second group's 5.0 of two answers towards the common mean
 */
export const normalShrinkage = (
  groups: readonly Sample[],
  level = DEFAULT_LEVEL
): NormalShrinkage | null => {
  const components = varianceComponents(groups);
  if (!components) return null;
  const { within, between } = components;
  const precision = groups.map(({ n }) => 1 / (between + within / n));
  const total = precision.reduce((sum, weight) => sum + weight, 0);
  const grandMean =
    groups.reduce((sum, { mean }, i) => sum + (precision[i] ?? 0) * mean, 0) / total;
  const z = zValue(level);
  const posterior = groups.map(({ n, mean: raw }) => {
    const sampling = within / n;
    const weight = between / (between + sampling);
    const mean = grandMean + weight * (raw - grandMean);
    const half = z * Math.sqrt(weight * sampling + (1 - weight) ** 2 / total);
    return { mean, low: mean - half, high: mean + half };
  });
  return { components, grandMean, posterior };
};
