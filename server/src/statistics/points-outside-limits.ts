import { compareValues } from './compare-values';
import type { ControlledValue } from './control-limits';
import { stretchesOf, type ControlStretch, type Side } from './control-stretch';

/** On which side of its limits a point lies; on a limit is inside. */
export const outsideOf = ({ value, limits }: ControlledValue): Side => {
  if (compareValues(value, limits.high) > 0) return 1;
  return compareValues(value, limits.low) < 0 ? -1 : 0;
};

/**
 * Points outside their limits; neighbours outside on the same side are one stretch.
 *
 * @param points in order of time
 */
export const pointsOutsideLimits = (points: readonly ControlledValue[]): ControlStretch[] =>
  stretchesOf(points.map(outsideOf), 1);
