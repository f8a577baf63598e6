import { compareValues } from './compare-values';
import type { ControlledValue } from './control-limits';
import { stretchesOf, type ControlStretch } from './control-stretch';

/** So many points that rise, or fall, at each step. */
export const TREND_LENGTH = 7;

/**
 * Seven or more points of which each is higher (or each lower) than the one before; equal neighbours
 * break a trend.
 *
 * @param points in order of time
 * @returns stretches with side `above` for rising and `below` for falling
 */
export const monotoneTrends = (points: readonly ControlledValue[]): ControlStretch[] => {
  const steps = points
    .slice(1)
    .map(({ value }, index) => compareValues(value, points[index]?.value ?? value));
  // Seven points have six steps; step i leads from point i to point i + 1.
  return stretchesOf(steps, TREND_LENGTH - 1).map(({ first, last, side }) => ({
    first,
    last: last + 1,
    members: Array.from({ length: last - first + 2 }, (_, step) => first + step),
    side,
  }));
};
