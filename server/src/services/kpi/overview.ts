import type { Core } from '@strapi/strapi';
import { scaleId } from '../../../../shared/scale';
import type { KpiAnswer, KpiDescription, KpiQuery } from '../../../../shared/contracts/kpi';
import type { GetOverview } from '../../../../shared/contracts/overview';
import { localDateOf, type DateWindow } from '../../calendar';
import {
  createTargetFinder,
  isCaseKpi,
  isComplaintKpi,
  withTargets,
  type AnyKpi,
  type TargetOf,
} from '../../kpi';
import { getService } from '../get-service';
import type { LocationScope } from '../location-access';
import { composeAttention } from './attention';
import { exposureNames } from './case-exposure';
import { canAnswer, isOnOwnTerms } from './case-terms';
import { countedScales, distributionOf, histogramsOf } from './cells';
import { composeAnswer, keyAsLabel, type LabelOf } from './compose-answer';
import type { DateStretch, Gathered } from './gather';
import { stretchesOf } from './gather-places';
import { groupScopeOf } from './settle-question';

interface Placed {
  query: KpiQuery;
  gathered: Gathered;
}

/** How the KPI service reads and names. */
interface Reading {
  gatherPlaced(
    kpis: readonly AnyKpi[],
    asked: KpiQuery,
    against?: DateWindow | null,
    cut?: readonly DateStretch[]
  ): Promise<Placed>;
  labelsFor(gathered: Gathered, query: KpiQuery, locale: string): Promise<LabelOf>;
  describe(locale: string): KpiDescription[];
}

export interface AskedOverview {
  question: KpiQuery;
  locale: string;
  scope: LocationScope;
  /** Whether to look for what stands out. */
  attention: boolean;
}

/** The first KPI that has answers, scores before counts; without any answers the first of all. */
const firstAnswered = (definitions: readonly AnyKpi[], cards: readonly KpiAnswer[]): AnyKpi => {
  const nOf = ({ key }: AnyKpi) => cards.find(({ kpi }) => kpi === key)?.n ?? 0;
  const answered = definitions.filter((kpi) => nOf(kpi) > 0);
  const chosen = answered.find(({ unit }) => unit !== 'count') ?? answered[0] ?? definitions[0];
  if (!chosen) throw new Error('the registry is empty');
  return chosen;
};

/** Scores by the asked grouping, and the cases of all KPIs without one: only the detail is divided. */
const gatherAll = async (
  { gatherPlaced }: Reading,
  definitions: readonly AnyKpi[],
  { question, attention }: AskedOverview
): Promise<Placed> => {
  const scores = definitions.filter((kpi) => !isCaseKpi(kpi));
  const cut = attention ? stretchesOf(question) : [];
  const { query, gathered } = await gatherPlaced(scores, question, undefined, cut);
  const cases = await gatherPlaced(definitions.filter(isCaseKpi), { ...question, by: null });
  return { query, gathered: { ...cases.gathered, ...gathered } };
};

const ungrouped = (gathered: Gathered): Gathered => ({
  ...gathered,
  byKey: null,
  earlier: gathered.earlier && { ...gathered.earlier, byKey: null },
});

/** The KPIs that the filters mean something to; those of complaints only where there are any. */
const shownKpis = async (
  strapi: Core.Strapi,
  asked: AnyKpi | null,
  question: KpiQuery
): Promise<AnyKpi[]> => {
  const whole = { ...question, by: null };
  const complaints = await getService('store', { strapi }).complaintFigures.any();
  return getService('registry', { strapi })
    .list()
    .filter((kpi) => canAnswer(kpi, whole))
    .filter((kpi) => complaints || kpi.key === asked?.key || !isComplaintKpi(kpi));
};

/** See `KpiService.overview`. */
export const composeOverview = async (
  strapi: Core.Strapi,
  reading: Reading,
  asked: AnyKpi | null,
  request: AskedOverview
): Promise<GetOverview.Response['data']> => {
  const { question, locale, scope, attention } = request;
  const definitions = await shownKpis(strapi, asked, question);
  const { query, gathered } = await gatherAll(reading, definitions, request);
  const today = localDateOf(new Date(), query.timeZone);
  const targets = await getService('reference', { strapi }).targets();
  const targetOf = (kpi: AnyKpi): TargetOf =>
    isOnOwnTerms(kpi, query)
      ? createTargetFinder(kpi, targets, { window: query, today })
      : () => null;
  const groupScope = await groupScopeOf({ strapi }, question);
  const aimed = (kpi: AnyKpi, answer: KpiAnswer): KpiAnswer =>
    withTargets(answer, { ...query, groupScope }, targetOf(kpi));
  const cards = definitions.map((kpi) =>
    aimed(kpi, composeAnswer(kpi, ungrouped(gathered), query, keyAsLabel, today))
  );
  const choice = definitions.filter((kpi) => canAnswer(kpi, question));
  const detail = asked ?? firstAnswered(choice, cards);
  const deep = isCaseKpi(detail)
    ? (await reading.gatherPlaced([detail], question)).gathered
    : gathered;
  const labelOf = await reading.labelsFor(deep, query, locale);
  const answer = aimed(detail, composeAnswer(detail, deep, query, labelOf, today));
  const scores = definitions.flatMap((kpi) => (isCaseKpi(kpi) ? [] : [kpi]));
  return {
    window: answer.window,
    definitions: reading.describe(locale),
    cards,
    detail: answer,
    // What nobody may know as a number, the answers by score don't tell either.
    distribution:
      isCaseKpi(detail) || answer.flags.includes('suppressed')
        ? []
        : distributionOf(histogramsOf(gathered.total, detail), ({ scale }) => scaleId(scale)),
    countedScales: Object.fromEntries(
      scores.flatMap((kpi) => {
        const scales = countedScales(histogramsOf(gathered.total, kpi), kpi);
        return scales ? [[kpi.key, scales.map(scaleId)]] : [];
      })
    ),
    events: await getService('chartEvents', { strapi }).find(detail, query, locale),
    attention: attention
      ? await composeAttention(strapi, {
          ...{ definitions, cards, gathered, query, locale, targetOf },
          asked: question,
        })
      : null,
    totalResponses: await getService('store', { strapi }).facts.countResponses(scope),
    exposures: await exposureNames(getService('store', { strapi })),
  };
};
