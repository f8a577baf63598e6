import type { Estimate } from '../../../shared/contracts/kpi';
import { EMPLOYEE_METRIC } from '../../../shared/metrics';
import type { Scale } from '../../../shared/scale';
import { netScoreEstimate } from '../statistics/estimate';
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
import { withheldEstimate } from './withhold';

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
  /** See `KpiTraits.heldBackBelow`. */
  heldBackBelow?: number;
  texts?: KpiDefinition['texts'];
}

const RANGE = [-100, 100] as const;
const DIFFERENCE_RANGE = [-200, 200] as const;
const METHOD = 'adjusted_wald';

/** So many that each says something of few people, and none is counted out. */
const isHeldBack = (n: number, heldBackBelow: number): boolean => n > 0 && n < heldBackBelow;

const estimateOf = (counts: NetCounts, minimumN: MinimumN, heldBackBelow: number): Estimate => {
  const n = sizeOf(counts);
  if (isHeldBack(n, heldBackBelow))
    return withheldEstimate({ n, flags: sampleSizeFlags(n, minimumN) });
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

const standardErrorOf = (counts: NetCounts): number | null => {
  const estimate = netScoreEstimate(counts);
  return estimate && 100 * estimate.standardError;
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
  const { heldBackBelow = 0 } = options;
  const counted = (histograms: readonly ScoreHistogram[]) =>
    histograms.filter(({ scale }) => accepts(scale));
  const refused = (histograms: readonly ScoreHistogram[]) =>
    refusesOthers && withAnswers(histograms).some(({ scale }) => !accepts(scale));
  const countsOf = (histograms: readonly ScoreHistogram[]) =>
    netCounts(counted(histograms), classify);
  const isSilent = (histograms: readonly ScoreHistogram[]) =>
    refused(histograms) ||
    (heldBackBelow > 0 && isHeldBack(sizeOf(countsOf(histograms)), heldBackBelow));
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
        : estimateOf(countsOf(histograms), minimumN, heldBackBelow),
    difference: (before, after) =>
      isSilent(before) || isSilent(after) ? null : differenceOf(countsOf(before), countsOf(after)),
    standardError: (histograms) =>
      isSilent(histograms) ? null : standardErrorOf(countsOf(histograms)),
    shrink: (groups) =>
      groups.some(refused)
        ? null
        : shrinkMeans(
            groups.map((group) => (isSilent(group) ? null : netSample(countsOf(group)))),
            RANGE,
            100
          ),
    ...(heldBackBelow > 0 && { heldBackBelow }),
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

/** A team of fewer employees is told nothing of (methods §2.1): neither its number nor its words. */
export const FEWEST_EMPLOYEES = 10;

/** The same among employees. A team of fewer than ten answers has no number, so that nobody is singled out. */
export const enps = netScoreKpi({
  key: 'enps',
  version: 2,
  metrics: [EMPLOYEE_METRIC],
  accepts: isElevenPoint,
  classify: promoterClass,
  history: [...(FIRST_VERSION ?? []), { version: 2, since: '2026-11-29' }],
  minimumN: { interval: FEWEST_EMPLOYEES, ranking: 30 },
  heldBackBelow: FEWEST_EMPLOYEES,
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
