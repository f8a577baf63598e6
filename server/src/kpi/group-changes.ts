import type { Change, Estimate, KpiWindow } from '../../../shared/contracts/kpi';
import { adjustTogether, compare, toChange } from './comparison';
import type { Computed } from './definition';

/** What one group's number is computed from, in two windows. */
export interface BeforeAfter<Evidence> {
  before: Evidence;
  after: Evidence;
  /** Of what comes after, where it is known already. */
  latest?: Estimate;
}

/**
 * How each of many groups changed between two windows. Looking at many groups at once finds changes
 * that are none, so the p-values of all groups large enough are adjusted together (Benjamini–Hochberg).
 *
 * @param window the earlier window, as shown to the reader
 * @returns one a group in the same order; `pValue` is the adjusted one, null where a side is too small
 *   to be tested
 */
export const changesBetween = <Evidence>(
  definition: Computed<Evidence>,
  groups: readonly BeforeAfter<Evidence>[],
  window: KpiWindow | null = null
): Change[] =>
  adjustTogether(
    groups.map(({ before, after, latest }) => compare(definition, before, after, latest))
  ).map(({ comparison, pValue }) => toChange(comparison, pValue, window));
