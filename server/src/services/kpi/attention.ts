import type { Core } from '@strapi/strapi';
import type { Attention, AttentionFinding } from '../../../../shared/contracts/attention';
import type { Estimate, KpiAnswer, KpiQuery } from '../../../../shared/contracts/kpi';
import {
  apartOfThemselves,
  changesBetween,
  findAttention,
  groupsWithTargets,
  isCaseKpi,
  type AnyKpi,
  type Chosen,
  type KpiLookedAt,
  type PlacesLookedAt,
  type PlaceTrend,
  type TargetOf,
} from '../../kpi';
import { getService } from '../get-service';
import { halfOf, halvesOf, placesOf } from '../journey-overlay/answers';
import { rangeOf } from './cells';
import { composeGroups, keyAsLabel, type LabelOf } from './compose-answer';
import { withEvidence } from './evidence';
import type { Gathered } from './gather';
import { gatherPlaces, type GatheredPlaces } from './gather-places';

/** What the overview knows already. */
export interface Known {
  definitions: readonly AnyKpi[];
  /** One a KPI, with change and target. */
  cards: readonly KpiAnswer[];
  gathered: Gathered;
  /** With its places told as locations, and as it was asked. */
  query: KpiQuery;
  asked: KpiQuery;
  locale: string;
  targetOf: (kpi: AnyKpi) => TargetOf;
}

const isTold = ({ n, flags }: Estimate): boolean => n > 0 && !flags.includes('suppressed');

/** Numbers from both halves of the window; none where small groups are withheld, which halves would undo. */
const trendsAt = (kpi: AnyKpi, { gathered }: GatheredPlaces): ReadonlyMap<string, PlaceTrend> => {
  if (isCaseKpi(kpi) || kpi.heldBackBelow !== undefined || !gathered.byKey) return new Map();
  const places = [...placesOf(gathered.byKey)].map(([key, cells]) => ({
    key,
    before: halfOf(cells, kpi, 0),
    after: halfOf(cells, kpi, 1),
  }));
  const changes = changesBetween(kpi, places);
  return new Map(
    places.flatMap(({ key, after }, index) => {
      const change = changes[index];
      return change ? [[key, { latest: kpi.estimate(after), change }] as const] : [];
    })
  );
};

/** Keys of the groups that lie apart of themselves. */
const keysApart = (kpi: AnyKpi, query: KpiQuery, gathered: Gathered): Set<string | null> =>
  withEvidence(kpi, query, gathered, ({ formula, groups, compare }) => {
    const apart = apartOfThemselves([...groups.values()], compare, formula.direction);
    return new Set([...groups.keys()].filter((_, index) => apart[index]));
  });

/** Shrinkage costs more than all the rest, and only matters where a group lies apart. */
const withoutShrinkage = (kpi: AnyKpi): AnyKpi =>
  isCaseKpi(kpi) ? kpi : { ...kpi, shrink: () => null };

const placesAt = (
  kpi: AnyKpi,
  places: GatheredPlaces,
  { query, gathered, targetOf }: Known
): PlacesLookedAt => {
  const { by } = places;
  const found: Gathered = { ...gathered, ...places.gathered, periods: [], earlier: null };
  const divided = { ...query, by };
  const quick = withoutShrinkage(kpi);
  const plain = composeGroups(quick, found, divided, keyAsLabel);
  const isCalm = plain.every(({ position }) => position === 'indistinguishable');
  const apart = isCalm ? new Set<null>() : keysApart(quick, divided, found);
  const groups = (isCalm ? plain : composeGroups(kpi, found, divided, keyAsLabel)).filter(isTold);
  return {
    by,
    groups: groupsWithTargets(groups, divided, targetOf(kpi)),
    apart,
    trends: trendsAt(kpi, places),
  };
};

const subjectOf = (kpi: AnyKpi): string =>
  isCaseKpi(kpi) ? kpi.key : [...kpi.metrics].sort().join(' ');

interface Answered {
  kpi: AnyKpi;
  card: KpiAnswer;
}

/** KPIs of the same answers say the same of places in two ways: the first of them is looked at there. */
const isFirstOfSubject = ({ kpi }: Answered, index: number, all: readonly Answered[]): boolean =>
  all.findIndex((other) => subjectOf(other.kpi) === subjectOf(kpi)) === index;

const lookAt = (
  { kpi, card }: Answered,
  places: readonly GatheredPlaces[],
  known: Known
): KpiLookedAt => ({
  kpi,
  subject: subjectOf(kpi),
  range: rangeOf(kpi, known.gathered),
  whole: card,
  places: places
    .filter(({ gathered }) => (isCaseKpi(kpi) ? gathered.cases?.has(kpi.key) : gathered.byKey))
    .map((one) => placesAt(kpi, one, known)),
});

/** The question's filters as they were asked, and the place. */
const filtersOf = ({ asked }: Known, { place }: Chosen): Record<string, string[]> => ({
  ...Object.fromEntries(
    Object.entries({ ...asked.filters, ...asked.places }).filter(
      (entry): entry is [string, string[]] => entry[1] !== undefined
    )
  ),
  ...(place && { [place.by]: [place.key] }),
});

const tell = (chosen: Chosen, known: Known, labelOf: LabelOf): AttentionFinding => {
  const { finding, place, also, sureness, looked } = chosen;
  const { from, to } = known.query;
  const since = halvesOf({ from, to }).at(-1)?.start ?? from;
  const kpi = known.definitions.find(({ key }) => key === looked.kpi.key);
  return {
    ...finding,
    id: [finding.kind, finding.kpi, ...(place ? [place.by, place.key] : [])].join(':'),
    also,
    sureness,
    place: place && { ...place, label: labelOf(place.key) },
    ...(finding.kind === 'trend' && { since }),
    evidence: {
      kpi: finding.kpi,
      metrics: kpi && !isCaseKpi(kpi) ? [...kpi.metrics] : [],
      filters: filtersOf(known, chosen),
      from: finding.kind === 'trend' ? since : from,
      to,
    },
    // Each kind has what its bare finding lacked: the place of those at one, the day of those that moved.
  } as AttentionFinding;
};

/** What stands out from noise: see `findAttention`. */
export const composeAttention = async (strapi: Core.Strapi, known: Known): Promise<Attention> => {
  const { definitions, cards, query, locale } = known;
  const answered = definitions.flatMap((kpi) => {
    const card = cards.find(({ kpi: key }) => key === kpi.key);
    return card && card.value !== null && isTold(card) ? [{ kpi, card }] : [];
  });
  const places = await gatherPlaces(
    strapi,
    answered.map(({ kpi }) => kpi),
    query
  );
  const looked = answered.map((one, index) =>
    lookAt(one, isFirstOfSubject(one, index, answered) ? places : [], known)
  );
  const { findings, more, comparisons } = findAttention(looked);
  const labels = getService('labels', { strapi });
  const told: AttentionFinding[] = [];
  for (const chosen of findings) {
    const { place } = chosen;
    const labelOf = place ? await labels.find(place.by, [place.key], locale) : keyAsLabel;
    told.push(tell(chosen, known, labelOf));
  }
  return { findings: told, more, places: places.map(({ by }) => by), comparisons };
};
