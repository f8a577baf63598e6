import type { CaseFacts } from './case-facts';
import type { CaseKpi } from './case-kpi';
import { MINIMUM_N } from './confidence';
import { FIRST_VERSION } from './first-version';
import { SHARE_RANGE, shareDifference, shareEstimate, shareStandardError } from './share';

type Named = Pick<CaseKpi, 'key' | 'reads' | 'bases' | 'direction'> & {
  defaults?: CaseKpi['defaults'];
  history?: CaseKpi['history'];
};

/** Since then guests are known by their address or number, and cases of nobody known are left out. */
const SINCE_PERSONS: CaseKpi['history'] = [
  ...(FIRST_VERSION ?? []),
  { version: 2, since: '2026-11-29' },
];

const shareOf = ({ hits, n }: CaseFacts) => ({ hits, n });

/** Defines a share of cases in percent, with Wilson's interval and Newcombe's difference. */
const caseShareKpi = ({ defaults = {}, history = FIRST_VERSION, ...named }: Named): CaseKpi => ({
  ...named,
  input: 'cases',
  version: history?.at(-1)?.version ?? 1,
  history,
  defaults,
  unit: 'percent',
  decimals: 1,
  range: SHARE_RANGE,
  confidenceMethod: 'wilson',
  controlChart: 'p',
  minimumN: MINIMUM_N,
  estimate: (facts) => shareEstimate(shareOf(facts), MINIMUM_N),
  difference: (before, after) => shareDifference(shareOf(before), shareOf(after)),
  standardError: (facts) => shareStandardError(shareOf(facts)),
});

/**
 * Promises that were kept of those that were due: an open promise past its date is missed, one that is not due
 * yet or whose case ended before is left out (methods §2.2).
 */
export const slaMet = caseShareKpi({
  key: 'sla_met',
  reads: 'promises',
  direction: 'up',
  bases: ['received', 'ended'],
  defaults: { promise: 'resolution' },
});

/** Closings that were followed by a reopening within 14 days, of those at least 14 days old. */
export const reopenRate = caseShareKpi({
  key: 'reopen_rate',
  reads: 'closings',
  direction: 'down',
  bases: ['ended'],
});

/** Cases with at least one escalation. */
export const escalationRate = caseShareKpi({
  key: 'escalation_rate',
  reads: 'escalations',
  direction: 'down',
  bases: ['received', 'ended'],
});

/** Cases that were referred to an external body at least once; apart from escalations, which stay in the house. */
export const externalReferral = caseShareKpi({
  key: 'external_referral',
  reads: 'referrals',
  direction: 'down',
  bases: ['received', 'ended'],
});

/**
 * Cases after which the same person complained of the same cause within 90 days, of those old enough whose person
 * is known.
 */
export const recurrence = caseShareKpi({
  key: 'recurrence',
  reads: 'recurrences',
  history: SINCE_PERSONS,
  direction: 'down',
  bases: ['received'],
});

/**
 * Resolved by one contact, without another complaint of the same kind within 7 days, of those old enough whose
 * person is known.
 */
export const firstContactResolution = caseShareKpi({
  key: 'fcr',
  reads: 'first_contacts',
  history: SINCE_PERSONS,
  direction: 'up',
  bases: ['received', 'ended'],
});
