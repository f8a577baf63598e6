import type { AttentionFinding } from '../../../../../shared/contracts/attention';
import type { KpiDescription } from '../../../../../shared/contracts/kpi';
import { IMPROVEMENTS_PATH } from '../../../constants';
import { forKpi, kpiPageUrl } from '../../kpi/kpi-page-state';
import { queueFilters, queuePath } from '../../complaints/queue-path';
import {
  readImprovementsState,
  writeImprovementsState,
} from '../../improvements/improvements-state';
import type { OverviewState } from '../overview-state';

type Evidence = AttentionFinding['evidence'];

/** The one value of a filter; null where it has several or none. */
const only = (values: readonly string[] | undefined): string | null =>
  values?.length === 1 ? (values[0] ?? null) : null;

/** The period of a finding, as pages keep it. */
export const periodOf = ({ from, to }: Evidence) => ({
  period: 'custom' as const,
  custom: { from, to },
});

/** The KPI's own page, about this evidence. */
export const kpiPathOf = (
  { kpi, filters }: Evidence,
  state: OverviewState,
  definition: KpiDescription | undefined
): string => kpiPageUrl(kpi, forKpi({ ...state, interval: null, filters }, definition));

/** A new improvement of this KPI, about the place where it is to be made. */
export const improvementStart = ({ kpi, filters }: Evidence): string => {
  const empty = new URLSearchParams();
  const search = writeImprovementsState(empty, {
    ...readImprovementsState(empty),
    kpi,
    location: only(filters.location),
    touchpoint: only(filters.touchpoint),
    writing: true,
  });
  return `${IMPROVEMENTS_PATH}?${search}`;
};

/** The complaints of the place in that time; null where the queue does not know what they are narrowed by. */
export const complaintsOf = ({ filters, from, to }: Evidence): string | null => {
  const known = queueFilters(filters);
  return known && queuePath(known, { from, to }, 'all');
};
