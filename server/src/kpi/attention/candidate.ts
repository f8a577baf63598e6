import type {
  AttentionPlace,
  ChangedKpi,
  MovingPlace,
  OutlyingPlace,
  TargetFinding,
} from '../../../../shared/contracts/attention';
import type { Estimate } from '../../../../shared/contracts/kpi';
import type { KpiLookedAt } from './looked-at';

/** What only the service can add. */
type Told = 'id' | 'also' | 'evidence' | 'place' | 'sureness' | 'since';
type Bare<Finding> = Omit<Finding, Told>;

export type BareFinding =
  Bare<ChangedKpi> | Bare<TargetFinding> | Bare<OutlyingPlace> | Bare<MovingPlace>;

export interface PlaceKey {
  by: AttentionPlace;
  key: string;
}

/** Something that may stand out. */
export interface Candidate {
  looked: KpiLookedAt;
  place: PlaceKey | null;
  /** null where it does not stand out: it was looked at all the same, which counts. */
  finding: BareFinding | null;
  /** null where chance has no part in it, or nothing was tested. */
  pValue: number | null;
  /** Counted without chance. */
  exact: boolean;
}

/** Whether a difference is bad news; null for a KPI on which neither way is better. */
export const outcomeOf = (
  difference: number,
  { direction }: KpiLookedAt['kpi']
): 'worse' | 'better' | null => {
  if (direction === 'neutral' || difference === 0) return null;
  return difference > 0 === (direction === 'up') ? 'better' : 'worse';
};

/** A number that is known; null for one that is not, or is withheld. */
export const known = ({
  value,
  n,
  confidence,
  flags,
}: Estimate): (Pick<Estimate, 'n' | 'confidence'> & { value: number }) | null =>
  value === null || flags.includes('suppressed') ? null : { value, n, confidence };
