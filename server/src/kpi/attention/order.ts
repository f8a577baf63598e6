import type { Sureness } from '../../../../shared/contracts/attention';
import type { BareFinding, Candidate } from './candidate';

/** A candidate that stands out. */
export interface StandsOut extends Candidate {
  finding: BareFinding;
  sureness: Sureness;
}

const BANDS: readonly Sureness[] = ['high', 'good', 'fair'];
const HIGH = 0.001;
const GOOD = 0.01;

/** A target whose doubt is not known is missed at the level of its interval, and no surer. */
export const surenessOf = ({ pValue, exact }: Pick<Candidate, 'pValue' | 'exact'>): Sureness => {
  if (exact) return 'high';
  if (pValue === null) return 'fair';
  return pValue < HIGH ? 'high' : pValue < GOOD ? 'good' : 'fair';
};

/**
 * The difference as a share of the KPI's range, so that KPIs of different units can be held against each other;
 * of one without an upper end as a share of the larger of both numbers.
 */
export const sizeOf = ({ looked, finding }: Pick<StandsOut, 'looked' | 'finding'>): number => {
  const [low, high] = looked.range;
  const { value, difference } = finding;
  const size = Math.abs(difference.value);
  if (low !== null && high !== null && high > low) return size / (high - low);
  const larger = Math.max(Math.abs(value), Math.abs(value - difference.value));
  return larger === 0 ? 0 : size / larger;
};

const nameOf = ({ looked, place, finding }: StandsOut): string =>
  JSON.stringify([finding.kind, looked.kpi.key, place?.by, place?.key]);

/** The surest first; of those alike bad news before good, then the largest; names keep the order from wavering. */
export const byWeight = (one: StandsOut, other: StandsOut): number =>
  BANDS.indexOf(one.sureness) - BANDS.indexOf(other.sureness) ||
  Number(one.finding.outcome === 'better') - Number(other.finding.outcome === 'better') ||
  sizeOf(other) - sizeOf(one) ||
  (nameOf(one) < nameOf(other) ? -1 : 1);
