import type { Flag } from '../../../shared/contracts/kpi';
import { betaBinomialShares } from '../statistics/beta-binomial';
import type { Interval } from '../statistics/interval';
import { normalShrinkage } from '../statistics/normal-shrinkage';
import type { Sample } from '../statistics/sample';
import type { Proportion } from '../statistics/wilson-interval';
import { CONFIDENCE_LEVEL, confidenceInterval } from './confidence';
import type { Shrunk } from './definition';

/** Fewer groups say nothing about how groups differ. */
const MINIMUM_GROUPS = 3;
/** Fewer than these: computed, with a flag. */
const ENOUGH_GROUPS = 5;

const shrinkageFlags = (groups: number, hasVariance: boolean): Flag[] => {
  const flags: Flag[] = [];
  if (groups < ENOUGH_GROUPS) flags.push('few_groups');
  if (!hasVariance) flags.push('no_between_variance');
  return flags;
};

/** Gives each group that has answers its posterior, and the others null. */
const inOrder = <T>(
  groups: readonly (T | null)[],
  posterior: readonly (Interval & { mean: number })[],
  toShrunk: (posterior: Interval & { mean: number }) => Shrunk
): (Shrunk | null)[] => {
  const rest = [...posterior];
  return groups.map((group) => {
    const own = group === null ? undefined : rest.shift();
    return own ? toShrunk(own) : null;
  });
};

const present = <T>(groups: readonly (T | null)[]): T[] =>
  groups.filter((group): group is T => group !== null);

/**
 * Beta-binomial empirical-Bayes shares in percent.
 *
 * @param groups hits of n a group; null for a group without answers
 * @returns one a group in the same order; null with fewer than three groups
 */
export const shrinkShares = (groups: readonly (Proportion | null)[]): (Shrunk | null)[] | null => {
  const known = present(groups);
  if (known.length < MINIMUM_GROUPS) return null;
  const { prior, posterior } = betaBinomialShares(known, CONFIDENCE_LEVEL);
  const flags = shrinkageFlags(known.length, prior !== null);
  return inOrder(groups, posterior, (own) => ({
    value: 100 * own.mean,
    confidence: confidenceInterval(own, 'beta_posterior', [0, 100], 100),
    flags,
  }));
};

/**
 * Normal empirical-Bayes means.
 *
 * @param groups sample of each group; null for a group without answers
 * @param range lowest and highest possible value in the KPI's unit
 * @param factor KPI units a unit of the samples
 * @returns one a group in the same order; null with fewer than three groups, or where all answers
 *   within each group are equal so that there is no variance to weigh against
 */
export const shrinkMeans = (
  groups: readonly (Sample | null)[],
  range: readonly [number, number],
  factor = 1
): (Shrunk | null)[] | null => {
  const known = present(groups);
  if (known.length < MINIMUM_GROUPS) return null;
  const shrinkage = normalShrinkage(known, CONFIDENCE_LEVEL);
  if (!shrinkage) return null;
  const flags = shrinkageFlags(known.length, shrinkage.components.between > 0);
  return inOrder(groups, shrinkage.posterior, (own) => ({
    value: factor * own.mean,
    confidence: confidenceInterval(own, 'normal_posterior', range, factor),
    flags,
  }));
};
