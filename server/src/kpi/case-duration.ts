import type { Estimate, Flag, ValueInterval } from '../../../shared/contracts/kpi';
import { kaplanMeier, type KaplanMeier } from '../statistics/kaplan-meier';
import { logRankTest } from '../statistics/log-rank-test';
import { survivalQuantiles, type SurvivalQuantile } from '../statistics/survival-quantile';
import { tallyDurations } from '../statistics/tally-durations';
import type { CaseFacts } from './case-facts';
import type { CaseKpi } from './case-kpi';
import { CONFIDENCE_LEVEL, confidenceInterval } from './confidence';
import type { CountedDifference } from './definition';
import { FIRST_VERSION } from './first-version';

/** Events, not cases: what is still open tells little of when it ends (methods §2.5). */
const FEW_EVENTS = { interval: 5, ranking: 20 };

type Reached = SurvivalQuantile & { curve: KaplanMeier };

const quantileOf = ({ tallies }: CaseFacts, percent: number): Reached => {
  const curve = kaplanMeier(tallyDurations(tallies));
  const [quantile] = survivalQuantiles(curve, [percent / 100], { level: CONFIDENCE_LEVEL });
  return { ...(quantile as SurvivalQuantile), curve };
};

const flagsOf = ({ curve, notReached }: Reached, closedOnly: boolean): Flag[] => {
  if (curve.n === 0) return ['no_data'];
  const flags: Flag[] = [];
  if (notReached) flags.push('not_reached');
  if (curve.events < FEW_EVENTS.interval) flags.push('insufficient');
  if (curve.events < FEW_EVENTS.ranking) flags.push('low_n');
  if (closedOnly) flags.push('closed_only');
  return flags;
};

/** Of a time that is not reached too: the band tells what it is longer than. */
const intervalOf = ({ low, high }: Reached): ValueInterval | null => {
  if (low === null) return null;
  const closed = confidenceInterval({ low, high: high ?? low }, 'kaplan_meier', [0, Infinity]);
  return { ...closed, high: high === null ? null : closed.high };
};

const estimateOf = (facts: CaseFacts, quantile: number, closedOnly: boolean): Estimate => {
  const reached = quantileOf(facts, quantile);
  const { curve, time } = reached;
  return {
    value: time,
    n: curve.n,
    numerator: curve.n === 0 ? null : curve.events,
    denominator: curve.n === 0 ? null : curve.n,
    confidence: curve.events < FEW_EVENTS.interval ? null : intervalOf(reached),
    flags: flagsOf(reached, closedOnly),
  };
};

/**
 * The difference of two quantiles: its interval put together from both by MOVER, its p-value that of the
 * log-rank test, so that an arrow needs both to agree.
 */
const differenceOf = (
  before: CaseFacts,
  after: CaseFacts,
  quantile: number
): CountedDifference | null => {
  const [a, b] = [quantileOf(before, quantile), quantileOf(after, quantile)];
  if (a.time === null || b.time === null) return null;
  const value = b.time - a.time;
  const few = Math.min(a.curve.events, b.curve.events) < FEW_EVENTS.interval;
  const test = logRankTest([tallyDurations(before.tallies), tallyDurations(after.tallies)]);
  if (few || !test || a.low === null || a.high === null || b.low === null || b.high === null) {
    return { value, confidence: null, pValue: null };
  }
  const interval = {
    low: value - Math.hypot(b.time - b.low, a.high - a.time),
    high: value + Math.hypot(b.high - b.time, a.time - a.low),
  };
  return {
    value,
    confidence: confidenceInterval(interval, 'mover', [-Infinity, Infinity]),
    pValue: test.pValue,
  };
};

type Named = Pick<CaseKpi, 'key' | 'reads'>;

const durationUnder = (named: Named, quantile: number, closedOnly: boolean): CaseKpi => ({
  ...named,
  input: 'cases',
  bases: ['received', 'ended'],
  defaults: { quantile: 50, clock: 'wall' },
  version: 1,
  history: FIRST_VERSION,
  unit: 'seconds',
  direction: 'down',
  decimals: 0,
  range: [0, null],
  confidenceMethod: 'kaplan_meier',
  controlChart: 'xmr',
  minimumN: FEW_EVENTS,
  // Durations of all other groups would have to be added up again for each group.
  comparableWithRest: false,
  estimate: (facts) => estimateOf(facts, quantile, closedOnly),
  difference: (before, after) => differenceOf(before, after, quantile),
  under: (terms) => durationUnder(named, terms.quantile ?? quantile, terms.basis === 'ended'),
});

/**
 * Defines a duration, told by the time by which half (or another share) of the cases have got so far, by
 * Kaplan and Meier: open cases count for as long as they have been open, cases that ended by something else up
 * to their end. By the date of the end open cases are missing, which the answer says.
 */
const durationKpi = (named: Named): CaseKpi => durationUnder(named, 50, false);

/** From receipt to acknowledgement. */
export const ackTime = durationKpi({ key: 'ack_time', reads: 'acknowledgement' });
/** From receipt to the first answer by a person. */
export const firstResponse = durationKpi({ key: 'first_response', reads: 'first_response' });
/** From receipt to the first closing. */
export const resolutionFirst = durationKpi({ key: 'resolution_first', reads: 'resolution_first' });
/** All the time that a case was open, that after reopenings included. */
export const resolutionTotal = durationKpi({ key: 'resolution_total', reads: 'resolution_total' });
