import type { Estimate, Flag } from '../../../shared/contracts/kpi';
import { poissonRate } from '../statistics/poisson-rate';
import { rateDifference } from '../statistics/rate-difference';
import { rateRatio } from '../statistics/rate-ratio';
import type { CaseFacts } from './case-facts';
import type { CaseKpi } from './case-kpi';
import { CONFIDENCE_LEVEL, confidenceInterval } from './confidence';
import { FIRST_VERSION } from './first-version';

const PER = 1000;
/** With less exposure a rate says little (methods §2.5). */
const LOW_EXPOSURE = 100;
/** With fewer complaints in both windows together a ratio says little. */
const FEW_CASES = 5;

const eventsOf = ({ hits, exposure }: Pick<CaseFacts, 'hits' | 'exposure'>) => ({
  count: hits,
  exposure: exposure ?? 0,
});

const rateEstimate = (facts: CaseFacts): Estimate => {
  const events = eventsOf(facts);
  const rate = poissonRate(events, CONFIDENCE_LEVEL);
  const flags: Flag[] = rate
    ? events.exposure < LOW_EXPOSURE
      ? ['low_exposure', 'low_n']
      : []
    : ['no_data', 'no_exposure'];
  return {
    value: rate && PER * rate.rate,
    n: facts.hits,
    numerator: facts.hits,
    denominator: facts.exposure,
    confidence: rate && confidenceInterval(rate, 'poisson', [0, Infinity], PER),
    flags,
  };
};

/**
 * Complaints per 1,000 of an exposure, with Garwood's exact interval. None in a real exposure is a rate of 0;
 * without exposure there is no rate.
 */
export const complaintRate: CaseKpi = {
  input: 'cases',
  reads: 'received',
  bases: ['received'],
  defaults: { exposure: 'responses' },
  needsExposure: true,
  key: 'complaint_rate',
  version: 1,
  history: FIRST_VERSION,
  unit: 'per_thousand',
  direction: 'down',
  decimals: 2,
  range: [0, null],
  confidenceMethod: 'poisson',
  controlChart: 'u',
  minimumN: { interval: 0, ranking: 0 },
  estimate: rateEstimate,
  difference: (before, after) => {
    if (before.exposureOfAll !== after.exposureOfAll) return null;
    const test = rateDifference(eventsOf(before), eventsOf(after), CONFIDENCE_LEVEL);
    return (
      test && {
        value: PER * test.difference,
        confidence: confidenceInterval(test, 'mover', [-Infinity, Infinity], PER),
        pValue: test.pValue,
      }
    );
  },
};

const ratioEstimate = (facts: CaseFacts): Estimate => {
  const { before } = facts;
  const ratio = before && rateRatio(eventsOf(facts), eventsOf(before), CONFIDENCE_LEVEL);
  const n = facts.hits + (before?.hits ?? 0);
  const empty = { n, numerator: facts.hits, denominator: before?.hits ?? null };
  if (!ratio) return { ...empty, value: null, confidence: null, flags: ['no_data'] };
  return {
    ...empty,
    value: Number.isFinite(ratio.ratio) ? ratio.ratio : null,
    // Without an earlier complaint neither the ratio nor its upper limit is a number.
    confidence: Number.isFinite(ratio.high)
      ? confidenceInterval(ratio, 'clopper_pearson', [0, Infinity])
      : null,
    flags: n < FEW_CASES ? ['low_n'] : [],
  };
};

/**
 * Rate of complaints ÷ that of the window before, with exact conditional limits (Clopper–Pearson): 0.5 is half
 * as many, 1 no change.
 */
export const complaintChange: CaseKpi = {
  ...complaintRate,
  key: 'complaint_change',
  unit: 'ratio',
  confidenceMethod: 'clopper_pearson',
  controlChart: 'xmr',
  comparableWithRest: false,
  needsBefore: true,
  estimate: ratioEstimate,
  difference: () => null,
};
