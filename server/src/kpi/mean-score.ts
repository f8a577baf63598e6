import type { Scale } from '../../../shared/scale';
import type { Estimate } from '../../../shared/contracts/kpi';
import { meanEstimate } from '../statistics/estimate';
import { meanDifference } from '../statistics/mean-difference';
import { hasNoVariance, meanInterval } from '../statistics/mean-interval';
import type { Sample } from '../statistics/sample';
import {
  CONFIDENCE_LEVEL,
  confidenceInterval,
  MINIMUM_N,
  sampleSizeFlags,
  type MinimumN,
} from './confidence';
import type { Difference, KpiDefinition, ScoreHistogram, Shrunk } from './definition';
import { FIRST_VERSION } from './first-version';
import { momentsOf, type Moments } from './histogram';
import { answeredScales, mixedScalesEstimate, mixesScores } from './scale-family';
import { countsAlike } from './rules';
import { shrinkMeans } from './shrinkage';

/** What a host says to define a mean score in a few lines. */
export interface MeanOptions {
  key: string;
  metrics: readonly string[];
  version?: number;
  history?: KpiDefinition['history'];
  decimals?: number;
  minimumN?: MinimumN;
  texts?: KpiDefinition['texts'];
}

/** On a reversed scale 1 counts as the best score: the mean is turned round so that up is better. */
const goodness = (score: number, scale: Scale): number =>
  scale.reversed ? scale.min + scale.max - score : score;

const toSample = ({ n, mean, variance }: Moments): Sample | null =>
  mean === null ? null : { n, mean, variance };

const sampleOf = (histograms: readonly ScoreHistogram[]): Sample | null =>
  toSample(momentsOf(histograms, goodness));

const estimateOf = (histograms: readonly ScoreHistogram[], minimumN: MinimumN): Estimate => {
  const moments = momentsOf(histograms, goodness);
  const { n, sum, mean } = moments;
  const flags = sampleSizeFlags(n, minimumN);
  const sample = toSample(moments);
  const scale = answeredScales(histograms)[0];
  if (!sample || !scale) {
    return { value: null, n, numerator: null, denominator: null, confidence: null, flags };
  }
  if (hasNoVariance(sample)) flags.push('zero_variance');
  if (scale.reversed) flags.push('reversed_scale');
  const range = [scale.min, scale.max] as const;
  const interval = meanInterval(sample, range, CONFIDENCE_LEVEL);
  return {
    value: mean,
    n,
    numerator: sum,
    denominator: n,
    confidence: n < minimumN.interval ? null : confidenceInterval(interval, interval.method, range),
    flags,
  };
};

const differenceOf = (
  before: readonly ScoreHistogram[],
  after: readonly ScoreHistogram[]
): Difference | null => {
  const scale = answeredScales([...before, ...after])[0];
  const first = sampleOf(before);
  const second = sampleOf(after);
  if (!scale || !first || !second) return null;
  const width = scale.max - scale.min;
  const test = meanDifference(first, second, [scale.min, scale.max], CONFIDENCE_LEVEL);
  return {
    value: test.difference,
    confidence: confidenceInterval(test, test.method, [-width, width]),
    pValue: test.pValue,
  };
};

/** Equal answers, or one alone, say nothing of how far chance carries them. */
const standardErrorOf = (histograms: readonly ScoreHistogram[]): number | null => {
  const sample = sampleOf(histograms);
  return sample && !hasNoVariance(sample) ? (meanEstimate(sample)?.standardError ?? null) : null;
};

const shrinkOf = (groups: readonly (readonly ScoreHistogram[])[]): (Shrunk | null)[] | null => {
  const scale = answeredScales(groups.flat())[0];
  return scale ? shrinkMeans(groups.map(sampleOf), [scale.min, scale.max]) : null;
};

/**
 * Defines a mean score in the unit of its scale, with the t interval, Welch's difference and normal
 * shrinkage. A mean over several scales means nothing: then there is no value, but a flag.
 *
 * @example meanKpi({ key: 'trust_mean', metrics: ['trust'] })
 */
export const meanKpi = (options: MeanOptions): KpiDefinition => {
  const { minimumN = MINIMUM_N } = options;
  const mixed = (...lists: readonly (readonly ScoreHistogram[])[]) =>
    mixesScores(answeredScales(lists.flat()));
  const made: KpiDefinition = {
    key: options.key,
    version: options.version ?? 1,
    metrics: options.metrics,
    unit: 'scale',
    direction: 'up',
    decimals: options.decimals ?? 2,
    range: [null, null],
    confidenceMethod: 't',
    controlChart: 'xmr',
    minimumN,
    estimate: (histograms) =>
      mixed(histograms) ? mixedScalesEstimate(histograms) : estimateOf(histograms, minimumN),
    difference: (before, after) => (mixed(before, after) ? null : differenceOf(before, after)),
    standardError: (histograms) => (mixed(histograms) ? null : standardErrorOf(histograms)),
    shrink: (groups) => (mixed(...groups) ? null : shrinkOf(groups)),
    ...(options.history && { history: options.history }),
    ...(options.texts && { texts: options.texts }),
    adjust: (rules, of) =>
      countsAlike(of, made) ? meanKpi({ ...options, minimumN: rules.minimumN ?? minimumN }) : null,
  };
  return made;
};

/** Mean satisfaction score. */
export const csatMean = meanKpi({ key: 'csat_mean', metrics: ['csat'], history: FIRST_VERSION });

/** Customer Effort Score 2.0: mean agreement with "made it easy for me to handle my issue". */
export const ces = meanKpi({ key: 'ces', metrics: ['ces'], history: FIRST_VERSION });

/** Mean star rating. */
export const stars = meanKpi({ key: 'stars', metrics: ['stars'], history: FIRST_VERSION });

/** Mean self-reported emotion, on the scale of a journey's designed curve (−2 to +2). */
export const emotionMean = meanKpi({
  key: 'emotion_mean',
  metrics: ['emotion'],
  history: FIRST_VERSION,
});

/** Mean of how what customers found compares with what they had expected: its scale's middle is "as expected". */
export const expectationMean = meanKpi({
  key: 'expectation_mean',
  metrics: ['expectation'],
  history: FIRST_VERSION,
});
