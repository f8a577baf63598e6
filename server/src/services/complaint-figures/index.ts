import type { Core } from '@strapi/strapi';
import type { GetDurationCurves } from '../../../../shared/contracts/complaint-durations';
import type {
  GetBacklogFlow,
  GetComplaintCauses,
  GetComplaintControl,
  GetComplaintFigures,
} from '../../../../shared/contracts/complaint-figures';
import type { KpiQuery } from '../../../../shared/contracts/kpi';
import { CATEGORY_TREE, type CategoryGrouping } from '../../../../shared/dimensions';
import { localDateOf } from '../../calendar';
import { createTargetFinder, isComplaintKpi, withTargets, type AnyKpi } from '../../kpi';
import { getService } from '../get-service';
import { exposureNames } from '../kpi/case-exposure';
import { canAnswer, isOnOwnTerms } from '../kpi/case-terms';
import { composeAnswer, keyAsLabel, windowOf } from '../kpi/compose-answer';
import { gather } from '../kpi/gather';
import { groupsAsked, settledFilters } from '../kpi/settle-question';
import { readCauses } from './causes';
import { readDurationCurves, type AskedDurations } from './durations';
import { readBacklogFlow, type AskedFlow } from './flow';

/** The figures of complaints: from cases and what was said of them, for whoever may read cases. Questions are within the reader's locations. */
export const createComplaintFiguresService = ({ strapi }: { strapi: Core.Strapi }) => {
  /** A question with its trees told as what stands in them today. */
  const placed = async <Query extends KpiQuery>(query: Query): Promise<Query> => ({
    ...query,
    filters: await settledFilters({ strapi }, query),
  });

  return {
    /** Every KPI of complaints that the question means something to, without series and groups. */
    async cards(asked: KpiQuery, locale: string): Promise<GetComplaintFigures.Response['data']> {
      const question = { ...asked, by: null, interval: null };
      const registry = getService('registry', { strapi });
      const kpis = registry.list().filter((kpi) => isComplaintKpi(kpi) && canAnswer(kpi, question));
      const query = await placed(question);
      const gathered = await gather({ strapi }, kpis, query, null);
      const today = localDateOf(new Date(), query.timeZone);
      const targets = await getService('reference', { strapi }).targets();
      const store = getService('store', { strapi });
      return {
        window: windowOf(query, query),
        definitions: kpis.map((kpi) => getService('kpi', { strapi }).describeOne(kpi, locale)),
        cards: kpis.map((kpi) => {
          const answer = composeAnswer(kpi, gathered, query, keyAsLabel, today);
          if (!isOnOwnTerms(kpi, query)) return answer;
          const targetOf = createTargetFinder(kpi, targets, { window: query, today });
          return withTargets(answer, query, targetOf);
        }),
        anyComplaint: await store.complaintFigures.any(),
        exposures: await exposureNames(store),
      };
    },

    async durations(
      asked: Omit<AskedDurations, 'groupOf'>
    ): Promise<GetDurationCurves.Response['data']> {
      const groupOf = await groupsAsked({ strapi }, asked.query);
      return readDurationCurves(strapi, { ...asked, query: await placed(asked.query), groupOf });
    },

    async flow(asked: AskedFlow): Promise<GetBacklogFlow.Response['data']> {
      return readBacklogFlow(strapi, await placed(asked));
    },

    async causes(
      asked: KpiQuery,
      by: CategoryGrouping,
      locale: string
    ): Promise<GetComplaintCauses.Response['data']> {
      const groupOf = by === CATEGORY_TREE ? await groupsAsked({ strapi }, { ...asked, by }) : null;
      return readCauses(strapi, await placed(asked), { by, groupOf }, locale);
    },

    /** @throws ValidationError where the KPI can't be asked this */
    async control(
      kpi: AnyKpi,
      asked: KpiQuery,
      locale: string
    ): Promise<GetComplaintControl.Response['data']> {
      const { answer, controlChart } = await getService('kpiPage', { strapi }).control(kpi, asked);
      const definition = getService('kpi', { strapi }).describeOne(kpi, locale);
      return { definition, answer, controlChart };
    },
  };
};

export type ComplaintFiguresService = ReturnType<typeof createComplaintFiguresService>;
