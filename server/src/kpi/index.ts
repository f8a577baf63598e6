export {
  apartOfThemselves,
  findAttention,
  type Chosen,
  type KpiLookedAt,
  type PlacesLookedAt,
  type PlaceTrend,
} from './attention';
export {
  changeBetween,
  compareGroups,
  compareWithRest,
  drawnTogether,
  type GroupStatistics,
} from './compare-groups';
export { backlogFlow, NO_MOVEMENT } from './backlog-flow';
export { centreOn, controlChartOf } from './control-chart';
export { mergeFacts, NO_CASES, withoutPart, type CaseFacts } from './case-facts';
export { caseKpis, isComplaintKpi } from './complaint-kpis';
export { type CaseKpi, type CaseReading } from './case-kpi';
export { isCaseKpi, type AnyKpi, type Computed } from './definition';
export { durationCurves, type TimedGroup } from './duration-curves';
export type { Difference, KpiDefinition, ScoreHistogram, Shrunk } from './definition';
export {
  findPainPoints,
  SHORTEST_TREND_DAYS,
  type JourneyPlace,
  type PainPointFinding,
  type PlaceNumbers,
} from './find-pain-points';
export { changesBetween, type BeforeAfter } from './group-changes';
export { mergeHistograms, subtractHistograms, totalOf } from './histogram';
export { meanKpi, type MeanOptions } from './mean-score';
export { measuredValue } from './measured-value';
export { FEWEST_EMPLOYEES, netScoreKpi, type NetScoreOptions } from './net-score';
export { distanceFrom } from './confidence';
export { COUNT_ROUNDING } from './public-rounding';
export { createDefaultRegistry, createKpiRegistry, type KpiRegistry } from './registry';
export { adjustableRules, nextRevision, underRules, type RuleRevision } from './rules';
export { casesAsAnswers, suppressAnswer, type SuppressionEvidence } from './suppression';
export {
  daysIn,
  extentOf,
  lastPeriodBefore,
  periodHolding,
  progressOf,
  type TargetProgress,
} from './target-period';
export { scopeName, tidyScope } from './target-scope';
export { targetStateOf } from './target-state';
export { topBoxKpi, type TopBoxOptions } from './top-box';
export { valueRangeOf } from './value-range';
export { heldBackCells, withheldEstimate, withheldGroup } from './withhold';
export {
  createTargetFinder,
  groupsWithTargets,
  targetsByScope,
  withTargets,
  type GroupScope,
  type AppliedTarget,
  type TargetOf,
  type TargetsByScope,
} from './with-targets';
