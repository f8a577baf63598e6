import type { Core } from '@strapi/strapi';
import type { KpiGroup, KpiQuery } from '../../../shared/contracts/kpi';
import type { GetKpiDimensions, GetKpiPage } from '../../../shared/contracts/kpi-page';
import type { KpiGrouping } from '../../../shared/dimensions';
import { scaleId } from '../../../shared/scale';
import { localDateOf } from '../calendar';
import {
  controlChartOf,
  createTargetFinder,
  groupsWithTargets,
  withTargets,
  type TargetOf,
} from '../kpi';
import { isCaseKpi, type AnyKpi } from '../kpi/definition';
import { getService } from './get-service';
import { exposureNames } from './kpi/case-exposure';
import { countedScales, histogramsOf, rangeOf } from './kpi/cells';
import { composeAnswer, composeGroups } from './kpi/compose-answer';
import { checkQuestion, groupingsOf, isOnOwnTerms } from './kpi/case-terms';
import { gather, keysOf, type Gathered } from './kpi/gather';
import { groupsAsked, groupScopeOf, settledFilters } from './kpi/settle-question';
import type { LocationScope } from './location-access';

/** Finds the targets of one KPI's numbers in the question's window. */
const targetFinder = async (
  strapi: Core.Strapi,
  definition: AnyKpi,
  query: KpiQuery
): Promise<TargetOf> => {
  // A target is set on a KPI as it is defined: it says nothing of another quantile or clock.
  if (!isOnOwnTerms(definition, query)) return () => null;
  const today = localDateOf(new Date(), query.timeZone);
  const targets = await getService('reference', { strapi }).targets();
  return createTargetFinder(definition, targets, { window: query, today });
};

/**
 * The KPI by one grouping.
 * @param asked the filters as they were asked, before their trees were settled
 */
const groupsBy = async (
  strapi: Core.Strapi,
  definition: AnyKpi,
  query: KpiQuery & { by: KpiGrouping },
  asked: Pick<KpiQuery, 'filters' | 'places'>,
  locale: string
): Promise<KpiGroup[]> => {
  const groupOf = await groupsAsked({ strapi }, { ...asked, by: query.by });
  const gathered = await gather({ strapi }, [definition], query, groupOf);
  const labelOf = await getService('labels', { strapi }).find(query.by, keysOf(gathered), locale);
  return composeGroups(definition, gathered, query, labelOf);
};

const scalesOf = (definition: AnyKpi, { total }: Pick<Gathered, 'total'>): string[] =>
  isCaseKpi(definition)
    ? []
    : (countedScales(histogramsOf(total, definition), definition) ?? []).map(scaleId);

/** The KPI with its series, and its control chart from the baselines that somebody fixed. */
const controlOf = async (strapi: Core.Strapi, definition: AnyKpi, asked: KpiQuery) => {
  checkQuestion(definition, asked);
  const filters = await settledFilters({ strapi }, asked);
  const query = { ...asked, filters, by: null };
  const [gathered, rebases] = await Promise.all([
    gather({ strapi }, [definition], query, null),
    getService('rebases', { strapi }).list(definition.key, asked),
  ]);
  const today = localDateOf(new Date(), query.timeZone);
  const answer = withTargets(
    composeAnswer(definition, gathered, query, (key) => key ?? '', today),
    query,
    await targetFinder(strapi, definition, query)
  );
  const days = rebases.flatMap(({ from, withdrawn }) => (withdrawn ? [] : from));
  const range = rangeOf(definition, gathered);
  return {
    answer,
    countedScales: scalesOf(definition, gathered),
    controlChart: controlChartOf(definition, answer.series, range, days),
    rebases,
  };
};

/** One KPI in depth: its definition, its control chart and its breakdowns. */
export const createKpiPageService = ({ strapi }: { strapi: Core.Strapi }) => {
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
    const store = getService('store', { strapi });
    const [shown, totalResponses, events] = await Promise.all([
      controlOf(strapi, definition, asked),
      store.facts.countResponses(readable),
      getService('chartEvents', { strapi }).find(definition, asked, locale),
    ]);
    const kpis = getService('kpi', { strapi });
    return {
      definition: kpis.describeOne(definition, locale),
      kpis: kpis.describe(locale).map(({ key, name }) => ({ key, name })),
      ...shown,
      mayRebase: getService('rebases', { strapi }).mayChange(asked, changeable),
      events,
      totalResponses,
      exposures: await exposureNames(store),
    };
  };

  /** The KPI by every grouping; each answer stands in one group of each, `null` included. */
  const dimensions = async (
    definition: AnyKpi,
    asked: KpiQuery,
    locale: string
  ): Promise<GetKpiDimensions.Response['data']> => {
    checkQuestion(definition, asked);
    const filters = await settledFilters({ strapi }, asked);
    const targetOf = await targetFinder(strapi, definition, asked);
    return Promise.all(
      groupingsOf(definition).map(async (by) => {
        const query = { ...asked, filters, by, interval: null, compare: null };
        const groups = await groupsBy(strapi, definition, query, asked, locale);
        const groupScope = await groupScopeOf({ strapi }, { ...asked, by });
        return { by, groups: groupsWithTargets(groups, { ...query, groupScope }, targetOf) };
      })
    );
  };

  return {
    control: (definition: AnyKpi, asked: KpiQuery) => controlOf(strapi, definition, asked),
    find,
    dimensions,
  };
};

export type KpiPageService = ReturnType<typeof createKpiPageService>;
