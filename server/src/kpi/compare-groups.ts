import type { Change, Flag, KpiGroup, KpiWindow } from '../../../shared/contracts/kpi';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg';
import { CONFIDENCE_LEVEL } from './confidence';
import type { Difference, KpiDefinition, ScoreHistogram } from './definition';
import { subtractHistograms } from './histogram';

/** What statistics say of a group; its key, label and change over time come from elsewhere. */
export type GroupStatistics = Omit<KpiGroup, 'key' | 'label' | 'change'>;

const ALPHA = 1 - CONFIDENCE_LEVEL;

const excludesZero = ({ confidence }: Difference): boolean =>
  confidence.low > 0 || confidence.high < 0;

interface Comparison {
  from: number | null;
  n: number;
  difference: Difference | null;
  /** Both sides have answers enough for a sentence about them. */
  testable: boolean;
  /** Both sides have answers enough for an interval. */
  bounded: boolean;
}

const compare = (
  definition: KpiDefinition,
  from: readonly ScoreHistogram[],
  to: readonly ScoreHistogram[]
): Comparison => {
  const base = definition.estimate(from);
  const fewer = Math.min(base.n, definition.estimate(to).n);
  const difference = definition.difference(from, to);
  return {
    from: base.value,
    n: base.n,
    difference,
    testable: difference !== null && fewer >= definition.minimumN.ranking,
    bounded: difference !== null && fewer >= definition.minimumN.interval,
  };
};

const toChange = (
  { from, n, difference, testable, bounded }: Comparison,
  pValue: number | null,
  window: KpiWindow | null
): Change => ({
  from,
  n,
  value: difference?.value ?? null,
  confidence: bounded && difference ? difference.confidence : null,
  pValue,
  significant:
    testable &&
    difference !== null &&
    pValue !== null &&
    pValue < ALPHA &&
    excludesZero(difference),
  window,
});

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
  const tested = comparisons.filter(({ testable }) => testable);
  const adjusted = benjaminiHochberg(tested.map(({ difference }) => difference?.pValue ?? 1));
  return comparisons.map((comparison) => {
    if (!comparison.difference) return null;
    const pValue = adjusted[tested.indexOf(comparison)] ?? null;
    return toChange(comparison, pValue, null);
  });
};

/**
 * Estimates of groups, each one's difference from all other answers, and estimates drawn towards the
 * mean of all groups. The p-values of all groups large enough to be tested are adjusted together
 * (Benjamini–Hochberg); `position` says no more than they allow, in the direction of the value.
 *
 * @param groups histograms of each group
 * @param whole histograms of all answers; every group is a part of it
 * @returns one a group in the same order
 * @throws RangeError when a group holds answers that the whole lacks
 */
export const compareGroups = (
  definition: KpiDefinition,
  groups: readonly (readonly ScoreHistogram[])[],
  whole: readonly ScoreHistogram[]
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
