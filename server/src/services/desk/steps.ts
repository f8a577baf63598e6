import type { ComplaintRules } from '../../../../shared/contracts/sla';
import type { Actor, ComplaintState } from '../../../../shared/contracts/complaint';
import type { StepOffered } from '../../../../shared/contracts/complaint-desk';
import {
  allowedSteps,
  hasWaitedForReply,
  mayStep,
  missingFor,
  type ComplaintCase,
} from '../../complaint-process';

/** The step that most cases take from a state. */
const LIKELIEST: Readonly<Partial<Record<ComplaintState, ComplaintState>>> = {
  received: 'acknowledged',
  acknowledged: 'assessed',
  assessed: 'investigating',
  investigating: 'response_proposed',
  awaiting_customer: 'investigating',
  awaiting_third_party: 'investigating',
  escalated: 'response_proposed',
  response_proposed: 'decision_communicated',
  decision_communicated: 'accepted',
  accepted: 'closed',
  rejected: 'investigating',
  external_referred: 'closed',
  reopened: 'investigating',
  closed: 'reopened',
};

/** What the desk itself sets: no form asks for it. */
const SET_BY_ITSELF: readonly string[] = ['sla', 'priority'];

const barredFor = (
  it: ComplaintCase,
  to: ComplaintState,
  { role }: Actor,
  at: string,
  rules: ComplaintRules
): StepOffered['barred'] => {
  if (!mayStep(role, it.state, to)) return 'manager';
  const early = it.state === 'decision_communicated' && to === 'closed';
  return early && !hasWaitedForReply(it, at, rules) ? 'too_early' : null;
};

/**
 * The steps that the process has from where a case is, with everything that a form must ask for.
 * @param at instant, ISO 8601
 */
export const stepsOffered = (
  it: ComplaintCase,
  by: Actor,
  at: string,
  rules: ComplaintRules
): StepOffered[] =>
  allowedSteps(it).map((to) => ({
    to,
    needs: missingFor(it, to, rules).filter((name) => !SET_BY_ITSELF.includes(name)),
    likeliest: LIKELIEST[it.state] === to,
    barred: barredFor(it, to, by, at, rules),
  }));
