import type { Core } from '@strapi/strapi';
import type { Attention, AttentionFinding } from '../../../../shared/contracts/attention';
import type { KpiAnswer } from '../../../../shared/contracts/kpi';
import { directlyAt } from '../../../../shared/hierarchy-path';
import { findAttention, isCaseKpi, type AnyKpi, type Chosen, type KpiLookedAt } from '../../kpi';
import { getService } from '../get-service';
import { halvesOf } from '../journey-overlay/answers';
import { isTold, placesAt, type Known } from './attention-places';
import { rangeOf } from './cells';
import { keyAsLabel, type LabelOf } from './compose-answer';
import { gatherPlaces, type GatheredPlaces } from './gather-places';

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

/** A category's own cases alone were looked at, without what is part of it. */
const keyOfPlace = ({ by, key }: NonNullable<Chosen['place']>): string =>
  by === 'category' ? directlyAt(key) : key;

/** The question's filters as they were asked, and the place. */
const filtersOf = (
  { asked }: Known,
  { place }: Pick<Chosen, 'place'>
): Record<string, string[]> => ({
  ...Object.fromEntries(
    Object.entries({ ...asked.filters, ...asked.places }).filter(
      (entry): entry is [string, string[]] => entry[1] !== undefined
    )
  ),
  ...(place && { [place.by]: [keyOfPlace(place)] }),
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
  const { definitions, cards, locale } = known;
  const answered = definitions.flatMap((kpi) => {
    const card = cards.find(({ kpi: key }) => key === kpi.key);
    return card && card.value !== null && isTold(card) ? [{ kpi, card }] : [];
  });
  const places = await gatherPlaces(
    strapi,
    answered.map(({ kpi }) => kpi),
    known
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
