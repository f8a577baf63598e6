import type { Change, Estimate, KpiGroup } from '../../../../shared/contracts/kpi';
import type { BareFinding, Candidate, PlaceKey } from './candidate';
import { known, outcomeOf } from './candidate';
import type { KpiLookedAt, PlacesLookedAt } from './looked-at';

/** What a real difference says of a number; null where it is not real, or neither good nor bad. */
const differs = (looked: KpiLookedAt, estimate: Estimate, change: Change | null) => {
  const own = known(estimate);
  if (!own || !change?.significant || change.value === null || change.from === null) return null;
  const outcome = outcomeOf(change.value, looked.kpi);
  if (outcome === null) return null;
  const { value, confidence, pValue, from, n } = change;
  return {
    ...own,
    kpi: looked.kpi.key,
    outcome,
    difference: { value, confidence, pValue },
    against: { value: from, n },
  };
};

const tested = (
  looked: KpiLookedAt,
  place: PlaceKey | null,
  change: Change | null,
  finding: BareFinding | null
): Candidate[] =>
  change === null || change.pValue === null
    ? []
    : [{ looked, place, finding, pValue: change.pValue, exact: false }];

/** Sums tell how much was heard, not how customers fare: they differ and change of themselves. */
const isAboutCustomers = ({ kpi }: KpiLookedAt): boolean =>
  kpi.unit !== 'count' && kpi.direction !== 'neutral';

/** Whether the KPIs changed against the window compared with. */
export const changesOf = (looked: KpiLookedAt): Candidate[] => {
  const { change } = looked.whole;
  if (!isAboutCustomers(looked) || !change) return [];
  const { window } = change;
  const found = differs(looked, looked.whole, change);
  const finding: BareFinding | null =
    found && window ? { ...found, kind: 'change', against: { ...found.against, window } } : null;
  return tested(looked, null, change, finding);
};

/** Whether its shrunken interval lies beyond those of all others, on the side of the difference. */
const isOutermost = (group: KpiGroup, groups: readonly KpiGroup[]): boolean => {
  const { shrunk, position } = group;
  const others = groups.filter(({ key, n }) => key !== group.key && key !== null && n > 0);
  if (!shrunk || others.length === 0) return false;
  return others.every((other) => {
    if (!other.shrunk) return false;
    return position === 'below'
      ? shrunk.confidence.high < other.shrunk.confidence.low
      : shrunk.confidence.low > other.shrunk.confidence.high;
  });
};

const groupFinding = (
  looked: KpiLookedAt,
  group: KpiGroup,
  { groups, apart }: PlacesLookedAt
): BareFinding | null => {
  const found = differs(looked, group, group.versusRest);
  if (!found || group.position === 'indistinguishable' || !apart.has(group.key)) return null;
  return { ...found, kind: 'group', outermost: isOutermost(group, groups), trend: null };
};

const placeOf = ({ by }: PlacesLookedAt, { key }: KpiGroup): PlaceKey | null =>
  key === null ? null : { by, key };

/** Which places lie apart from the others; answers without a place are looked at, but named by nobody. */
export const outliersOf = (looked: KpiLookedAt): Candidate[] =>
  isAboutCustomers(looked)
    ? looked.places.flatMap((places) =>
        places.groups.flatMap((group) => {
          const place = placeOf(places, group);
          const finding = place && groupFinding(looked, group, places);
          return tested(looked, place, group.versusRest, finding);
        })
      )
    : [];

/** A place that is all there is says nothing of places. */
const isOneOfSeveral = ({ groups }: PlacesLookedAt): boolean =>
  groups.filter(({ n }) => n > 0).length > 1;

/** Which places moved from the window's first half to its second. */
export const trendsOf = (looked: KpiLookedAt): Candidate[] =>
  isAboutCustomers(looked)
    ? looked.places.filter(isOneOfSeveral).flatMap(({ by, groups, trends }) =>
        groups.flatMap((group) => {
          const { key } = group;
          const trend = key === null ? undefined : trends.get(key);
          if (!trend || key === null || known(group) === null) return [];
          const found = differs(looked, trend.latest, trend.change);
          const finding: BareFinding | null = found && { ...found, kind: 'trend' };
          return tested(looked, { by, key }, trend.change, finding);
        })
      )
    : [];
