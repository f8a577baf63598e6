import type { Core } from '@strapi/strapi';
import type { KpiQuery } from '../../../shared/contracts/kpi';
import type { GetKpiDimensions, GetKpiPage } from '../../../shared/contracts/kpi-page';
import { DIMENSIONS } from '../../../shared/dimensions';
import { localDateOf } from '../calendar';
import { controlChartOf, valueRangeOf } from '../kpi';
import type { KpiDefinition } from '../kpi/definition';
import { getService } from './get-service';
import { histogramsOf } from './kpi/cells';
import { composeAnswer, composeGroups } from './kpi/compose-answer';
import { gather } from './kpi/gather';
import type { LocationScope } from './location-access';

/** One KPI in depth: its definition, its control chart and its breakdowns. */
export const createKpiPageService = ({ strapi }: { strapi: Core.Strapi }) => {
  /** @param scope the locations that the reader may see; the query is about no others */
  const find = async (
    definition: KpiDefinition,
    asked: KpiQuery,
    locale: string,
    scope: LocationScope
  ): Promise<GetKpiPage.Response['data']> => {
    const query = { ...asked, by: null };
    const { facts } = getService('store', { strapi });
    const [gathered, totalResponses] = await Promise.all([
      gather(getService('store', { strapi }), definition.metrics, query),
      facts.countResponses(scope),
    ]);
    const today = localDateOf(new Date(), query.timeZone);
    const answer = composeAnswer(definition, gathered, query, (key) => key ?? '', today);
    const range = valueRangeOf(definition, histogramsOf(gathered.total, definition));
    const kpis = getService('kpi', { strapi });
    return {
      definition: kpis.describeOne(definition, locale),
      kpis: kpis.describe(locale).map(({ key, name }) => ({ key, name })),
      answer,
      controlChart: controlChartOf(definition, answer.series, range),
      totalResponses,
    };
  };

  /** The KPI by every dimension; each answer stands in one group of each dimension, `null` included. */
  const dimensions = (
    definition: KpiDefinition,
    asked: KpiQuery,
    locale: string
  ): Promise<GetKpiDimensions.Response['data']> =>
    Promise.all(
      DIMENSIONS.map(async (by) => {
        const query: KpiQuery = { ...asked, by, interval: null, compare: null };
        const byKey = await getService('store', { strapi }).histograms.read({
          metrics: definition.metrics,
          from: query.from,
          to: query.to,
          filters: query.filters,
          by,
        });
        const keys = [...new Set(byKey.map(({ key }) => key))];
        const labelOf = await getService('labels', { strapi }).find(by, keys, locale);
        const gathered = { periods: [], total: [], byKey, earlier: null };
        return { by, groups: composeGroups(definition, gathered, query, labelOf) };
      })
    );

  return { find, dimensions };
};

export type KpiPageService = ReturnType<typeof createKpiPageService>;
