import type { KpiDescription } from '../../../../shared/contracts/kpi';
import type { ControlSignal } from '../../../../shared/contracts/kpi-page';
import { FEEDBACK_PATH } from '../../constants';
import { putParameter, writePeriod } from '../../filters/period-state';
import { writeFilters, type DimensionFilters } from '../../filters/dimension-filters';

/** The counted answers behind a signal, on the feedback page. */
export const feedbackUrl = (
  { from, to }: Pick<ControlSignal, 'from' | 'to'>,
  { metrics }: Pick<KpiDescription, 'metrics'>,
  filters: DimensionFilters
): string => {
  const params = new URLSearchParams();
  writePeriod(params, { period: 'custom', custom: { from, to } }, 'last90Days');
  putParameter(params, 'metric', metrics.length === 1 ? (metrics[0] ?? null) : null);
  putParameter(params, 'counting', 'counted');
  writeFilters(params, filters);
  return `${FEEDBACK_PATH}?${params}`;
};
