import type { Estimate } from '../../../shared/contracts/kpi';
import type { Amount, CaseFacts } from './case-facts';
import type { CaseKpi } from './case-kpi';
import type { CountedDifference } from './definition';
import { FIRST_VERSION } from './first-version';

/** The sum in the asked currency; without one in the only currency there is. */
const amountOf = ({ amounts }: CaseFacts, currency: string | undefined): Amount | null => {
  if (currency === undefined) return amounts.length === 1 ? (amounts[0] ?? null) : null;
  return amounts.find((amount) => amount.currency === currency) ?? null;
};

const estimateOf = (facts: CaseFacts, currency: string | undefined): Estimate => {
  const sum = amountOf(facts, currency);
  const mixed = currency === undefined && facts.amounts.length > 1;
  return {
    value: sum?.amount ?? null,
    n: sum?.n ?? facts.amounts.reduce((n, amount) => n + (mixed ? amount.n : 0), 0),
    numerator: sum?.amount ?? null,
    denominator: null,
    confidence: null,
    flags: sum ? [] : mixed ? ['mixed_currencies'] : ['no_data'],
  };
};

const differenceOf = (
  before: CaseFacts,
  after: CaseFacts,
  currency: string | undefined
): CountedDifference | null => {
  const [from, to] = [amountOf(before, currency), amountOf(after, currency)];
  return from && to && from.currency === to.currency
    ? { value: to.amount - from.amount, confidence: null, pValue: null }
    : null;
};

const remedyCostIn = (currency: string | undefined): CaseKpi => ({
  key: 'remedy_cost',
  input: 'cases',
  reads: 'remedies',
  bases: ['received', 'ended'],
  defaults: {},
  version: 1,
  history: FIRST_VERSION,
  unit: 'money',
  direction: 'neutral',
  decimals: 0,
  range: [0, null],
  confidenceMethod: 'census',
  controlChart: 'xmr',
  minimumN: { interval: 0, ranking: 0 },
  comparableWithRest: false,
  estimate: (facts) => estimateOf(facts, currency),
  difference: (before, after) => differenceOf(before, after, currency),
  under: (terms) => remedyCostIn(terms.currency),
});

/** What remedies cost, in whole minor units of one currency; those of several are never added. */
export const remedyCost = remedyCostIn(undefined);
