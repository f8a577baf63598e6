import type { Scale } from '../../../shared/scale';
import type { Estimate } from '../../../shared/contracts/kpi';
import type { TopBoxes } from '../../../shared/contracts/kpi-rules';
import type { Proportion } from '../statistics/wilson-interval';
import { MINIMUM_N, type MinimumN } from './confidence';
import type { KpiDefinition, ScoreHistogram } from './definition';
import { FIRST_VERSION } from './first-version';
import { countWhere } from './histogram';
import { answeredScales, mixedScalesEstimate, mixesDirections } from './scale-family';
import { countsAlike, topBoxOf } from './rules';
import { SHARE_RANGE, shareDifference, shareEstimate, shareStandardError } from './share';
import { shrinkShares } from './shrinkage';

/** What a host says to define a share of good answers in a few lines. */
export interface TopBoxOptions {
  key: string;
  metrics: readonly string[];
  /** Which scores count as good; by default the scale's top box. */
  counts?: (score: number, scale: Scale) => boolean;
  version?: number;
  history?: KpiDefinition['history'];
  minimumN?: MinimumN;
  /** Where `counts` is left out: how many of the best scores count, by the number of scores of the scale. */
  topBoxes?: TopBoxes;
  texts?: KpiDefinition['texts'];
}

/**
 * True for the best scores of a scale, from the good end: one on scales of up to three scores, two on longer
 * ones (4–5 of 1–5, 6–7 of 1–7, 9–10 of 1–10). A site, and before it a survey, may say otherwise.
 */
export const isTopBox = (score: number, scale: Scale, topBoxes?: TopBoxes): boolean => {
  const size = topBoxOf(scale, topBoxes);
  return scale.reversed ? score < scale.min + size : score > scale.max - size;
};

/** True strictly beyond the middle of a scale, towards its good end. */
export const isBeyondMidpoint = (score: number, scale: Scale): boolean => {
  const twiceMiddle = scale.min + scale.max;
  return scale.reversed ? 2 * score < twiceMiddle : 2 * score > twiceMiddle;
};

const estimateOf = (
  share: Proportion,
  histograms: readonly ScoreHistogram[],
  minimumN: MinimumN
): Estimate => {
  const estimate = shareEstimate(share, minimumN);
  return answeredScales(histograms).length > 1
    ? { ...estimate, flags: [...estimate.flags, 'mixed_scales_pooled'] }
    : estimate;
};

/**
 * Defines the share of good answers in percent, with the Wilson interval, Newcombe's difference and
 * beta-binomial shrinkage. Answers on several scales are pooled, each by its own scale's rule, with
 * a flag; reversed scales are never pooled with others.
 *
 * @example topBoxKpi({ key: 'delivery_ok', metrics: ['delivery'] })
 */
export const topBoxKpi = (options: TopBoxOptions): KpiDefinition => {
  const { topBoxes = {}, minimumN = MINIMUM_N } = options;
  const counts =
    options.counts ?? ((score: number, scale: Scale) => isTopBox(score, scale, topBoxes));
  const shareOf = (histograms: readonly ScoreHistogram[]): Proportion => {
    const count = (test: (score: number, scale: Scale) => boolean) =>
      histograms.reduce(
        (sum, histogram) => sum + countWhere(histogram, (s) => test(s, histogram.scale)),
        0
      );
    return { hits: count(counts), n: count(() => true) };
  };
  const mixed = (...lists: readonly (readonly ScoreHistogram[])[]) =>
    mixesDirections(answeredScales(lists.flat()));
  const made: KpiDefinition = {
    key: options.key,
    version: options.version ?? 1,
    metrics: options.metrics,
    unit: 'percent',
    direction: 'up',
    decimals: 1,
    range: SHARE_RANGE,
    confidenceMethod: 'wilson',
    controlChart: 'p',
    minimumN,
    ...(!options.counts && { topBoxes }),
    estimate: (histograms) =>
      mixed(histograms)
        ? mixedScalesEstimate(histograms)
        : estimateOf(shareOf(histograms), histograms, minimumN),
    difference: (before, after) =>
      mixed(before, after) ? null : shareDifference(shareOf(before), shareOf(after)),
    standardError: (histograms) =>
      mixed(histograms) ? null : shareStandardError(shareOf(histograms)),
    shrink: (groups) =>
      mixed(...groups)
        ? null
        : shrinkShares(groups.map(shareOf).map((share) => (share.n === 0 ? null : share))),
    ...(options.history && { history: options.history }),
    ...(options.texts && { texts: options.texts }),
    adjust: (rules, of) =>
      countsAlike(of, made)
        ? topBoxKpi({
            ...options,
            minimumN: rules.minimumN ?? minimumN,
            topBoxes: rules.topBoxes ?? topBoxes,
          })
        : null,
  };
  return made;
};

/** Customer satisfaction: the share of satisfied answers (top box of the question's scale). */
export const csat = topBoxKpi({ key: 'csat', metrics: ['csat'], history: FIRST_VERSION });

/** Share of customers for whom it was easy: answers beyond the middle of the scale (5–7 of 1–7). */
export const cesEasy = topBoxKpi({
  key: 'ces_easy',
  metrics: ['ces'],
  counts: isBeyondMidpoint,
  history: FIRST_VERSION,
});
