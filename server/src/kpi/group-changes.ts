import type { Change, KpiWindow } from '../../../shared/contracts/kpi';
import { adjustTogether, compare, toChange } from './comparison';
import type { KpiDefinition, ScoreHistogram } from './definition';

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
 * @returns one a group in the same order; `pValue` is the adjusted one, null where a side is too small
 *   to be tested
 */
export const changesBetween = (
  definition: KpiDefinition,
  groups: readonly BeforeAfter[],
  window: KpiWindow | null = null
): Change[] =>
  adjustTogether(groups.map(({ before, after }) => compare(definition, before, after))).map(
    ({ comparison, pValue }) => toChange(comparison, pValue, window)
  );
