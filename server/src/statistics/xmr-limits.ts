import { controlLimits, type ControlLimits } from './control-limits';
import { movingRanges } from './moving-ranges';

/** Three sigma in mean moving ranges, 3/1.128 as the field rounds it. */
const REACH = 2.66;
/** A moving range from so many mean moving ranges on comes from something else than the usual noise. */
const SCREEN = 3.267;

/** Centre and limits of a chart of single values (XmR, I-MR). */
export interface XmrLimits {
  mean: number;
  /** Mean moving range, after screening where that was asked for. */
  meanRange: number;
  limits: ControlLimits;
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Limits of an XmR chart: mean ± 2.66 mean moving ranges. Screening leaves out, once, the moving ranges of
 * 3.267 mean moving ranges or more: one jump would otherwise widen the limits until they hold it.
 *
 * Source: D. J. Wheeler (1993), Understanding Variation; screening as in NHSRplotthedots.
 *
 * @param values the baseline in order of time, at least two
 * @param options.screen false takes all moving ranges
 * @returns limits in the unit of the values; `null` where the moving ranges that count are all 0, so that
 *   there is no noise to judge by
 * @throws RangeError below two values
 * @example xmrLimits([49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1])
 * // mean 50.81, meanRange 1.8778, limits 45.8151 to 55.8049
 */
export const xmrLimits = (
  values: readonly number[],
  { screen = true }: { screen?: boolean } = {}
): XmrLimits | null => {
  if (values.length < 2) throw new RangeError(`XmR needs at least 2 values, got ${values.length}`);
  const ranges = movingRanges(values);
  const bound = SCREEN * meanOf(ranges);
  const kept = screen ? ranges.filter((range) => range < bound) : ranges;
  const meanRange = kept.length === 0 ? 0 : meanOf(kept);
  if (meanRange === 0) return null;
  const mean = meanOf(values);
  return { mean, meanRange, limits: controlLimits(mean, REACH * meanRange) };
};
