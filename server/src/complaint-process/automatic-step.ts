import type { ComplaintRules } from '../../../shared/contracts/sla';
import { hasWaitedForAnswer, hasWaitedForReply } from './allowed-steps';
import type { ComplaintCommand } from './command';
import type { ComplaintCase } from './complaint-case';

/**
 * The step that a command brings with it, or null: who answers what they were asked need not wait for somebody to
 * notice, so the clocks go on at once. History that is brought in says itself which steps followed.
 * @param before the case that the command is given
 */
export const stepAfter = (
  before: ComplaintCase,
  { type, by, at }: ComplaintCommand
): ComplaintCommand | null => {
  const answers = type === 'message' && by.role === 'complainant';
  if (!answers || before.state !== 'awaiting_customer') return null;
  return { type: 'step', to: 'investigating', at, by: { role: 'system', id: null } };
};

/**
 * The step that time alone takes, or null: a case that waited long enough goes back to investigation, a
 * decision nobody answered closes the case. To be applied like any other command.
 * @param at instant, ISO 8601
 */
export const automaticStep = (
  it: ComplaintCase,
  at: string,
  rules: ComplaintRules
): ComplaintCommand | null => {
  const told = { type: 'step', at, by: { role: 'system', id: null } } as const;
  const waits = it.state === 'awaiting_customer' || it.state === 'awaiting_third_party';
  if (waits && hasWaitedForAnswer(it, at, rules)) return { ...told, to: 'investigating' };
  if (it.state === 'decision_communicated' && hasWaitedForReply(it, at, rules))
    return { ...told, to: 'closed' };
  return null;
};
