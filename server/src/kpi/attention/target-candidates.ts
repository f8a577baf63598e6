import type { Estimate, KpiTarget } from '../../../../shared/contracts/kpi';
import { normalPValue } from '../../statistics/normal-p-value';
import { zValue } from '../../statistics/z-value';
import { distanceFrom } from '../confidence';
import { isCensus } from '../target-state';
import { known, outcomeOf, type Candidate, type PlaceKey } from './candidate';
import type { KpiLookedAt } from './looked-at';

/**
 * How often chance alone would carry a number so far from its target, by a normal curve as wide as the
 * interval's half on the target's side; null where the interval tells nothing of it. It orders findings: that
 * the target is missed, its state says.
 */
const doubtOf = (value: number, { confidence }: Estimate, target: number): number | null => {
  if (!confidence) return null;
  const width = target > value ? (confidence.high ?? Infinity) - value : value - confidence.low;
  if (!(width > 0 && width < Infinity)) return null;
  return normalPValue(((value - target) / width) * zValue(confidence.level));
};

const OUTCOMES: Partial<Record<KpiTarget['state'], 'worse' | 'better'>> = {
  missed: 'worse',
  behind: 'worse',
  reached: 'better',
};

const targetCandidate = (
  looked: KpiLookedAt,
  place: PlaceKey | null,
  estimate: Estimate,
  target: KpiTarget | null
): Candidate[] => {
  const own = known(estimate);
  const outcome = target && OUTCOMES[target.state];
  // A place that does as it should is no news.
  if (!own || !target || !outcome || (place !== null && outcome === 'better')) return [];
  const { kpi } = looked;
  const { confidence, value } = own;
  const sums = kpi.unit === 'count';
  const exact = isCensus(kpi) || (sums && target.state !== 'behind');
  // The interval of a sum on its way is held against a part of the target only.
  const pValue = exact || sums ? null : doubtOf(value, estimate, target.value);
  const shifted = sums ? null : distanceFrom(confidence, target.value);
  const difference = { value: value - target.value, confidence: shifted, pValue };
  if (outcomeOf(difference.value, kpi) === null && !exact && !sums) return [];
  const finding = { ...own, kind: 'target' as const, kpi: kpi.key, outcome, difference, target };
  return [{ looked, place, finding, pValue, exact }];
};

/** Whose targets are clearly missed, and which KPIs as a whole have reached theirs. */
export const targetsOf = (looked: KpiLookedAt): Candidate[] => [
  ...targetCandidate(looked, null, looked.whole, looked.whole.target),
  ...looked.places.flatMap(({ by, groups }) =>
    groups.flatMap((group) =>
      group.key === null ? [] : targetCandidate(looked, { by, key: group.key }, group, group.target)
    )
  ),
];
