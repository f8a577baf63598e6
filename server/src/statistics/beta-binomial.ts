import gammaln from '@stdlib/math-base-special-gammaln';
import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import { DEFAULT_LEVEL, type Interval } from './interval';
import { kleinmanMoments } from './kleinman-moments';
import { nelderMead } from './nelder-mead';
import type { Proportion } from './wilson-interval';

/** Beta distribution of the groups' true shares. */
export interface BetaPrior {
  alpha: number;
  beta: number;
}

const logBeta = (a: number, b: number): number => gammaln(a) + gammaln(b) - gammaln(a + b);

/** ln likelihood without the binomial coefficients, which do not depend on the prior. */
const logLikelihood = (groups: readonly Proportion[], { alpha, beta }: BetaPrior): number =>
  groups.reduce(
    (sum, { hits, n }) => sum + logBeta(hits + alpha, n - hits + beta) - logBeta(alpha, beta),
    0
  );

/** The same at the limit of no variance between groups: one share for all. */
const pooledLogLikelihood = (hits: number, n: number): number =>
  (hits === 0 ? 0 : hits * Math.log(hits / n)) +
  (hits === n ? 0 : (n - hits) * Math.log(1 - hits / n));

/**
 * ln α and ln β are searched up to here (1.2 million): beyond, the prior is a single share for all, and
 * the difference of two ln Γ would drown in rounding.
 */
const LARGEST_LOG = 14;
/** Gain in ln likelihood below which variance between groups can't be told from none. */
const SMALLEST_GAIN = 1e-6;
const DEFAULT_CORRELATION = 0.05;

/**
 * Maximum-likelihood beta prior of several groups' shares, by Nelder–Mead on ln α and ln β from
 * Kleinman's moments.
 *
 * Source: D. A. Griffiths (1973), Biometrics 29, 637–648.
 *
 * @param groups hits of n, n > 0, at least two groups
 * @returns the prior; `null` where the groups differ no more than chance would make them
 * @example
 * fitBetaBinomial([45, 8, 30, 3, 18, 5].map((hits, i) => ({ hits, n: [50, 12, 60, 3, 20, 10][i] })))
 * // alpha 5.00256, beta 1.89420
 */
export const fitBetaBinomial = (groups: readonly Proportion[]): BetaPrior | null => {
  const moments = kleinmanMoments(groups);
  if (!moments) return null;
  const correlation =
    moments.correlation > 0 && moments.correlation < 1 ? moments.correlation : DEFAULT_CORRELATION;
  const size = 1 / correlation - 1;
  const minimum = nelderMead(
    ([a = 0, b = 0]) =>
      Math.max(Math.abs(a), Math.abs(b)) > LARGEST_LOG
        ? Infinity
        : -logLikelihood(groups, { alpha: Math.exp(a), beta: Math.exp(b) }),
    [Math.log(moments.mean * size), Math.log((1 - moments.mean) * size)]
  );
  const hits = groups.reduce((sum, group) => sum + group.hits, 0);
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  if (-minimum.value - pooledLogLikelihood(hits, n) < SMALLEST_GAIN) return null;
  const [a = 0, b = 0] = minimum.point;
  return { alpha: Math.exp(a), beta: Math.exp(b) };
};

export interface PosteriorShare extends Interval {
  mean: number;
}

/** Jeffreys' prior stands in when there is no variance between groups. */
const JEFFREYS = 0.5;

/**
 * Empirical-Bayes shares: each group's share drawn towards the mean of all groups, the more the fewer
 * answers it has. Without variance between groups all get the pooled share.
 *
 * Source: B. Efron & C. Morris (1973), JASA 68, 117–130; beta posterior with the prior of
 * {@link fitBetaBinomial} taken as known.
 *
 * @param groups hits of n, n > 0, at least two groups
 * @param level level of the posterior interval
 * @returns prior and posterior means with equal-tailed intervals, in the order of the groups
 * @example
 * // groups as in fitBetaBinomial: 0.8788, 0.6881, 0.5232, 0.8086 (raw 3 of 3), 0.8552, 0.5920
 */
export const betaBinomialShares = (
  groups: readonly Proportion[],
  level = DEFAULT_LEVEL
): { prior: BetaPrior | null; posterior: PosteriorShare[] } => {
  const prior = fitBetaBinomial(groups);
  const tail = (1 - level) / 2;
  const share = (alpha: number, beta: number, mean: number): PosteriorShare => ({
    mean,
    low: betaQuantile(tail, alpha, beta),
    high: betaQuantile(1 - tail, alpha, beta),
  });
  if (prior) {
    const posterior = groups.map(({ hits, n }) => {
      const alpha = hits + prior.alpha;
      const beta = n - hits + prior.beta;
      return share(alpha, beta, alpha / (alpha + beta));
    });
    return { prior, posterior };
  }
  const hits = groups.reduce((sum, group) => sum + group.hits, 0);
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  const pooled = share(hits + JEFFREYS, n - hits + JEFFREYS, hits / n);
  const interval = { low: Math.min(pooled.low, hits / n), high: Math.max(pooled.high, hits / n) };
  return { prior, posterior: groups.map(() => ({ mean: hits / n, ...interval })) };
};
