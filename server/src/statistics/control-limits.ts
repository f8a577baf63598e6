/** What a control chart expects of one point, in the unit of the values. Limits are not clipped to a range. */
export interface ControlLimits {
  /** Three sigma below and above the centre. */
  low: number;
  high: number;
  /** Two sigma: beyond them a point is near a limit. */
  nearLow: number;
  nearHigh: number;
}

/** A point of a control chart with the centre and limits by which it is judged. */
export interface ControlledValue {
  value: number;
  centre: number;
  limits: ControlLimits;
}

/** Near limits stand at two thirds of the way to the limits. */
const NEAR = 2 / 3;

/**
 * Limits at equal distance from a centre.
 *
 * @param centre the chart's centre line
 * @param reach three sigma, in the same unit
 * @example controlLimits(50, 6) // { low: 44, high: 56, nearLow: 46, nearHigh: 54 }
 */
export const controlLimits = (centre: number, reach: number): ControlLimits => ({
  low: centre - reach,
  high: centre + reach,
  nearLow: centre - NEAR * reach,
  nearHigh: centre + NEAR * reach,
});
