import type { Estimate } from '../../../shared/contracts/kpi';
import type { Scale } from '../../../shared/scale';
import { adjustedWaldNetScore, netScoreDifference, type NetCounts } from '../statistics/net-score';
import {
  confidenceInterval,
  CONFIDENCE_LEVEL,
  includePoint,
  MINIMUM_N,
  sampleSizeFlags,
  type MinimumN,
} from './confidence';
import type { Difference, KpiDefinition, ScoreHistogram } from './definition';
import { FIRST_VERSION } from './first-version';
import { sameScores, withAnswers } from './histogram';
import { netCounts, netSample, points, sizeOf, type NetClass } from './net-counts';
import { mixedScalesEstimate } from './scale-family';
import { countsAlike } from './rules';
import { shrinkMeans } from './shrinkage';

/** What a host says to define a net score in a few lines. */
export interface NetScoreOptions {
  key: string;
  metrics: readonly string[];
  /** Class of a score. */
  classify: (score: number, scale: Scale) => NetClass;
  /** Which scales count; answers on others are left out of n. */
  accepts: (scale: Scale) => boolean;
  /** With answers on a scale that doesn't count: no value and `mixed_scales` instead of leaving them out. */
  refusesOthers?: boolean;
  version?: number;
  history?: KpiDefinition['history'];
  minimumN?: MinimumN;
  texts?: KpiDefinition['texts'];
}

const RANGE = [-100, 100] as const;
const DIFFERENCE_RANGE = [-200, 200] as const;
const METHOD = 'adjusted_wald';

const estimateOf = (counts: NetCounts, minimumN: MinimumN): Estimate => {
  const n = sizeOf(counts);
  return {
    value: n === 0 ? null : points(counts),
    n,
    numerator: n === 0 ? null : counts.positive - counts.negative,
    denominator: n === 0 ? null : n,
    confidence:
      n < Math.max(1, minimumN.interval)
        ? null
        : confidenceInterval(adjustedWaldNetScore(counts, CONFIDENCE_LEVEL), METHOD, RANGE, 100),
    flags: sampleSizeFlags(n, minimumN),
  };
};

const differenceOf = (before: NetCounts, after: NetCounts): Difference | null => {
  if (sizeOf(before) === 0 || sizeOf(after) === 0) return null;
  const test = netScoreDifference(before, after, CONFIDENCE_LEVEL);
  const value = points(after) - points(before);
  const interval = includePoint(test, value / 100);
  return {
    value,
    confidence: confidenceInterval(interval, METHOD, DIFFERENCE_RANGE, 100),
    pValue: test.pValue,
  };
};

/**
 * Defines a net score: 100 × (positive − negative) ÷ n, from −100 to 100, with the adjusted Wald
 * interval, its difference test and normal shrinkage.
 *
 * @example
 * netScoreKpi({
 *   key: 'partner_nps', metrics: ['partner'],
 *   accepts: ({ min, max }) => min === 0 && max === 10,
 *   classify: (score) => (score >= 9 ? 1 : score <= 6 ? -1 : 0),
 * })
 */
export const netScoreKpi = (options: NetScoreOptions): KpiDefinition => {
  const { classify, accepts, refusesOthers = false, minimumN = MINIMUM_N } = options;
  const counted = (histograms: readonly ScoreHistogram[]) =>
    histograms.filter(({ scale }) => accepts(scale));
  const refused = (histograms: readonly ScoreHistogram[]) =>
    refusesOthers && withAnswers(histograms).some(({ scale }) => !accepts(scale));
  const countsOf = (histograms: readonly ScoreHistogram[]) =>
    netCounts(counted(histograms), classify);
  const made: KpiDefinition = {
    key: options.key,
    version: options.version ?? 1,
    metrics: options.metrics,
    unit: 'points',
    direction: 'up',
    decimals: 0,
    range: RANGE,
    confidenceMethod: METHOD,
    controlChart: 'xmr',
    minimumN,
    estimate: (histograms) =>
      refused(histograms)
        ? mixedScalesEstimate(histograms)
        : estimateOf(countsOf(histograms), minimumN),
    difference: (before, after) =>
      refused(before) || refused(after) ? null : differenceOf(countsOf(before), countsOf(after)),
    shrink: (groups) =>
      groups.some(refused)
        ? null
        : shrinkMeans(
            groups.map((group) => netSample(countsOf(group))),
            RANGE,
            100
          ),
    ...(options.history && { history: options.history }),
    ...(options.texts && { texts: options.texts }),
    adjust: (rules, of) =>
      countsAlike(of, made)
        ? netScoreKpi({ ...options, minimumN: rules.minimumN ?? minimumN })
        : null,
  };
  return made;
};

const isElevenPoint = (scale: Scale): boolean => sameScores(scale, { min: 0, max: 10 });
const promoterClass = (score: number): NetClass => (score >= 9 ? 1 : score >= 7 ? 0 : -1);

/** Net Promoter Score: promoters (9–10) minus detractors (0–6) among customers' answers on 0–10. */
export const nps = netScoreKpi({
  key: 'nps',
  metrics: ['nps'],
  accepts: isElevenPoint,
  classify: promoterClass,
  history: FIRST_VERSION,
});

/** The same among employees. A team below 10 answers gets no interval, so that nobody is singled out. */
export const enps = netScoreKpi({
  key: 'enps',
  metrics: ['enps'],
  accepts: isElevenPoint,
  classify: promoterClass,
  history: FIRST_VERSION,
  minimumN: { interval: 10, ranking: 30 },
});

/** Net emotion: positive minus negative self-reported emotions, on a scale symmetric around 0. */
export const netEmotion = netScoreKpi({
  key: 'net_emotion',
  metrics: ['emotion'],
  accepts: ({ min, max, reversed }) => min === -max && !reversed,
  classify: (score) => (score > 0 ? 1 : score < 0 ? -1 : 0),
  refusesOthers: true,
  history: FIRST_VERSION,
});
