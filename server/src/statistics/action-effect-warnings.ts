import { LEAST_PRE_PERIODS, type PreTrendTest } from './pre-trend-test';

/** What keeps a measured effect of an action from being taken at its word. */
export type ActionEffectWarning =
  /** No untouched group: whatever else changed meanwhile is in the number. */
  | 'before_after_only'
  /** Other actions began at the same places meanwhile: their effects are in the number too. */
  | 'overlap'
  /** No untouched group, and the same days a year before moved the same way. */
  | 'season'
  /** The action answers a bad value, and bad values get better by themselves. */
  | 'regression_to_mean'
  /** Fewer than 30 observations before or after. */
  | 'low_n'
  /** Fewer than three periods before: nobody knows whether both sides moved alike. */
  | 'few_pre_periods'
  /** Both sides did not move alike before. */
  | 'pre_trend'
  /** The date of the action was set after its effect could be seen. */
  | 'dated_afterwards';

/** How an effect was measured. */
export interface ActionEffectDesign {
  /** Untouched units to compare with; `equally_bad` where they were chosen for values as bad as the treated's. */
  control: 'none' | 'untouched' | 'equally_bad';
  /** Whether other actions began where this one did, within the periods that are compared. */
  overlapping: boolean;
  /** Whether an alarm, a low score or a cluster of complaints brought the action about. */
  triggeredByBadValue: boolean;
  /** Observations, of the smallest group on each side of the date. */
  before: number;
  after: number;
  /** Whether the value moved the same way, beyond chance, between the same days a year before. */
  movedAlikeLastYear: boolean;
  prePeriods: number;
  /** `null` where it could not be tested. */
  preTrend: PreTrendTest | null;
  /** Whether the date of the action was recorded before looking at the values after it. */
  datedBeforeLooking: boolean;
}

const LOW_N = 30;
const SIGNIFICANT = 0.05;

const trends = (test: PreTrendTest | null): boolean =>
  test !== null && Math.min(test.pValue, test.slopePValue) < SIGNIFICANT;

/**
 * Warnings that belong beside the effect of an action. A control takes regression to the mean out only if
 * it was as bad before: ordinary locations have nothing to regress from.
 *
 * @param design how the effect was measured
 * @returns the warnings that apply, weightiest first
 * @example a before/after of an action that an alarm brought about // ['before_after_only', 'regression_to_mean']
 */
export const actionEffectWarnings = (design: ActionEffectDesign): ActionEffectWarning[] => {
  const compared = design.control !== 'none';
  const applies: Record<ActionEffectWarning, boolean> = {
    before_after_only: !compared,
    overlap: design.overlapping,
    season: !compared && design.movedAlikeLastYear,
    regression_to_mean: design.triggeredByBadValue && design.control !== 'equally_bad',
    dated_afterwards: !design.datedBeforeLooking,
    pre_trend: compared && trends(design.preTrend),
    few_pre_periods: compared && design.prePeriods < LEAST_PRE_PERIODS,
    low_n: Math.min(design.before, design.after) < LOW_N,
  };
  return (Object.keys(applies) as ActionEffectWarning[]).filter((warning) => applies[warning]);
};
