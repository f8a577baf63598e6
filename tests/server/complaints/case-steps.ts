import type { Actor } from '../../../shared/contracts/complaint';
import type { Wish } from '../../../server/src/services/complaints';

/** Who handles the cases of these tests. */
export const AGENT: Actor = { role: 'agent', id: '7' };

/** What an assessment of a middling case says, so that the case can go on. */
export const ASSESSMENT = {
  severity: 'medium',
  safety: false,
  complexity: 'low',
  impact: 'medium',
  urgency: 'low',
  immediateActionNeeded: false,
  immediateActionPossible: true,
} as const;

export const ACKNOWLEDGED = { type: 'step', to: 'acknowledged' } as const satisfies Wish;

/** Assessed as middling, and held by the agent. */
export const ASSESSED = {
  type: 'step',
  to: 'assessed',
  facts: { ...ASSESSMENT, assignee: '7' },
} as const satisfies Wish;

export const INVESTIGATING = { type: 'step', to: 'investigating' } as const satisfies Wish;

/** An apology is proposed, which costs nothing and so needs nobody's approval. */
export const PROPOSED = {
  type: 'step',
  to: 'response_proposed',
  facts: {
    findings: 'The van broke down',
    causeCode: 'carrier',
    remedy: { type: 'apology', cost: null },
  },
} as const satisfies Wish;

export const DECIDED = {
  type: 'step',
  to: 'decision_communicated',
  text: 'We are sorry.',
  facts: { decisionMode: 'email', recourse: 'Ask for a review within 30 days' },
} as const satisfies Wish;

export const CLOSED = {
  type: 'step',
  to: 'closed',
  facts: { remedyCarriedOut: true },
} as const satisfies Wish;
