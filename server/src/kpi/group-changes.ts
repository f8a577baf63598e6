import type { Change, KpiWindow } from '../../../shared/contracts/kpi';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg';
import { changeBetween } from './compare-groups';
import { CONFIDENCE_LEVEL } from './confidence';
import type { KpiDefinition, ScoreHistogram } from './definition';
import { totalOf } from './histogram';

/** One group's answers in two windows. */
export interface BeforeAfter {
  before: readonly ScoreHistogram[];
  after: readonly ScoreHistogram[];
}

/**
 * How each of many groups changed between two windows. Looking at many groups at once finds changes
 * that are none, so the p-values of all groups large enough are adjusted together (Benjamini–Hochberg).
 *
 * @param window the earlier window, as shown to the reader
 * @returns one a group in the same order; `pValue` is the adjusted one where the group was tested
 */
export const changesBetween = (
  definition: KpiDefinition,
  groups: readonly BeforeAfter[],
  window: KpiWindow | null
): Change[] => {
  const changes = groups.map(({ before, after }) =>
    changeBetween(definition, before, after, window)
  );
  const testable = groups.flatMap(({ before, after }, index) =>
    changes[index]?.pValue != null &&
    Math.min(totalOf(before), totalOf(after)) >= definition.minimumN.ranking
      ? [index]
      : []
  );
  const adjusted = benjaminiHochberg(testable.map((index) => changes[index]?.pValue ?? 1));
  testable.forEach((index, position) => {
    const change = changes[index];
    const pValue = adjusted[position];
    if (!change || pValue === undefined) return;
    changes[index] = {
      ...change,
      pValue,
      significant: change.significant && pValue < 1 - CONFIDENCE_LEVEL,
    };
  });
  return changes;
};
