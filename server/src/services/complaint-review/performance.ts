import type { Core } from '@strapi/strapi';
import {
  KPI_QUANTILES,
  type KpiAnswer,
  type KpiDescription,
  type KpiQuery,
  type KpiTerms,
} from '../../../../shared/contracts/kpi';
import {
  reviewGroupings,
  type GetComplaintReview,
  type ReviewBacklog,
} from '../../../../shared/contracts/complaint-review';
import type { CategoryGrouping } from '../../../../shared/dimensions';
import { SLA_TARGETS } from '../../../../shared/contracts/complaint-words';
import { addDays } from '../../calendar';
import { isCaseKpi, NO_MOVEMENT } from '../../kpi';
import { backlogBalance } from '../../statistics/backlog';
import type { CaseKey } from '../../store/complaint-figures';
import { getService } from '../get-service';
import { parametersOf } from '../kpi/case-terms';

type Data = GetComplaintReview.Data;

/** What is asked of a KPI besides window and filters. */
interface Figure {
  kpi: string;
  terms?: KpiTerms;
  /** Of a duration each quantile, instead of the median alone. */
  spread?: boolean;
}

const durations = ['ack_time', 'first_response', 'resolution_first', 'resolution_total'].map(
  (kpi): Figure => ({ kpi, spread: true })
);

/** How the process did, in the order in which it is read. */
const FIGURES: readonly Figure[] = [
  { kpi: 'complaint_rate' },
  { kpi: 'complaint_change' },
  { kpi: 'backlog' },
  { kpi: 'backlog_days' },
  { kpi: 'oldest_open' },
  ...durations,
  ...SLA_TARGETS.map((promise): Figure => ({ kpi: 'sla_met', terms: { promise } })),
  { kpi: 'fcr' },
  { kpi: 'reopen_rate' },
  { kpi: 'escalation_rate' },
  { kpi: 'external_referral' },
  { kpi: 'recurrence' },
  { kpi: 'complaint_outcome_sat' },
  { kpi: 'complaint_process_sat' },
  { kpi: 'remedy_cost' },
];

/** What is told of each location, category and cause. */
const DIVIDED: readonly Figure[] = [
  { kpi: 'complaint_rate' },
  { kpi: 'backlog' },
  { kpi: 'resolution_total' },
  { kpi: 'sla_met', terms: { promise: 'resolution' } },
  { kpi: 'reopen_rate' },
  { kpi: 'escalation_rate' },
];

/** The numbers of a review, each by the registry's own definition. */
export const createReviewNumbers = (
  { strapi }: { strapi: Core.Strapi },
  question: KpiQuery,
  locale: string,
  exposure: string
) => {
  const kpis = () => getService('kpi', { strapi });
  const registry = () => getService('registry', { strapi });

  const ask = async (
    { kpi, terms, spread = false }: Figure,
    over: Partial<KpiQuery> = {}
  ): Promise<KpiAnswer[]> => {
    const definition = registry().get(kpi);
    if (!definition) return [];
    const named = parametersOf(definition).includes('exposure') ? { exposure, ...terms } : terms;
    const query: KpiQuery = { ...question, ...over, ...(named && { terms: named }) };
    return spread
      ? kpis().quantiles(definition, query, KPI_QUANTILES, locale)
      : [await kpis().answer(definition, query, locale)];
  };

  /** Sums of several currencies are never added: one answer each. */
  const costs = async (figure: Figure): Promise<KpiAnswer[]> => {
    const [whole] = await ask(figure);
    if (!whole?.flags.includes('mixed_currencies')) return whole ? [whole] : [];
    const answers: KpiAnswer[] = [];
    for (const currency of whole.terms?.currencies ?? []) {
      answers.push(...(await ask({ ...figure, terms: { currency } })));
    }
    return answers;
  };

  const openAt = async (date: string): Promise<number> => {
    const [answer] = await ask({ kpi: 'backlog' }, { from: date, to: date, compare: null });
    return answer?.value ?? 0;
  };

  return {
    async performance(): Promise<KpiAnswer[]> {
      const answers: KpiAnswer[] = [];
      // One after the other: each asks the database several questions, and the site has others to answer.
      for (const figure of FIGURES) {
        answers.push(...(await (figure.kpi === 'remedy_cost' ? costs(figure) : ask(figure))));
      }
      return answers;
    },

    async breakdowns(categories: CategoryGrouping): Promise<Data['breakdowns']> {
      const divided: Data['breakdowns'] = [];
      for (const by of reviewGroupings(categories)) {
        const answers: KpiAnswer[] = [];
        for (const figure of DIVIDED) answers.push(...(await ask(figure, { by })));
        divided.push({ by, answers });
      }
      return divided;
    },

    /** @param filters as they are told by locations, see `locationTrees.narrow` */
    async backlog(filters: KpiQuery['filters']): Promise<ReviewBacklog> {
      const { from, to } = question;
      const [flow = NO_MOVEMENT] = await getService('store', { strapi }).complaintFigures.flow({
        periods: [{ start: from, end: to }],
        filters: filters as Partial<Record<CaseKey, string[]>>,
      });
      const [start, end] = [await openAt(addDays(from, -1)), await openAt(to)];
      const { gap } = backlogBalance(start, { ...flow, merged: flow.otherwise }, end);
      return { start, end, ...flow, gap };
    },

    definitions: (): KpiDescription[] => {
      const used = new Set([...FIGURES, ...DIVIDED].map(({ kpi }) => kpi));
      return registry()
        .list()
        .filter((definition) => used.has(definition.key) || isCaseKpi(definition))
        .map((definition) => kpis().describeOne(definition, locale));
    },
  };
};
