import type { Core } from '@strapi/strapi';
import type { KpiAnswer, KpiDescription, KpiQuery } from '../../../../shared/contracts/kpi';
import type { KpiQuantile } from '../../../../shared/contracts/kpi-terms';
import type { GetOverview } from '../../../../shared/contracts/overview';
import { localDateOf, type DateWindow } from '../../calendar';
import {
  COUNT_ROUNDING,
  createTargetFinder,
  measuredValue,
  suppressAnswer,
  withTargets,
} from '../../kpi';
import type { AnyKpi } from '../../kpi/definition';
import type { Estimate as MeasuredValue } from '../../statistics/estimate';
import { getService } from '../get-service';
import { composeAnswer, keyAsLabel, type LabelOf } from './compose-answer';
import { describeKpi } from './describe';
import { checkQuestion, isOnOwnTerms } from './case-terms';
import { suppressionEvidence, withEvidence } from './evidence';
import { gather, keysOf, type DateStretch, type Gathered } from './gather';
import { composeOverview, type AskedOverview } from './overview';
import { onlyGroup, publicQuestion } from './public-question';
import { groupsAsked, groupScopeOf, settledFilters } from './settle-question';

/** KPIs, answered from the daily histograms and the cases of complaints through the one registry. */
export const createKpiService = ({ strapi }: { strapi: Core.Strapi }) => {
  const service = <
    Name extends
      'labels' | 'publicKpis' | 'reference' | 'registry' | 'settings' | 'store' | 'translations',
  >(
    name: Name
  ) => getService(name, { strapi });

  const describeOne = (definition: AnyKpi, locale: string): KpiDescription =>
    describeKpi(definition, locale, {
      find: service('translations').find,
      nameOf: service('settings').kpiNames,
    });

  const describe = (locale: string): KpiDescription[] =>
    service('registry')
      .list()
      .map((definition) => describeOne(definition, locale));

  const labelsFor = async (
    gathered: Gathered,
    query: KpiQuery,
    locale: string
  ): Promise<LabelOf> => {
    if (!query.by) return keyAsLabel;
    return service('labels').find(query.by, keysOf(gathered), locale);
  };

  /** A question whose trees are told as what stands in them today, and what answers it. */
  const gatherPlaced = async (
    kpis: readonly AnyKpi[],
    asked: KpiQuery,
    against?: DateWindow | null,
    cut?: readonly DateStretch[]
  ) => {
    const filters = await settledFilters({ strapi }, asked);
    const groupOf = await groupsAsked({ strapi }, asked);
    const query: KpiQuery = { ...asked, filters };
    return { query, gathered: await gather({ strapi }, kpis, query, groupOf, against, cut) };
  };

  const answerWith = async (
    definition: AnyKpi,
    asked: KpiQuery,
    locale: string,
    against?: DateWindow | null
  ) => {
    checkQuestion(definition, asked);
    const { query, gathered } = await gatherPlaced([definition], asked, against);
    const labelOf = await labelsFor(gathered, query, locale);
    const today = localDateOf(new Date(), query.timeZone);
    return { query, gathered, answer: composeAnswer(definition, gathered, query, labelOf, today) };
  };

  /**
   * With its target, which is meant only where the KPI is asked as its definition says.
   * @param asked the question before its trees were settled
   */
  const held = async (definition: AnyKpi, query: KpiQuery, answer: KpiAnswer, asked: KpiQuery) => {
    if (!isOnOwnTerms(definition, query)) return answer;
    const today = localDateOf(new Date(), query.timeZone);
    const targets = await service('reference').targets();
    const targetOf = createTargetFinder(definition, targets, { window: query, today });
    const groupScope = await groupScopeOf({ strapi }, asked);
    return withTargets(answer, { ...query, groupScope }, targetOf);
  };

  return {
    describe,
    describeOne,

    /** The full answer, for those who may read KPIs. */
    async answer(definition: AnyKpi, asked: KpiQuery, locale: string): Promise<KpiAnswer> {
      const { query, answer } = await answerWith(definition, asked, locale);
      return held(definition, query, answer, asked);
    },

    /**
     * The answer, held against any other window where one is given, and what is reckoned with further.
     * @param against null: the answer alone
     */
    async measure(
      definition: AnyKpi,
      asked: KpiQuery,
      against: DateWindow | null,
      locale: string
    ): Promise<{ answer: KpiAnswer; measured: MeasuredValue | null }> {
      const { query, gathered, answer } = await answerWith(definition, asked, locale, against);
      const measured = withEvidence(definition, query, gathered, ({ formula, now }) =>
        measuredValue(formula, now)
      );
      return { answer, measured };
    },

    /** The full answers of a duration at several quantiles, all from one reading of the cases. */
    async quantiles(
      definition: AnyKpi,
      asked: KpiQuery,
      quantiles: readonly KpiQuantile[],
      locale: string
    ): Promise<KpiAnswer[]> {
      const at = (query: KpiQuery, quantile: KpiQuantile): KpiQuery => ({
        ...query,
        terms: { ...query.terms, quantile },
      });
      for (const quantile of quantiles) checkQuestion(definition, at(asked, quantile));
      const { query, gathered } = await gatherPlaced([definition], asked);
      const labelOf = await labelsFor(gathered, query, locale);
      const today = localDateOf(new Date(), query.timeZone);
      return Promise.all(
        quantiles.map((quantile) => {
          const own = at(query, quantile);
          const answer = composeAnswer(definition, gathered, own, labelOf, today);
          return held(definition, own, answer, asked);
        })
      );
    },

    /**
     * The answer for strangers: small, equal and subtractable groups are hidden, counts are rounded. What is
     * shown is held against its target as it is shown.
     * @throws ValidationError for questions whose answers could be subtracted
     */
    async answerInPublic(
      definition: AnyKpi,
      asked: KpiQuery,
      windowGiven: boolean,
      locale: string
    ): Promise<KpiAnswer> {
      const today = localDateOf(new Date(), asked.timeZone);
      const { query, only } = publicQuestion(asked, windowGiven, today);
      const { gathered, answer } = await answerWith(definition, query, locale);
      const shown = suppressAnswer(answer, {
        ...suppressionEvidence(definition, query, gathered, answer),
        minimumN: strapi.plugin('cx').config('publicKpis.minimumN') as number,
      });
      const targets = await service('reference').targets();
      const targetOf = createTargetFinder(definition, targets, {
        window: query,
        today,
        rounding: COUNT_ROUNDING,
      });
      return only === null
        ? withTargets(shown, query, targetOf)
        : withTargets(onlyGroup(shown, only), asked, targetOf);
    },

    /**
     * Everything that the overview shows, from one reading of the histograms and one of the cases.
     * @param asked the KPI of chart and breakdown; null: the first that has answers
     * @param of the question, which is about no other locations than those of the reader's scope
     */
    overview: (asked: AnyKpi | null, of: AskedOverview): Promise<GetOverview.Response['data']> =>
      composeOverview(strapi, { gatherPlaced, labelsFor, describe }, asked, of),
  };
};

export type KpiService = ReturnType<typeof createKpiService>;
