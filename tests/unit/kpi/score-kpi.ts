import { isCaseKpi, type AnyKpi, type KpiDefinition } from '../../../server/src/kpi';

/** A KPI of answers, as a test knows it to be. */
export const scoreKpi = (kpi: AnyKpi | undefined): KpiDefinition => {
  if (!kpi || isCaseKpi(kpi)) throw new Error('not a KPI of answers');
  return kpi;
};
