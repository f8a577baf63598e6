import type { Change, Estimate, Flag, KpiGroup, KpiWindow } from '../../../shared/contracts/kpi';
import { adjustTogether, compare, toChange, type Comparison } from './comparison';
import type { Computed, KpiDefinition, ScoreHistogram } from './definition';
import { mergeHistograms, subtractHistograms } from './histogram';

/** What statistics say of a group; its key, label, change over time and target come from elsewhere. */
export type GroupStatistics = Omit<KpiGroup, 'key' | 'label' | 'change' | 'target'>;

/**
 * One KPI in two windows, and whether the difference is more than noise: only if its interval
 * excludes 0 and both sides reach the ranking minimum.
 *
 * @param before what the earlier window's number is computed from
 * @param after the same of the later window
 * @param window the earlier window, as shown to the reader
 */
export const changeBetween = <Evidence>(
  definition: Computed<Evidence>,
  before: Evidence,
  after: Evidence,
  window: KpiWindow | null = null
): Change => {
  const comparison = compare(definition, before, after);
  const pValue = comparison.bounded ? (comparison.difference?.pValue ?? null) : null;
  return toChange(comparison, pValue, window);
};

/** All but a group; null where that can't be told. */
export type RestOf<Evidence> = (group: Evidence) => Evidence | null;

const NOT_COMPARED: Comparison = {
  from: null,
  n: 0,
  difference: null,
  testable: false,
  bounded: false,
};

const positionOf = (change: Change | null): KpiGroup['position'] => {
  if (!change?.significant || change.value === null) return 'indistinguishable';
  return change.value > 0 ? 'above' : 'below';
};

/** Each group against the rest; the p-values of all that can be tested, adjusted together. */
const againstRest = <Evidence>(
  definition: Computed<Evidence>,
  groups: readonly Evidence[],
  estimates: readonly Estimate[],
  restOf: RestOf<Evidence>
): (Change | null)[] => {
  if (definition.comparableWithRest === false) return groups.map(() => null);
  const comparisons = groups.map((group, index): Comparison => {
    const rest = restOf(group);
    return rest === null ? NOT_COMPARED : compare(definition, rest, group, estimates[index]);
  });
  return adjustTogether(comparisons).map(({ comparison, pValue }) =>
    comparison.difference ? toChange(comparison, pValue, null) : null
  );
};

/**
 * Estimates of groups and each one's difference from all others; not drawn towards the mean of all, which costs
 * more than all the rest: see {@link drawnTogether}.
 *
 * @param restOf everything but a group
 */
export const compareWithRest = <Evidence>(
  definition: Computed<Evidence>,
  groups: readonly Evidence[],
  restOf: RestOf<Evidence>
): GroupStatistics[] => {
  const estimates = groups.map((group) => definition.estimate(group));
  const changes = againstRest(definition, groups, estimates, restOf);
  return estimates.map((estimate, index) => {
    const versusRest = changes[index] ?? null;
    return { ...estimate, shrunk: null, versusRest, position: positionOf(versusRest) };
  });
};

/**
 * The same statistics with estimates that are drawn towards the mean of all groups, where the KPI has such.
 *
 * @param statistics one a group in the same order
 */
export const drawnTogether = <Evidence>(
  definition: Computed<Evidence>,
  groups: readonly Evidence[],
  statistics: readonly GroupStatistics[]
): GroupStatistics[] => {
  const shrunk = definition.shrink?.(groups) ?? null;
  return statistics.map((group, index) => {
    const own = shrunk?.[index] ?? null;
    const flags: Flag[] = [...group.flags, ...(own?.flags ?? [])];
    return {
      ...group,
      flags,
      shrunk: own?.confidence ? { value: own.value, confidence: own.confidence } : null,
    };
  });
};

/**
 * Estimates of groups, each one's difference from all other answers, and estimates drawn towards the
 * mean of all groups. The p-values of all groups large enough to be tested are adjusted together
 * (Benjamini–Hochberg); `position` says no more than they allow, in the direction of the value.
 *
 * @param groups histograms of each group
 * @param whole histograms of all answers, where there are some in none of the groups; every group is a
 *   part of it
 * @returns one a group in the same order
 * @throws RangeError when a group holds answers that the whole lacks
 */
export const compareGroups = (
  definition: KpiDefinition,
  groups: readonly (readonly ScoreHistogram[])[],
  whole: readonly ScoreHistogram[] = mergeHistograms(...groups)
): GroupStatistics[] =>
  drawnTogether(
    definition,
    groups,
    compareWithRest(definition, groups, (group) => subtractHistograms(whole, group))
  );
