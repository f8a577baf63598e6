export { changeBetween, compareGroups, type GroupStatistics } from './compare-groups';
export type { Difference, KpiDefinition, ScoreHistogram, Shrunk } from './definition';
export { changesBetween, type BeforeAfter } from './group-changes';
export { mergeHistograms, subtractHistograms, totalOf } from './histogram';
export { meanKpi, type MeanOptions } from './mean-score';
export { netScoreKpi, type NetScoreOptions } from './net-score';
export { createDefaultRegistry, createKpiRegistry, type KpiRegistry } from './registry';
export { suppressAnswer, type SuppressionEvidence } from './suppression';
export { topBoxKpi, type TopBoxOptions } from './top-box';
