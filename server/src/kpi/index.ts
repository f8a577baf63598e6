export type { Difference, KpiDefinition, ScoreHistogram, Shrunk } from './definition';
export { mergeHistograms, subtractHistograms, totalOf } from './histogram';
export { netScoreKpi, type NetScoreOptions } from './net-score';
export { createDefaultRegistry, createKpiRegistry, type KpiRegistry } from './registry';
