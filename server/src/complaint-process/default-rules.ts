import type { ComplaintRules } from '../../../shared/contracts/sla';

/**
 * Rules a desk starts with. The customer owes an answer to a question and to a communicated decision, so
 * both stand the clock. No amount is given away without approval until someone says which may.
 */
export const DEFAULT_COMPLAINT_RULES: ComplaintRules = {
  approvalLimits: {},
  reopenDays: 30,
  noReplyDays: 14,
  awaitDays: 14,
  pausedIn: ['awaiting_customer', 'decision_communicated'],
};
