import { RESPONSE_METRIC } from '../../../shared/metrics';
import { countDifference } from '../statistics/count-difference';
import { garwoodInterval } from '../statistics/garwood-interval';
import { CONFIDENCE_LEVEL, confidenceInterval } from './confidence';
import type { KpiDefinition, ScoreHistogram } from './definition';
import { FIRST_VERSION } from './first-version';
import { countWhere } from './histogram';

const METHOD = 'poisson';

const countOf = (histograms: readonly ScoreHistogram[]): number =>
  histograms.reduce((sum, histogram) => sum + countWhere(histogram, (score) => score === 1), 0);

/**
 * Responses (answered forms). No response is a real 0, not missing data; the interval is the exact
 * Poisson interval of the expected count, and changes between windows of equal length are tested
 * exactly, so that no minimum n is needed.
 */
export const responses: KpiDefinition = {
  key: 'responses',
  version: 1,
  history: FIRST_VERSION,
  metrics: [RESPONSE_METRIC],
  unit: 'count',
  direction: 'up',
  decimals: 0,
  range: [0, null],
  confidenceMethod: METHOD,
  controlChart: 'xmr',
  minimumN: { interval: 0, ranking: 0 },
  comparableWithRest: false,
  estimate: (histograms) => {
    const count = countOf(histograms);
    return {
      value: count,
      n: count,
      numerator: null,
      denominator: null,
      confidence: confidenceInterval(garwoodInterval(count, CONFIDENCE_LEVEL), METHOD, [
        0,
        Infinity,
      ]),
      flags: [],
    };
  },
  difference: (before, after) => {
    const test = countDifference(countOf(before), countOf(after), CONFIDENCE_LEVEL);
    return {
      value: test.difference,
      confidence: confidenceInterval(test, METHOD, [-Infinity, Infinity]),
      pValue: test.pValue,
    };
  },
};
