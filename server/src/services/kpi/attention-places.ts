import type { Estimate, KpiAnswer, KpiQuery } from '../../../../shared/contracts/kpi';
import {
  apartOfThemselves,
  changesBetween,
  drawnTogether,
  groupsWithTargets,
  isCaseKpi,
  type AnyKpi,
  type GroupStatistics,
  type PlacesLookedAt,
  type PlaceTrend,
  type TargetOf,
} from '../../kpi';
import { halfOf, placesOf } from '../journey-overlay/answers';
import { groupsOf, keyAsLabel } from './compose-answer';
import { withEvidence, type Evidence } from './evidence';
import type { Gathered } from './gather';
import type { GatheredPlaces } from './gather-places';

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

/** Whether there is a number that may be told. */
export const isTold = ({ n, flags }: Estimate): boolean => n > 0 && !flags.includes('suppressed');

/** Numbers from both halves of the window; none where small groups are withheld, which halves would undo. */
const trendsAt = (kpi: AnyKpi, { gathered }: GatheredPlaces): ReadonlyMap<string, PlaceTrend> => {
  if (isCaseKpi(kpi) || kpi.heldBackBelow !== undefined || !gathered.byKey) return new Map();
  const counted = gathered.byKey.filter(({ metric }) => kpi.metrics.includes(metric));
  const places = [...placesOf(counted)].map(([key, cells]) => {
    const after = halfOf(cells, kpi, 1);
    return { key, before: halfOf(cells, kpi, 0), after, latest: kpi.estimate(after) };
  });
  const changes = changesBetween(kpi, places);
  return new Map(
    places.flatMap(({ key, latest }, index) => {
      const change = changes[index];
      return change ? [[key, { latest, change }] as const] : [];
    })
  );
};

const isCalm = (compared: readonly GroupStatistics[]): boolean =>
  compared.every(({ position }) => position === 'indistinguishable');

/** Keys of the groups that lie apart of themselves; all of them together were compared already. */
const keysApart = <Of>(
  { groups, formula, compare }: Evidence<Of>,
  compared: readonly GroupStatistics[]
): Set<string | null> => {
  const all = [...groups.values()];
  const apart = apartOfThemselves(
    all,
    (some) => (some.length === all.length ? compared : compare(some)),
    formula.direction
  );
  return new Set([...groups.keys()].filter((_, index) => apart[index]));
};

/** The groups with what lies apart among them: only there they have to be drawn together, which costs much. */
const comparedAt = <Of>(
  evidence: Evidence<Of>,
  gathered: Gathered,
  query: KpiQuery
): Pick<PlacesLookedAt, 'groups' | 'apart'> => {
  const all = [...evidence.groups.values()];
  const plain = evidence.compare(all);
  const calm = isCalm(plain);
  const compared = calm ? plain : drawnTogether(evidence.formula, all, plain);
  return {
    groups: groupsOf(evidence, gathered, query, { labelOf: keyAsLabel, compared }).filter(isTold),
    apart: calm ? new Set() : keysApart(evidence, plain),
  };
};

/** One KPI by the places of one kind. */
export const placesAt = (
  kpi: AnyKpi,
  places: GatheredPlaces,
  { query, gathered, targetOf }: Known
): PlacesLookedAt => {
  const { by } = places;
  const found: Gathered = { ...gathered, ...places.gathered, periods: [], earlier: null };
  const divided = { ...query, by };
  const { groups, apart } = withEvidence(kpi, divided, found, (evidence) =>
    comparedAt(evidence, found, divided)
  );
  return {
    by,
    groups: groupsWithTargets(groups, { ...query, by }, targetOf(kpi)),
    apart,
    trends: trendsAt(kpi, places),
  };
};
