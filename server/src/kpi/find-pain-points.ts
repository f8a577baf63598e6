import type { Change, Estimate, KpiGroup, KpiTarget } from '../../../shared/contracts/kpi';
import type { PainPointKind } from '../../../shared/contracts/journey-overlay';
import { compareGroups } from './compare-groups';
import type { KpiDefinition, KpiTraits, ScoreHistogram } from './definition';
import { changesBetween } from './group-changes';
import { mergeHistograms } from './histogram';

/** The answers at one place of a journey, in the two halves of a window. */
export interface JourneyPlace {
  first: readonly ScoreHistogram[];
  second: readonly ScoreHistogram[];
  /** False where the halves were not asked alike, so that they are not held against each other. */
  isOneSeries?: boolean;
}

/** Why a place is a pain point: the number that it is held against, and how sure that is. */
export interface PainPointFinding {
  kind: PainPointKind;
  value: number;
  n: number;
  against: number;
  /** Null for a target. */
  againstN: number | null;
  difference: Pick<Change, 'confidence' | 'pValue'> & { value: number };
  confidence: Estimate['confidence'];
  target: string | null;
}

/** What is known of one place, and what is bad about it. */
export interface PlaceNumbers {
  estimate: Estimate;
  versusOthers: Change | null;
  position: KpiGroup['position'];
  target: KpiTarget | null;
  findings: PainPointFinding[];
}

/** Below two weeks a half of a window has too few days to speak of a trend. */
export const SHORTEST_TREND_DAYS = 14;

const isWorse = (value: number, direction: KpiTraits['direction']): boolean =>
  direction === 'up' ? value < 0 : direction === 'down' ? value > 0 : false;

const belowTarget = (estimate: Estimate, target: KpiTarget | null): PainPointFinding[] => {
  const { value, n, confidence } = estimate;
  if (value === null || (target?.state !== 'missed' && target?.state !== 'behind')) return [];
  return [
    {
      kind: 'below_target',
      value,
      n,
      against: target.value,
      againstN: null,
      difference: { value: value - target.value, confidence: null, pValue: null },
      confidence,
      target: target.key,
    },
  ];
};

/** A difference that is real and in the bad direction, as a finding of a kind. */
const foundIn = (
  kind: PainPointKind,
  estimate: Estimate,
  change: Change | null,
  direction: KpiTraits['direction']
): PainPointFinding[] => {
  if (!change?.significant || change.value === null || change.from === null) return [];
  if (estimate.value === null || !isWorse(change.value, direction)) return [];
  const { value, confidence, pValue, from, n: againstN } = change;
  return [
    {
      kind,
      value: estimate.value,
      n: estimate.n,
      against: from,
      againstN,
      difference: { value, confidence, pValue },
      confidence: estimate.confidence,
      target: null,
    },
  ];
};

/**
 * Finds the places of a journey that one KPI calls bad: whose number lies below its target, below that of all
 * other places, or fell from the window's first half to its second. A finding stands on enough answers, the
 * interval of its difference lies on its side as a whole, and the p-values of all places are adjusted
 * together (Benjamini–Hochberg), each question for itself: whoever looks at many places finds one by chance.
 * Of a KPI whose better way is down, "below" means worse.
 *
 * @param places one an entry, in any order; places that share their answers count once, so name them once
 * @param targetOf the target of a place's number, by its index
 * @returns one a place in the same order
 */
export const findPainPoints = (
  kpi: KpiDefinition,
  places: readonly JourneyPlace[],
  targetOf: (estimate: Estimate, index: number) => KpiTarget | null = () => null
): PlaceNumbers[] => {
  const wholes = places.map(({ first, second }) => mergeHistograms(first, second));
  const statistics = compareGroups(kpi, wholes);
  const changes = changesBetween(
    kpi,
    places.map(({ first, second, isOneSeries = true }) => ({
      before: isOneSeries ? first : [],
      after: second,
    }))
  );
  return statistics.map(({ shrunk: _shrunk, versusRest, position, ...estimate }, index) => {
    const target = targetOf(estimate, index);
    const { direction } = kpi;
    const latest = kpi.estimate(places[index]?.second ?? []);
    return {
      estimate,
      versusOthers: versusRest,
      position,
      target,
      findings: [
        ...belowTarget(estimate, target),
        ...foundIn('below_others', estimate, versusRest, direction),
        ...foundIn('falling', latest, changes[index] ?? null, direction),
      ],
    };
  });
};
