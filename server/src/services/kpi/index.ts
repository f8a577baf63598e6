import type { Core } from '@strapi/strapi';
import { scaleId } from '../../../../shared/scale';
import type { KpiAnswer, KpiDescription, KpiQuery } from '../../../../shared/contracts/kpi';
import type { GetOverview } from '../../../../shared/contracts/overview';
import { localDateOf } from '../../calendar';
import { COUNT_ROUNDING, createTargetFinder, suppressAnswer, withTargets } from '../../kpi';
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
  const service = <
    Name extends
      | 'chartEvents'
      | 'labels'
      | 'locationTrees'
      | 'publicKpis'
      | 'reference'
      | 'registry'
      | 'settings'
      | 'store'
      | 'translations',
  >(
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

  /** A question whose places are told as the locations that stand there today, and what answers it. */
  const gatherPlaced = async (metrics: readonly string[], asked: KpiQuery) => {
    const trees = service('locationTrees');
    const filters = await trees.narrow(asked.filters, asked.places);
    const groupOf = await trees.groupsOf(asked.by, asked.places);
    const query: KpiQuery = { ...asked, filters };
    return { query, gathered: await gather(service('store'), metrics, query, groupOf) };
  };

  const answerWith = async (definition: KpiDefinition, asked: KpiQuery, locale: string) => {
    const { query, gathered } = await gatherPlaced(definition.metrics, asked);
    const labelOf = await labelsFor(gathered, query, locale);
    const today = localDateOf(new Date(), query.timeZone);
    return { query, gathered, answer: composeAnswer(definition, gathered, query, labelOf, today) };
  };

  return {
    describe,
    describeOne,

    /** The full answer, for those who may read KPIs. */
    async answer(definition: KpiDefinition, asked: KpiQuery, locale: string): Promise<KpiAnswer> {
      const { query, answer } = await answerWith(definition, asked, locale);
      const today = localDateOf(new Date(), query.timeZone);
      const targets = await service('reference').targets();
      const targetOf = createTargetFinder(definition, targets, { window: query, today });
      return withTargets(answer, query, targetOf);
    },

    /**
     * The answer for strangers: small, equal and subtractable groups are hidden, counts are rounded. What is
     * shown is held against its target as it is shown.
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
     * Everything that the overview shows, from one reading of the histograms.
     * @param asked the KPI of chart and breakdown; null: the first that has answers
     * @param scope the locations that the reader may see; the query is about no others
     */
    async overview(
      asked: KpiDefinition | null,
      question: KpiQuery,
      locale: string,
      scope: LocationScope
    ): Promise<GetOverview.Response['data']> {
      const definitions = service('registry').list();
      const metrics = [...new Set(definitions.flatMap((definition) => [...definition.metrics]))];
      const { query, gathered } = await gatherPlaced(metrics, question);
      const labelOf = await labelsFor(gathered, query, locale);
      const today = localDateOf(new Date(), query.timeZone);
      const ungrouped: Gathered = {
        ...gathered,
        byKey: null,
        earlier: gathered.earlier && { ...gathered.earlier, byKey: null },
      };
      const targets = await service('reference').targets();
      const aimed = (kpi: KpiDefinition, answer: KpiAnswer): KpiAnswer =>
        withTargets(answer, query, createTargetFinder(kpi, targets, { window: query, today }));
      const cards = definitions.map((kpi) =>
        aimed(kpi, composeAnswer(kpi, ungrouped, query, keyAsLabel, today))
      );
      const detail = asked ?? firstAnswered(definitions, cards);
      const answer = aimed(detail, composeAnswer(detail, gathered, query, labelOf, today));
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
        events: await service('chartEvents').find(detail, query, locale),
        totalResponses: await service('store').facts.countResponses(scope),
      };
    },
  };
};

export type KpiService = ReturnType<typeof createKpiService>;
