import type { ComplainantAction } from '../../../../shared/contracts/complaint-filing';
import type { ComplaintState } from '../../../../shared/contracts/complaint';
import type { ComplaintRules } from '../../../../shared/contracts/sla';
import {
  allowedSteps,
  isEnded,
  isTooLateToReopen,
  type ComplaintCase,
} from '../../complaint-process';
import type { Wish } from '../complaints';

type StepAction = Exclude<ComplainantAction, 'message'>;

const TO: Readonly<Record<StepAction, ComplaintState>> = {
  withdraw: 'withdrawn',
  accept: 'accepted',
  reject: 'rejected',
  reopen: 'reopened',
};

const DAY = 86_400_000;

const mayTake = (it: ComplaintCase, action: StepAction, now: string, rules: ComplaintRules) => {
  if (action === 'withdraw' && it.state === 'received') return true;
  if (!allowedSteps(it, 'complainant').includes(TO[action])) return false;
  return action !== 'reopen' || !isTooLateToReopen(it, now, rules);
};

/** What a complainant may do with a case now. */
export const actionsOf = (
  it: ComplaintCase,
  now: string,
  rules: ComplaintRules
): ComplainantAction[] => {
  const writes = !isEnded(it.state) || it.state === 'closed';
  const steps = (Object.keys(TO) as StepAction[]).filter((action) =>
    mayTake(it, action, now, rules)
  );
  return [...(writes ? (['message'] as const) : []), ...steps];
};

/** Until when a closed case can be reopened by its complainant, ISO 8601; null where it can't. */
export const reopenUntil = (
  it: ComplaintCase,
  now: string,
  rules: ComplaintRules
): string | null =>
  it.since !== null && mayTake(it, 'reopen', now, rules)
    ? new Date(Date.parse(it.since) + rules.reopenDays * DAY).toISOString()
    : null;

/** Why a step was taken is told in the complainant's own words, which can be erased; a reason can't. */
const BY_THE_COMPLAINANT = 'complainant';

/** What an action comes to: what the system does first, and the complainant's own step. */
export const wishesOf = (
  it: ComplaintCase,
  action: StepAction,
  words: string | null
): { bySystem: Wish[]; wishes: Wish[] } => ({
  // Nobody withdraws what was not acknowledged: the process has no such step.
  bySystem:
    action === 'withdraw' && it.state === 'received' ? [{ type: 'step', to: 'acknowledged' }] : [],
  wishes: [
    {
      type: 'step',
      to: TO[action],
      reason: BY_THE_COMPLAINANT,
      ...(words !== null && { text: words }),
    },
  ],
});
