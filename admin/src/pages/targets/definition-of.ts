import type { KpiDescription } from '../../../../shared/contracts/kpi';

/**
 * What is known of a target's KPI. One that the host no longer registers has nothing but its key, so that its
 * targets can still be seen and deleted.
 */
export const definitionOf = (kpis: readonly KpiDescription[], key: string): KpiDescription =>
  kpis.find((kpi) => kpi.key === key) ?? {
    key,
    name: key,
    description: '',
    formula: '',
    unit: 'scale',
    direction: 'neutral',
    decimals: 2,
    definitionVersion: 0,
    history: [],
    basis: 'occurred',
    bases: ['occurred'],
    input: 'scores',
    groupings: [],
    parameters: [],
    metrics: [],
    confidenceMethod: '',
    controlChart: 'xmr',
    minimumN: { interval: 0, ranking: 0 },
    range: [null, null],
    topBoxes: null,
  };
