import {
  ENDED_STATES,
  type ActorRole,
  type ComplaintFacts,
  type ComplaintState,
} from '../../../shared/contracts/complaint';
import type { ComplaintRules } from '../../../shared/contracts/sla';
import type { ComplaintCase } from './complaint-case';
import {
  PROCESS,
  endsInvestigation,
  mayStep,
  needsOf,
  type Need,
  type NeedName,
} from './process-table';

const DAY = 86_400_000;

/** Whether nothing is left to do: only reopening leads on. */
export const isEnded = (state: ComplaintState): boolean =>
  ENDED_STATES.some((ended) => ended === state);

/** Steps that the process has from where a case is, for someone; without a role, for anybody. */
export const allowedSteps = (it: ComplaintCase, role?: ActorRole): ComplaintState[] =>
  PROCESS[it.state].next.filter((to) => role === undefined || mayStep(role, it.state, to));

/** Whether the remedy that stands costs more than may be given without a manager's approval. */
export const needsApproval = (
  { remedy }: Partial<ComplaintFacts>,
  rules: ComplaintRules
): boolean => {
  if (!remedy?.cost || remedy.cost.amount === 0) return false;
  return remedy.cost.amount > (rules.approvalLimits[remedy.cost.currency] ?? 0);
};

/** What depends on the case: a grave or recurrent one has its causes analysed, a costly remedy is approved. */
const furtherNeeds = (
  it: ComplaintCase,
  to: ComplaintState,
  facts: Partial<ComplaintFacts>,
  rules: ComplaintRules
): Need[] => {
  const needs: Need[] = [];
  const grave = facts.severity === 'high' || facts.severity === 'critical' || facts.recurrent;
  if (endsInvestigation(it.state, to) && grave) needs.push({ anyOf: ['rootCause'], fresh: false });
  if (to === 'decision_communicated' && needsApproval(it.facts, rules) && !it.facts.remedyApproved)
    needs.push({ anyOf: ['remedyApproved'], fresh: false });
  return needs;
};

/** What a step brings with it. */
export interface StepContent {
  facts: Partial<ComplaintFacts>;
  reason: string | null;
  text: string | null;
}

const NO_CONTENT: StepContent = { facts: {}, reason: null, text: null };

const has = (name: NeedName, facts: Partial<ComplaintFacts>, content: StepContent): boolean => {
  if (name === 'reason') return (content.reason ?? '').trim() !== '';
  if (name === 'text') return (content.text ?? '').trim() !== '';
  // A refused approval is known, but it is none.
  if (name === 'remedyApproved') return facts.remedyApproved === true;
  return facts[name] != null;
};

/**
 * Names of the facts (or `reason`, `text`) that a step still needs: alternatives joined by `|`, in the
 * order of the table. Without content: everything a form for the step must ask for.
 */
export const missingFor = (
  it: ComplaintCase,
  to: ComplaintState,
  rules: ComplaintRules,
  content: StepContent = NO_CONTENT
): string[] => {
  const together = { ...it.facts, ...content.facts };
  const needs = [...needsOf(it.state, to), ...furtherNeeds(it, to, together, rules)];
  return needs
    .filter(
      ({ anyOf, fresh }) =>
        !anyOf.some((name) => has(name, fresh ? content.facts : together, content))
    )
    .map(({ anyOf }) => anyOf.join('|'));
};

/** Milliseconds since a case entered its state. */
export const timeInState = (it: ComplaintCase, at: string): number =>
  it.since === null ? 0 : Date.parse(at) - Date.parse(it.since);

/** Whether a complainant's time to reopen is over. */
export const isTooLateToReopen = (it: ComplaintCase, at: string, rules: ComplaintRules): boolean =>
  timeInState(it, at) > rules.reopenDays * DAY;

/** Whether a decision has gone without an answer for long enough to close the case. */
export const hasWaitedForReply = (it: ComplaintCase, at: string, rules: ComplaintRules): boolean =>
  timeInState(it, at) >= rules.noReplyDays * DAY;

/** Whether a case has waited long enough for an answer to go back to investigation by itself. */
export const hasWaitedForAnswer = (it: ComplaintCase, at: string, rules: ComplaintRules): boolean =>
  timeInState(it, at) >= rules.awaitDays * DAY;
