import type { Core } from '@strapi/strapi';
import { ATTENTION_PLACES, type AttentionPlace } from '../../../../shared/contracts/attention';
import type { KpiQuery } from '../../../../shared/contracts/kpi';
import type { HistogramQuestion } from '../../store/types';
import { isCaseKpi, isComplaintKpi, type AnyKpi, type CaseKpi } from '../../kpi';
import { getService } from '../get-service';
import { halvesOf } from '../journey-overlay/answers';
import { exposureOfAll } from './case-exposure';
import { termsOf } from './case-terms';
import { gatherGroups, metricsOf, type DateStretch, type Gathered } from './gather';
import { gatherCaseGroups, type GatheredCases } from './gather-cases';

/** By one kind of place: answers in both halves of the window, and cases. */
export interface GatheredPlaces {
  by: AttentionPlace;
  gathered: Pick<Gathered, 'byKey' | 'cases'>;
}

/** What is kept of complaints, and of answers about them alone. */
const OF_COMPLAINTS: readonly AttentionPlace[] = ['category', 'team'];

/**
 * KPIs of cases of which a count by place says enough, with the places: others would have to read every case again.
 * Who has a case now says nothing of who let it be escalated, and what came in is not known by category or team.
 */
const CASE_PLACES: Readonly<Record<string, readonly AttentionPlace[]>> = {
  complaint_rate: ['location', 'touchpoint', 'channel'],
  sla_met: ATTENTION_PLACES,
  escalation_rate: ['location', 'touchpoint', 'channel', 'category'],
};

type Holds = (question: Pick<HistogramQuestion, 'filters' | 'by'>) => boolean;

/** The KPIs of cases that can be compared at places of a kind: what they are held against must be known there. */
const casesAt = (
  holds: Holds,
  kpis: readonly CaseKpi[],
  { filters, terms }: KpiQuery,
  by: AttentionPlace
): CaseKpi[] =>
  kpis.filter((kpi) => {
    if (!CASE_PLACES[kpi.key]?.includes(by)) return false;
    const { exposure } = termsOf(kpi, { ...(terms && { terms }) });
    if (!kpi.needsExposure || exposure === undefined) return true;
    return exposureOfAll(exposure, { by, filters: {} }).length === 0 && holds({ filters, by });
  });

/** The metrics of which answers are kept by places of a kind. */
const metricsAt = (kpis: readonly AnyKpi[], by: AttentionPlace): string[] =>
  metricsOf(OF_COMPLAINTS.includes(by) ? kpis.filter(isComplaintKpi) : kpis);

/** What the overview has read: of its question, divided as it asks, both halves of the window apart. */
interface Read {
  query: KpiQuery;
  gathered: Pick<Gathered, 'byKey' | 'cases'>;
}

/**
 * Stretches by which a question's own groups are to be read apart so that nobody has to read them once more to look
 * for what stands out among them; none where its groups are no such places.
 */
export const stretchesOf = ({ by, from, to }: KpiQuery): DateStretch[] =>
  ATTENTION_PLACES.some((place) => place === by) ? halvesOf({ from, to }) : [];

/** KPIs of cases by the places of one kind, one reading each; as a whole they are known. */
const gatherCasesAt = async (
  strapi: Core.Strapi,
  kpis: readonly CaseKpi[],
  { query, gathered }: Read,
  by: AttentionPlace
): Promise<Map<string, GatheredCases>> => {
  const found = new Map<string, GatheredCases>();
  for (const kpi of kpis) {
    const whole = gathered.cases?.get(kpi.key);
    if (!whole) continue;
    const byKey = await gatherCaseGroups({ strapi }, kpi, { ...query, by });
    found.set(kpi.key, { ...whole, byKey });
  }
  return found;
};

/**
 * What KPIs are computed from at each place: one reading of the daily sums a kind of place, none of those that were
 * read already, and one of cases a KPI.
 * @param read with its groups read apart by `stretchesOf` its question
 */
export const gatherPlaces = async (
  strapi: Core.Strapi,
  kpis: readonly AnyKpi[],
  read: Read
): Promise<GatheredPlaces[]> => {
  const { query, gathered } = read;
  const store = getService('store', { strapi });
  const scores = kpis.filter((kpi) => !isCaseKpi(kpi) && kpi.unit !== 'count');
  const { filters } = query;
  const { holds } = store.histograms;
  const answersAt = (by: AttentionPlace) => {
    const metrics = metricsAt(scores, by);
    if (!holds({ filters, by }) || metrics.length === 0) return null;
    if (by === query.by) {
      return gathered.byKey?.filter(({ metric }) => metrics.includes(metric)) ?? null;
    }
    return gatherGroups(store, metrics, { by, filters }, query, null, halvesOf(query));
  };
  // Those of which the filters leave one can't be compared, nor those that nothing is kept by.
  const compared = ATTENTION_PLACES.filter((by) => filters[by]?.length !== 1).flatMap((by) => {
    const cases = casesAt(holds, kpis.filter(isCaseKpi), query, by);
    const answered =
      holds({ filters, by }) && (metricsAt(scores, by).length > 0 || !OF_COMPLAINTS.includes(by));
    return answered || cases.length > 0 ? [{ by, cases }] : [];
  });
  return Promise.all(
    compared.map(async ({ by, cases }) => {
      const byKey = await answersAt(by);
      if (cases.length === 0) return { by, gathered: { byKey } };
      return { by, gathered: { byKey, cases: await gatherCasesAt(strapi, cases, read, by) } };
    })
  );
};
