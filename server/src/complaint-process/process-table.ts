import type { ActorRole, ComplaintState, FactName } from '../../../shared/contracts/complaint';

/** A fact, or one of the two texts of an event. */
export type NeedName = FactName | 'reason' | 'text';

/** One of the names will do. `fresh`: it must come with the step; otherwise it may be known already. */
export interface Need {
  anyOf: readonly NeedName[];
  fresh: boolean;
}

/** A state of the process: the clause of ISO 10002:2018 it serves, and the states that may follow. */
export interface StateRow {
  clause: string;
  next: readonly ComplaintState[];
  /** Time stamp that entering sets. */
  stamp: CaseTime | null;
}

/** Time stamps of a case, each set on entry to a state. */
export type CaseTime =
  | 'receivedAt'
  | 'acknowledgedAt'
  | 'assessedAt'
  | 'investigationStartedAt'
  | 'pausedAt'
  | 'resumedAt'
  | 'escalatedAt'
  | 'proposedAt'
  | 'decisionAt'
  | 'acceptedAt'
  | 'rejectedAt'
  | 'referredAt'
  | 'reopenedAt'
  | 'closedAt'
  | 'endedAt';

const row = (
  clause: string,
  stamp: CaseTime | null,
  ...next: readonly ComplaintState[]
): StateRow => ({ clause, stamp, next });

/** The whole process: no step that is not here can be taken. */
export const PROCESS: Readonly<Record<ComplaintState, StateRow>> = {
  draft: row('7.1', null, 'received'),
  received: row('7.2', 'receivedAt', 'acknowledged', 'duplicate', 'out_of_scope'),
  acknowledged: row('7.4', 'acknowledgedAt', 'assessed', 'withdrawn'),
  assessed: row('7.5', 'assessedAt', 'investigating', 'response_proposed', 'escalated'),
  investigating: row(
    '7.6',
    'investigationStartedAt',
    'response_proposed',
    'awaiting_customer',
    'awaiting_third_party',
    'escalated',
    'withdrawn'
  ),
  awaiting_customer: row('7.3', 'pausedAt', 'investigating', 'withdrawn'),
  awaiting_third_party: row('7.3', 'pausedAt', 'investigating', 'withdrawn'),
  escalated: row('7.6', 'escalatedAt', 'investigating', 'response_proposed', 'external_referred'),
  response_proposed: row('7.7', 'proposedAt', 'decision_communicated'),
  decision_communicated: row('7.8', 'decisionAt', 'accepted', 'rejected', 'closed'),
  accepted: row('7.9', 'acceptedAt', 'closed'),
  rejected: row(
    '7.9',
    'rejectedAt',
    'investigating',
    'escalated',
    'external_referred',
    'closed_exhausted'
  ),
  external_referred: row('7.9', 'referredAt', 'closed', 'closed_exhausted', 'investigating'),
  reopened: row('7.9', 'reopenedAt', 'investigating'),
  closed: row('7.9', 'closedAt', 'reopened'),
  closed_exhausted: row('7.9', 'endedAt', 'reopened'),
  duplicate: row('7.2', 'endedAt', 'reopened'),
  out_of_scope: row('7.2', 'endedAt', 'reopened'),
  withdrawn: row('7.9', 'endedAt', 'reopened'),
};

const known = (...names: readonly NeedName[]): Need[] =>
  names.map((name) => ({ anyOf: [name], fresh: false }));
const fresh = (...names: readonly NeedName[]): Need[] =>
  names.map((name) => ({ anyOf: [name], fresh: true }));

const ASSESSMENT = known(
  'severity',
  'safety',
  'complexity',
  'impact',
  'urgency',
  'immediateActionNeeded',
  'immediateActionPossible',
  'priority'
);

/** What a step into a state brings with it. */
const ENTRY: Readonly<Partial<Record<ComplaintState, Need[]>>> = {
  received: [
    ...fresh('kind', 'channel', 'locale', 'text'),
    { anyOf: ['customer', 'anonymous'], fresh: true },
  ],
  assessed: known('sla'),
  awaiting_customer: fresh('awaitingReason', 'nextUpdateDue'),
  awaiting_third_party: fresh('awaitingReason', 'nextUpdateDue'),
  escalated: fresh('escalationLevel', 'escalatedTo'),
  response_proposed: fresh('remedy'),
  decision_communicated: fresh('decisionMode', 'recourse', 'text'),
  rejected: fresh('reason'),
  external_referred: fresh('externalBody', 'externalReference'),
  reopened: fresh('reason'),
  closed: known('remedyCarriedOut'),
  duplicate: fresh('mergedInto'),
  out_of_scope: fresh('reason'),
  withdrawn: fresh('reason'),
  closed_exhausted: fresh('reason'),
};

const EXIT: Readonly<Partial<Record<ComplaintState, Need[]>>> = {
  received: [{ anyOf: ['acknowledgementMode', 'unacknowledgedReason'], fresh: false }],
  acknowledged: ASSESSMENT,
  assessed: known('assignee'),
  escalated: fresh('levelDecision'),
  external_referred: fresh('externalOutcome'),
  // A case that was never assessed can be reopened too.
  reopened: [...ASSESSMENT, ...known('assignee')],
};

const INVESTIGATED = known('findings', 'causeCode');

/** Steps that leave a state's work unfinished: what it owes is asked for later, by the step that ends it. */
const INTERRUPTIONS: readonly ComplaintState[] = [
  'withdrawn',
  'awaiting_customer',
  'awaiting_third_party',
];

/**
 * Whether a step answers what was investigated. Whoever a case was taken to may propose the answer, but only an
 * answer at once does without findings: what the investigation was still to find out is owed here.
 */
export const endsInvestigation = (from: ComplaintState, to: ComplaintState): boolean =>
  to === 'response_proposed' && (from === 'investigating' || from === 'escalated');

/** What a step needs by the table alone; what depends on the case is added by `missingFor`. */
export const needsOf = (from: ComplaintState, to: ComplaintState): Need[] => {
  const unfinished = INTERRUPTIONS.includes(to);
  const shortcut = from === 'assessed' && to === 'response_proposed' ? fresh('immediate') : [];
  return [
    ...(unfinished ? [] : (EXIT[from] ?? [])),
    ...(endsInvestigation(from, to) ? INVESTIGATED : []),
    ...(ENTRY[to] ?? []),
    ...shortcut,
  ];
};

/** Who is of the desk, here or where a case was brought in from. */
export const STAFF: readonly ActorRole[] = ['agent', 'manager', 'import'];

/** Steps that those outside the staff take. */
const OTHERS: Readonly<Record<string, readonly ActorRole[]>> = {
  'draft>received': ['complainant', 'system'],
  'received>acknowledged': ['system'],
  'awaiting_customer>investigating': ['system'],
  'awaiting_third_party>investigating': ['system'],
  'acknowledged>withdrawn': ['complainant'],
  'investigating>withdrawn': ['complainant'],
  'awaiting_customer>withdrawn': ['complainant'],
  'awaiting_third_party>withdrawn': ['complainant'],
  'decision_communicated>accepted': ['complainant'],
  'decision_communicated>rejected': ['complainant'],
  'decision_communicated>closed': ['system'],
  // A promise that was broken long ago is taken to the next level without anybody's doing.
  'assessed>escalated': ['system'],
  'investigating>escalated': ['system'],
  'rejected>escalated': ['system'],
  'closed>reopened': ['complainant'],
};

/** Whether someone may take a step; what ended otherwise than by closing is reopened by managers alone. */
export const mayStep = (role: ActorRole, from: ComplaintState, to: ComplaintState): boolean => {
  if (to === 'reopened' && from !== 'closed') return role === 'manager' || role === 'import';
  return STAFF.includes(role) || (OTHERS[`${from}>${to}`] ?? []).includes(role);
};

/** Facts that a complainant's own steps may set: those of the complaint they file, and nothing later. */
export const FILING_FACTS: readonly FactName[] = [
  'kind',
  'channel',
  'locale',
  'subject',
  'anonymous',
  'customer',
  'location',
  'touchpoint',
  'product',
  'productEntry',
  'purchase',
  'feedback',
  'feedbackStated',
  'category',
  'remedySought',
  // Fixed by the desk when a complaint comes in: its category's team, and the first clocks that start then.
  'team',
  'sla',
];
