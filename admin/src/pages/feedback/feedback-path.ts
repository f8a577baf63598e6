import { isGrouping, type KpiGrouping } from '../../../../shared/dimensions';
import { RESPONSE_METRIC } from '../../../../shared/metrics';
import { FEEDBACK_PATH } from '../../constants';
import { NONE, type DimensionFilters } from '../../filters/dimension-filters';
import type { PeriodState } from '../../filters/period-state';
import { readFeedbackState, writeFeedbackState } from './feedback-state';

/** The answers that make up a KPI's number. */
export interface CountedAnswers {
  period: PeriodState;
  filters: DimensionFilters;
  /** Of the KPI's definition. */
  metrics: readonly string[];
  /** Where the KPI leaves answers on other scales out: those that count. */
  scales?: readonly string[];
}

/** A part of them: of one period, group or score. */
export interface Part {
  period?: PeriodState;
  group?: { dimension: KpiGrouping; key: string | null };
  score?: { score: number; scale: string };
}

/**
 * Where exactly these answers can be read.
 * @returns null where a KPI counts several metrics, as the page shows one or all, and for a group of cases
 */
export const feedbackPath = (
  { period, filters, metrics, scales = [] }: CountedAnswers,
  { period: ownPeriod, group, score }: Part = {}
): string | null => {
  const [metric] = metrics;
  if (metric === undefined || metrics.length > 1) return null;
  if (group && !isGrouping(group.dimension)) return null;
  const leading = metric === RESPONSE_METRIC;
  const params = writeFeedbackState(new URLSearchParams(), {
    ...readFeedbackState(new URLSearchParams()),
    ...(ownPeriod ?? period),
    filters: group ? { ...filters, [group.dimension]: [group.key ?? NONE] } : filters,
    metric: leading ? null : metric,
    leading,
    scales: score ? [score.scale] : [...scales],
    minScore: score?.score ?? null,
    maxScore: score?.score ?? null,
    counting: 'counted',
    // Archived answers count all the same.
    archive: 'all',
  });
  return `${FEEDBACK_PATH}?${params.toString()}`;
};
