import { compareValues } from './compare-values';
import type { ControlledValue } from './control-limits';
import { stretchesOf, type ControlStretch } from './control-stretch';

/** So many points in a row: by chance alone once in 64 beginnings. */
export const RUN_LENGTH = 7;

/**
 * Seven or more points in a row on the same side of the centre; a point equal to the centre breaks a run.
 *
 * @param points in order of time
 */
export const runsOnOneSide = (points: readonly ControlledValue[]): ControlStretch[] =>
  stretchesOf(
    points.map(({ value, centre }) => compareValues(value, centre)),
    RUN_LENGTH
  );
