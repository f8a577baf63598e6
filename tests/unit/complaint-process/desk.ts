import { createHash } from 'node:crypto';
import {
  DEFAULT_COMPLAINT_RULES,
  DEFAULT_PRIORITY_MATRIX,
  applyCommand,
  caseOf,
  type CommandResult,
  type ComplaintCommand,
  type ProcessSettings,
} from '../../../server/src/complaint-process';
import type {
  Actor,
  ComplaintEventDraft,
  ComplaintRefusal,
  ComplaintState,
  FactChanges,
} from '../../../shared/contracts/complaint';

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

export const GUEST: Actor = { role: 'complainant', id: null };
export const AGENT: Actor = { role: 'agent', id: '1' };
export const MANAGER: Actor = { role: 'manager', id: '2' };
export const SYSTEM: Actor = { role: 'system', id: null };
export const IMPORT: Actor = { role: 'import', id: null };

export const SETTINGS: ProcessSettings = {
  reference: 'C-1',
  matrix: DEFAULT_PRIORITY_MATRIX,
  rules: { ...DEFAULT_COMPLAINT_RULES, approvalLimits: { SAR: 10_000 } },
};

const START = Date.parse('2025-03-23T06:00:00.000Z');
/** Instant some hours after the start. */
export const hour = (hours: number): string => new Date(START + hours * 3_600_000).toISOString();

export const ASSESSMENT: FactChanges = {
  severity: 'medium',
  safety: false,
  complexity: 'low',
  impact: 'medium',
  urgency: 'medium',
  immediateActionNeeded: false,
  immediateActionPossible: true,
  sla: {
    policy: 'default',
    priority: 'normal',
    clock: 'working',
    targets: { resolution: 144_000 },
  },
};

/** Everything a step into a state needs, besides what is known by then. */
export const ENTERING: Record<
  ComplaintState,
  { facts?: FactChanges; reason?: string; text?: string }
> = {
  draft: {},
  received: {
    facts: { kind: 'complaint', channel: 'website', locale: 'ar', anonymous: false },
    text: 'الطلب لم يصل',
  },
  acknowledged: { facts: { acknowledgementMode: 'email' } },
  assessed: { facts: ASSESSMENT },
  investigating: {},
  awaiting_customer: { facts: { awaitingReason: 'photo of the box', nextUpdateDue: hour(1e6) } },
  awaiting_third_party: { facts: { awaitingReason: 'courier', nextUpdateDue: hour(1e6) } },
  escalated: { facts: { escalationLevel: 2, escalatedTo: 'regional manager' } },
  response_proposed: { facts: { remedy: { type: 'apology', cost: null } } },
  decision_communicated: {
    facts: { decisionMode: 'email', recourse: 'Ask for a review within 30 days.' },
    text: 'We are sorry, and …',
  },
  accepted: {},
  rejected: { reason: 'not enough' },
  external_referred: { facts: { externalBody: 'Consumer council', externalReference: 'X-9' } },
  reopened: { reason: 'broke again' },
  closed: { facts: { remedyCarriedOut: true } },
  closed_exhausted: { reason: 'all levels have decided' },
  duplicate: { facts: { mergedInto: 'C-0' } },
  out_of_scope: { reason: 'another company' },
  withdrawn: { reason: 'found the parcel' },
};

/** What leaving a state needs. */
export const LEAVING: Partial<Record<ComplaintState, FactChanges>> = {
  received: { acknowledgementMode: 'email' },
  assessed: { assignee: '1' },
  investigating: { findings: 'courier lost it', causeCode: 'delivery.lost' },
  escalated: {
    levelDecision: 'refund',
    findings: 'courier lost it',
    causeCode: 'delivery.lost',
  },
  external_referred: { externalOutcome: 'in our favour' },
};

/** A desk with one case on it. */
export class Desk {
  events: ComplaintEventDraft[] = [];
  private hours = 0;

  constructor(readonly settings: ProcessSettings = SETTINGS) {}

  get state(): ComplaintState {
    return caseOf(this.events).state;
  }

  /** Gives a command an hour later than the last, or at `at`. */
  give(command: { at?: string; by?: Actor } & Record<string, unknown>): CommandResult {
    this.hours += 1;
    const full = { at: hour(this.hours), by: AGENT, ...command } as unknown as ComplaintCommand;
    const result = applyCommand(caseOf(this.events), full, this.settings);
    if (result.ok) this.events.push(...result.events);
    return result;
  }

  /** A step with all it needs. */
  step(to: ComplaintState, over: Record<string, unknown> = {}): CommandResult {
    const from = this.state;
    const entering = ENTERING[to];
    const immediate = from === 'assessed' && to === 'response_proposed' ? { immediate: true } : {};
    const { facts, ...rest } = over as { facts?: FactChanges };
    return this.give({
      type: 'step',
      to,
      by: to === 'reopened' ? MANAGER : AGENT,
      ...entering,
      facts: {
        ...(over.by === GUEST ? {} : LEAVING[from]),
        ...entering.facts,
        ...immediate,
        ...facts,
      },
      ...rest,
    });
  }

  /** Takes steps that must all succeed. */
  walk(...states: ComplaintState[]): this {
    for (const to of states) {
      const result = this.step(
        to,
        to === 'closed' && this.state === 'decision_communicated' ? { by: IMPORT } : {}
      );
      if (!result.ok) throw new Error(`${this.state} → ${to}: ${result.refusal.message}`);
    }
    return this;
  }
}

export const refusalOf = (result: CommandResult): ComplaintRefusal => {
  if (result.ok) throw new Error('this was carried out');
  return result.refusal;
};

/** A way from a draft to each state. */
export const WAY_TO: Record<ComplaintState, ComplaintState[]> = (() => {
  const investigating: ComplaintState[] = ['received', 'acknowledged', 'assessed', 'investigating'];
  const decided: ComplaintState[] = [
    ...investigating,
    'response_proposed',
    'decision_communicated',
  ];
  return {
    draft: [],
    received: ['received'],
    acknowledged: ['received', 'acknowledged'],
    assessed: ['received', 'acknowledged', 'assessed'],
    investigating,
    awaiting_customer: [...investigating, 'awaiting_customer'],
    awaiting_third_party: [...investigating, 'awaiting_third_party'],
    escalated: [...investigating, 'escalated'],
    response_proposed: [...investigating, 'response_proposed'],
    decision_communicated: decided,
    accepted: [...decided, 'accepted'],
    rejected: [...decided, 'rejected'],
    external_referred: [...decided, 'rejected', 'external_referred'],
    reopened: [...decided, 'accepted', 'closed', 'reopened'],
    closed: [...decided, 'accepted', 'closed'],
    closed_exhausted: [...decided, 'rejected', 'closed_exhausted'],
    duplicate: ['received', 'duplicate'],
    out_of_scope: ['received', 'out_of_scope'],
    withdrawn: ['received', 'acknowledged', 'withdrawn'],
  };
})();
