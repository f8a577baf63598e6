import type { Change, Flag, KpiGroup, KpiWindow } from '../../../shared/contracts/kpi';
import { adjustTogether, compare, toChange } from './comparison';
import type { KpiDefinition, ScoreHistogram } from './definition';
import { mergeHistograms, subtractHistograms } from './histogram';

/** What statistics say of a group; its key, label, change over time and target come from elsewhere. */
export type GroupStatistics = Omit<KpiGroup, 'key' | 'label' | 'change' | 'target'>;

/**
 * One KPI in two windows, and whether the difference is more than noise: only if its interval
 * excludes 0 and both sides reach the ranking minimum.
 *
 * @param before answers of the earlier window
 * @param after answers of the later window
 * @param window the earlier window, as shown to the reader
 */
export const changeBetween = (
  definition: KpiDefinition,
  before: readonly ScoreHistogram[],
  after: readonly ScoreHistogram[],
  window: KpiWindow | null = null
): Change => {
  const comparison = compare(definition, before, after);
  const pValue = comparison.bounded ? (comparison.difference?.pValue ?? null) : null;
  return toChange(comparison, pValue, window);
};

const positionOf = (change: Change | null): KpiGroup['position'] => {
  if (!change?.significant || change.value === null) return 'indistinguishable';
  return change.value > 0 ? 'above' : 'below';
};

/** Each group against the rest; the p-values of all that can be tested, adjusted together. */
const againstRest = (
  definition: KpiDefinition,
  groups: readonly (readonly ScoreHistogram[])[],
  whole: readonly ScoreHistogram[]
): (Change | null)[] => {
  if (definition.comparableWithRest === false) return groups.map(() => null);
  const comparisons = groups.map((group) =>
    compare(definition, subtractHistograms(whole, group), group)
  );
  return adjustTogether(comparisons).map(({ comparison, pValue }) =>
    comparison.difference ? toChange(comparison, pValue, null) : null
  );
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
): GroupStatistics[] => {
  const changes = againstRest(definition, groups, whole);
  const shrunk = definition.shrink?.(groups) ?? null;
  return groups.map((group, index) => {
    const estimate = definition.estimate(group);
    const own = shrunk?.[index] ?? null;
    const versusRest = changes[index] ?? null;
    const flags: Flag[] = [...estimate.flags, ...(own?.flags ?? [])];
    return {
      ...estimate,
      flags,
      shrunk: own?.confidence ? { value: own.value, confidence: own.confidence } : null,
      versusRest,
      position: positionOf(versusRest),
    };
  });
};
