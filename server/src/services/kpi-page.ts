import type { Core } from '@strapi/strapi';
import type { KpiGroup, KpiQuery } from '../../../shared/contracts/kpi';
import type { GetKpiDimensions, GetKpiPage } from '../../../shared/contracts/kpi-page';
import type { KpiGrouping } from '../../../shared/dimensions';
import { localDateOf } from '../calendar';
import {
  controlChartOf,
  createTargetFinder,
  groupsWithTargets,
  withTargets,
  type TargetOf,
} from '../kpi';
import type { AnyKpi } from '../kpi/definition';
import { getService } from './get-service';
import { rangeOf } from './kpi/cells';
import { composeAnswer, composeGroups } from './kpi/compose-answer';
import { checkQuestion, groupingsOf } from './kpi/case-terms';
import { gather, keysOf } from './kpi/gather';
import type { LocationScope } from './location-access';

/** Finds the targets of one KPI's numbers in the question's window. */
const targetFinder = async (
  strapi: Core.Strapi,
  definition: AnyKpi,
  query: KpiQuery
): Promise<TargetOf> => {
  const today = localDateOf(new Date(), query.timeZone);
  const targets = await getService('reference', { strapi }).targets();
  return createTargetFinder(definition, targets, { window: query, today });
};

/** The KPI by one grouping, at the places asked for. */
const groupsBy = async (
  strapi: Core.Strapi,
  definition: AnyKpi,
  query: KpiQuery & { by: KpiGrouping },
  locale: string
): Promise<KpiGroup[]> => {
  const store = getService('store', { strapi });
  const groupOf = await getService('locationTrees', { strapi }).groupsOf(query.by, query.places);
  const gathered = await gather(store, [definition], query, groupOf);
  const labelOf = await getService('labels', { strapi }).find(query.by, keysOf(gathered), locale);
  return composeGroups(definition, gathered, query, labelOf);
};

/** One KPI in depth: its definition, its control chart and its breakdowns. */
export const createKpiPageService = ({ strapi }: { strapi: Core.Strapi }) => {
  const trees = () => getService('locationTrees', { strapi });

  /**
   * @param rights.readable the locations that the reader may see; the query is about no others
   * @param rights.changeable the locations whose baselines the reader may fix
   */
  const find = async (
    definition: AnyKpi,
    asked: KpiQuery,
    locale: string,
    { readable, changeable }: { readable: LocationScope; changeable: LocationScope }
  ): Promise<GetKpiPage.Response['data']> => {
    checkQuestion(definition, asked);
    const filters = await trees().narrow(asked.filters, asked.places);
    const query = { ...asked, filters, by: null };
    const { facts } = getService('store', { strapi });
    const [gathered, totalResponses, events, rebases] = await Promise.all([
      gather(getService('store', { strapi }), [definition], query, null),
      facts.countResponses(readable),
      getService('chartEvents', { strapi }).find(definition, query, locale),
      getService('rebases', { strapi }).list(definition.key, asked),
    ]);
    const today = localDateOf(new Date(), query.timeZone);
    const answer = withTargets(
      composeAnswer(definition, gathered, query, (key) => key ?? '', today),
      query,
      await targetFinder(strapi, definition, query)
    );
    const range = rangeOf(definition, gathered);
    const kpis = getService('kpi', { strapi });
    return {
      definition: kpis.describeOne(definition, locale),
      kpis: kpis.describe(locale).map(({ key, name }) => ({ key, name })),
      answer,
      controlChart: controlChartOf(
        definition,
        answer.series,
        range,
        rebases.flatMap(({ from, withdrawn }) => (withdrawn ? [] : from))
      ),
      rebases,
      mayRebase: getService('rebases', { strapi }).mayChange(asked, changeable),
      events,
      totalResponses,
    };
  };

  /** The KPI by every grouping; each answer stands in one group of each, `null` included. */
  const dimensions = async (
    definition: AnyKpi,
    asked: KpiQuery,
    locale: string
  ): Promise<GetKpiDimensions.Response['data']> => {
    checkQuestion(definition, asked);
    const filters = await trees().narrow(asked.filters, asked.places);
    const targetOf = await targetFinder(strapi, definition, asked);
    return Promise.all(
      groupingsOf(definition).map(async (by) => {
        const query = { ...asked, filters, by, interval: null, compare: null };
        const groups = await groupsBy(strapi, definition, query, locale);
        return { by, groups: groupsWithTargets(groups, query, targetOf) };
      })
    );
  };

  return { find, dimensions };
};

export type KpiPageService = ReturnType<typeof createKpiPageService>;
