import type { ComplaintRules, SlaPolicy } from '../../../shared/contracts/sla';

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
  assumedPriority: 'normal',
};

const HOUR = 3_600;
/** A working day of eight hours. */
const DAY = 8 * HOUR;

/** What is promised until a desk sets policies of its own, in working time. */
export const DEFAULT_SLA_POLICY: SlaPolicy = {
  key: 'default',
  isDefault: true,
  enabled: true,
  rank: 0,
  conditions: [],
  clock: 'working',
  validFrom: null,
  validTo: null,
  targets: {
    low: {
      acknowledgement: DAY,
      first_response: 2 * DAY,
      next_update: 10 * DAY,
      resolution: 20 * DAY,
    },
    normal: {
      acknowledgement: DAY,
      first_response: DAY,
      next_update: 5 * DAY,
      resolution: 10 * DAY,
    },
    high: {
      acknowledgement: 4 * HOUR,
      first_response: 4 * HOUR,
      next_update: 2 * DAY,
      resolution: 5 * DAY,
    },
    urgent: { acknowledgement: HOUR, first_response: HOUR, next_update: DAY, resolution: 2 * DAY },
  },
};
