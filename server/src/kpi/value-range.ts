import type { KpiTraits, ScoreHistogram } from './definition';
import { answeredScales, mixesScores } from './scale-family';
import type { ValueRange } from './control-chart';

/**
 * Lowest and highest possible value of a KPI on these answers: its own range or, for a mean score, the ends
 * of the one scale on which they were given.
 */
export const valueRangeOf = (
  { unit, range }: KpiTraits,
  histograms: readonly ScoreHistogram[]
): ValueRange => {
  const scales = answeredScales(histograms);
  const [scale] = scales;
  if (unit !== 'scale' || !scale || mixesScores(scales)) return range;
  return [range[0] ?? scale.min, range[1] ?? scale.max];
};
