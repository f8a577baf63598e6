import type { Core } from '@strapi/strapi';
import { scaleId } from '../../../../shared/scale';
import type {
  GetOverview,
  KpiAnswer,
  KpiDescription,
  KpiQuery,
} from '../../../../shared/contracts/kpi';
import { localDateOf } from '../../calendar';
import { suppressAnswer } from '../../kpi';
import type { KpiDefinition } from '../../kpi/definition';
import { getService } from '../get-service';
import type { LocationScope } from '../location-access';
import {
  countedScales,
  distributionOf,
  histogramsByKey,
  histogramsByPeriod,
  histogramsOf,
} from './cells';
import { composeAnswer, type LabelOf } from './compose-answer';
import { describeKpi } from './describe';
import { gather, type Gathered } from './gather';
import { onlyGroup, publicQuestion } from './public-question';

const keyAsLabel: LabelOf = (key) => key ?? '—';

/** The first KPI that has answers, scores before counts; without any answers the first of all. */
const firstAnswered = (
  definitions: readonly KpiDefinition[],
  cards: readonly KpiAnswer[]
): KpiDefinition => {
  const answered = definitions.filter((_, index) => (cards[index]?.n ?? 0) > 0);
  const chosen = answered.find(({ unit }) => unit !== 'count') ?? answered[0] ?? definitions[0];
  if (!chosen) throw new Error('the registry is empty');
  return chosen;
};

/** KPIs, answered from the daily histograms through the one registry. */
export const createKpiService = ({ strapi }: { strapi: Core.Strapi }) => {
  const service = <Name extends 'labels' | 'registry' | 'store' | 'translations' | 'settings'>(
    name: Name
  ) => getService(name, { strapi });

  const describeOne = (definition: KpiDefinition, locale: string): KpiDescription =>
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
    if (!query.by || !gathered.byKey) return keyAsLabel;
    const keys = [...new Set(gathered.byKey.map((cell) => cell.key))];
    return service('labels').find(query.by, keys, locale);
  };

  const answerWith = async (definition: KpiDefinition, query: KpiQuery, locale: string) => {
    const gathered = await gather(service('store'), definition.metrics, query);
    const labelOf = await labelsFor(gathered, query, locale);
    const today = localDateOf(new Date(), query.timeZone);
    return { gathered, answer: composeAnswer(definition, gathered, query, labelOf, today) };
  };

  return {
    describe,
    describeOne,

    /** The full answer, for those who may read KPIs. */
    async answer(definition: KpiDefinition, query: KpiQuery, locale: string): Promise<KpiAnswer> {
      return (await answerWith(definition, query, locale)).answer;
    },

    /**
     * The answer for strangers: small, equal and subtractable groups are hidden, counts are rounded.
     * @throws ValidationError for questions whose answers could be subtracted
     */
    async answerInPublic(
      definition: KpiDefinition,
      asked: KpiQuery,
      windowGiven: boolean,
      locale: string
    ): Promise<KpiAnswer> {
      const today = localDateOf(new Date(), asked.timeZone);
      const { query, only } = publicQuestion(asked, windowGiven, today);
      const { gathered, answer } = await answerWith(definition, query, locale);
      const byKey = gathered.byKey ? histogramsByKey(gathered.byKey, definition) : new Map();
      const shown = suppressAnswer(answer, {
        total: histogramsOf(gathered.total, definition),
        series: histogramsByPeriod(gathered.total, definition, gathered.periods.length),
        groups: answer.groups.map((group) => byKey.get(group.key) ?? []),
        ...(gathered.earlier ? { earlier: histogramsOf(gathered.earlier.total, definition) } : {}),
        minimumN: strapi.plugin('cx').config('publicKpis.minimumN') as number,
      });
      return only === null ? shown : onlyGroup(shown, only);
    },

    /**
     * Everything that the overview shows, from one reading of the histograms.
     * @param asked the KPI of chart and breakdown; null: the first that has answers
     * @param scope the locations that the reader may see; the query is about no others
     */
    async overview(
      asked: KpiDefinition | null,
      query: KpiQuery,
      locale: string,
      scope: LocationScope
    ): Promise<GetOverview.Response['data']> {
      const definitions = service('registry').list();
      const metrics = [...new Set(definitions.flatMap((definition) => [...definition.metrics]))];
      const gathered = await gather(service('store'), metrics, query);
      const labelOf = await labelsFor(gathered, query, locale);
      const today = localDateOf(new Date(), query.timeZone);
      const ungrouped: Gathered = {
        ...gathered,
        byKey: null,
        earlier: gathered.earlier && { ...gathered.earlier, byKey: null },
      };
      const cards = definitions.map((kpi) =>
        composeAnswer(kpi, ungrouped, query, keyAsLabel, today)
      );
      const detail = asked ?? firstAnswered(definitions, cards);
      const answer = composeAnswer(detail, gathered, query, labelOf, today);
      return {
        window: answer.window,
        definitions: describe(locale),
        cards,
        detail: answer,
        distribution: distributionOf(histogramsOf(gathered.total, detail), (histogram) =>
          scaleId(histogram.scale)
        ),
        countedScales: Object.fromEntries(
          definitions.flatMap((kpi) => {
            const scales = countedScales(histogramsOf(gathered.total, kpi), kpi);
            return scales ? [[kpi.key, scales.map(scaleId)]] : [];
          })
        ),
        totalResponses: await service('store').facts.countResponses(scope),
      };
    },
  };
};

export type KpiService = ReturnType<typeof createKpiService>;
