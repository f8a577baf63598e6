import type { Core } from '@strapi/strapi';
import { ATTENTION_PLACES, type AttentionPlace } from '../../../../shared/contracts/attention';
import type { KpiQuery } from '../../../../shared/contracts/kpi';
import type { HistogramQuestion } from '../../store/types';
import { isCaseKpi, type AnyKpi } from '../../kpi';
import { getService } from '../get-service';
import { halvesOf } from '../journey-overlay/answers';
import { gather, gatherGroups, metricsOf, type DateStretch, type Gathered } from './gather';

/** By one kind of place: answers in both halves of the window, and cases. */
export interface GatheredPlaces {
  by: AttentionPlace;
  gathered: Pick<Gathered, 'byKey' | 'cases'>;
}

/** KPIs of cases of which a count by place says enough; others would have to read every case again. */
const CASES_BY_PLACE: readonly string[] = ['complaint_rate', 'sla_met', 'escalation_rate'];
/** Complaints are handled, and their exposure is known, by location. */
const CASE_PLACE: AttentionPlace = 'location';

type Holds = (question: Pick<HistogramQuestion, 'filters' | 'by'>) => boolean;

/**
 * Which places can be compared: not those of which the filters leave one, nor those whose answers are not kept
 * summed by all that is asked.
 */
const comparable = (holds: Holds, { filters }: KpiQuery, hasCases: boolean): AttentionPlace[] =>
  ATTENTION_PLACES.filter(
    (by) => filters[by]?.length !== 1 && (holds({ filters, by }) || (hasCases && by === CASE_PLACE))
  );

/** What the overview has read: of its question, divided as it asks, both halves of the window apart. */
interface Read {
  query: KpiQuery;
  gathered: Pick<Gathered, 'byKey'>;
}

/**
 * Stretches by which a question's own groups are to be read apart so that nobody has to read them once more to look
 * for what stands out among them; none where its groups are no such places.
 */
export const stretchesOf = ({ by, from, to }: KpiQuery): DateStretch[] =>
  ATTENTION_PLACES.some((place) => place === by) ? halvesOf({ from, to }) : [];

/**
 * What KPIs are computed from at each place: one reading of the daily sums a kind of place, none of those that were
 * read already, and two of cases a KPI.
 * @param read with its groups read apart by `stretchesOf` its question
 */
export const gatherPlaces = async (
  strapi: Core.Strapi,
  kpis: readonly AnyKpi[],
  { query, gathered }: Read
): Promise<GatheredPlaces[]> => {
  const store = getService('store', { strapi });
  const scores = kpis.filter((kpi) => !isCaseKpi(kpi) && kpi.unit !== 'count');
  const metrics = metricsOf(scores);
  const cases = kpis.filter(({ key }) => CASES_BY_PLACE.includes(key));
  const { filters } = query;
  const { holds } = store.histograms;
  const answersAt = (by: AttentionPlace) => {
    if (!holds({ filters, by }) || metrics.length === 0) return null;
    if (by === query.by) {
      return gathered.byKey?.filter(({ metric }) => metrics.includes(metric)) ?? null;
    }
    return gatherGroups(store, metrics, { by, filters }, query, null, halvesOf(query));
  };
  return Promise.all(
    comparable(holds, query, cases.length > 0).map(async (by) => {
      const byKey = await answersAt(by);
      if (by !== CASE_PLACE || cases.length === 0) return { by, gathered: { byKey } };
      const alone = { ...query, by, interval: null, compare: null };
      const found = await gather({ strapi }, cases, alone, null);
      return { by, gathered: { byKey, ...(found.cases && { cases: found.cases }) } };
    })
  );
};
