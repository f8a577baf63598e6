import type { Estimate, TargetState, ValueInterval } from '../../../shared/contracts/kpi';
import type { KpiTraits } from './definition';
import type { TargetProgress } from './target-period';

/** What of a definition decides how a number is judged. */
export type Judged = Pick<KpiTraits, 'unit' | 'direction' | 'minimumN'> &
  Partial<Pick<KpiTraits, 'confidenceMethod'>>;

/** What is counted whole at a moment: it neither grows with its days nor has an interval. */
export const isCensus = ({ confidenceMethod }: Pick<Judged, 'confidenceMethod'>): boolean =>
  confidenceMethod === 'census';

type Side = 'good' | 'bad' | 'unclear';

/** On which side of a value an interval lies as a whole. */
const sideOf = (
  { low, high }: Pick<ValueInterval, 'low' | 'high'>,
  value: number,
  direction: Judged['direction']
): Side => {
  const top = high ?? Infinity;
  const [reaches, misses] =
    direction === 'down' ? [top <= value, low > value] : [low >= value, top < value];
  if (reaches) return 'good';
  return misses ? 'bad' : 'unclear';
};

const stateOn = (side: Side, ended: boolean): TargetState => {
  if (side === 'unclear') return 'unclear';
  if (side === 'good') return ended ? 'reached' : 'on_course';
  return ended ? 'missed' : 'behind';
};

/**
 * A count is known exactly once its period is over, and earlier where nothing can turn it: past the value it
 * stays past it. Until then the count that such days bring, with its interval, is held against the part of the
 * value that falls on the days gone.
 */
const stateOfCount = (
  { value, confidence }: Estimate,
  target: number,
  { direction }: Judged,
  { ended, days }: TargetProgress,
  rounding: number
): TargetState => {
  if (value === null) return 'no_data';
  const exact = { low: value - rounding, high: value + rounding };
  const side = sideOf(exact, target, direction);
  const isDecided = ended || (direction === 'down' ? side === 'bad' : side === 'good');
  if (isDecided) return stateOn(side, true);
  if (!confidence) return 'too_few';
  return stateOn(sideOf(confidence, (target * days.gone) / days.all, direction), false);
};

/**
 * Whether a number reaches its target, as far as statistics can say: only where its whole confidence interval
 * lies on one side of the value, and it stands on as many answers as an arrow or a rank needs. A duration that is
 * not reached misses its target where it is known to be longer.
 *
 * @param definition the KPI; `direction: 'down'` mirrors good and bad
 * @param estimate the KPI's number in the target's period, or the part of it that is over
 * @param target the value to reach, in the KPI's unit
 * @param progress how far the period has come; before its end a number is only on course or behind
 * @param rounding how far a count may have been rounded up or down; intervals are rounded outwards
 * @throws RangeError for a KPI of which neither way is better
 * @example
 * // NPS 44 with the interval 41 to 47 has reached 40, and neither reached nor missed 45
 */
export const targetStateOf = (
  definition: Judged,
  estimate: Estimate,
  target: number,
  progress: TargetProgress,
  rounding = 0
): TargetState => {
  const { direction, unit, minimumN } = definition;
  if (direction === 'neutral') throw new RangeError('a KPI without a better way has no targets');
  if (isCensus(definition)) {
    if (estimate.value === null) return 'no_data';
    const exact = { low: estimate.value - rounding, high: estimate.value + rounding };
    return stateOn(sideOf(exact, target, direction), progress.ended);
  }
  if (unit === 'count') return stateOfCount(estimate, target, definition, progress, rounding);
  if (estimate.value === null && !estimate.confidence) return 'no_data';
  if (estimate.n < minimumN.ranking || !estimate.confidence) return 'too_few';
  return stateOn(sideOf(estimate.confidence, target, direction), progress.ended);
};
