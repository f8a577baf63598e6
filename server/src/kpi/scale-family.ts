import { type Scale, scaleId } from '../../../shared/scale';
import type { Estimate } from '../../../shared/contracts/kpi';
import type { ScoreHistogram } from './definition';
import { sameScores, totalOf, withAnswers } from './histogram';

/** Scales on which there are answers, once each. */
export const answeredScales = (histograms: readonly ScoreHistogram[]): Scale[] => {
  const scales: Scale[] = [];
  for (const { scale } of withAnswers(histograms)) {
    // Mostly it is one scale, and the very same object.
    if (!scales.some((known) => known === scale || scaleId(known) === scaleId(scale))) {
      scales.push(scale);
    }
  }
  return scales;
};

/** True where low scores are good on some answers and bad on others: these are never mixed. */
export const mixesDirections = (scales: readonly Scale[]): boolean =>
  new Set(scales.map(({ reversed }) => Boolean(reversed))).size > 1;

/** True where one score means different things, so that no mean can be taken. */
export const mixesScores = (scales: readonly Scale[]): boolean =>
  scales.some((scale) => !sameScores(scale, scales[0] ?? scale));

/** The answer of a KPI that can't be computed over several scales. */
export const mixedScalesEstimate = (histograms: readonly ScoreHistogram[]): Estimate => ({
  value: null,
  n: totalOf(histograms),
  numerator: null,
  denominator: null,
  confidence: null,
  flags: ['mixed_scales'],
});
