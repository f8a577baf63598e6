import type { Estimate } from '../../../shared/contracts/kpi';
import { backlogDays as daysOfWork } from '../statistics/backlog';
import type { CaseFacts, Stock } from './case-facts';
import type { CaseKpi } from './case-kpi';
import type { CountedDifference } from './definition';
import { FIRST_VERSION } from './first-version';

const EMPTY: Stock = { open: 0, closings: 0, days: 1, oldest: null };

type ValueOf = (stock: Stock) => number | null;

const estimateOf = ({ stock }: CaseFacts, valueOf: ValueOf, counts: boolean): Estimate => {
  const known = stock ?? EMPTY;
  const value = valueOf(known);
  return {
    value,
    n: known.open,
    numerator: counts ? known.open : null,
    denominator: null,
    // A census: nothing is left to chance.
    confidence: null,
    flags: value === null ? ['no_data'] : [],
  };
};

const differenceOf = (
  before: CaseFacts,
  after: CaseFacts,
  valueOf: ValueOf
): CountedDifference | null => {
  const [from, to] = [valueOf(before.stock ?? EMPTY), valueOf(after.stock ?? EMPTY)];
  return from === null || to === null ? null : { value: to - from, confidence: null, pValue: null };
};

const stockKpi = (
  key: string,
  unit: CaseKpi['unit'],
  decimals: number,
  valueOf: ValueOf
): CaseKpi => ({
  key,
  input: 'cases',
  reads: 'stock',
  bases: ['open'],
  defaults: {},
  version: 1,
  history: FIRST_VERSION,
  unit,
  direction: 'down',
  decimals,
  range: [0, null],
  confidenceMethod: 'census',
  controlChart: 'xmr',
  minimumN: { interval: 0, ranking: 0 },
  comparableWithRest: false,
  estimate: (facts) => estimateOf(facts, valueOf, unit === 'count'),
  difference: (before, after) => differenceOf(before, after, valueOf),
});

/** Cases that are open at the end of the period's last local day. 0 is a real 0. */
export const backlog = stockKpi('backlog', 'count', 0, ({ open }) => open);

/** Open cases ÷ mean closings a day in the period: how long the backlog would take at that pace. */
export const backlogDays = stockKpi('backlog_days', 'days', 1, ({ open, closings, days }) =>
  daysOfWork(open, closings, days)
);

/** Age of the oldest case that is open at the end of the period. */
export const oldestOpen = stockKpi('oldest_open', 'seconds', 0, ({ oldest }) => oldest);
