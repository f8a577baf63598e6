import type {
  ComplaintEventDraft,
  ComplaintFacts,
  ComplaintState,
  FactChanges,
  FactName,
} from '../../../shared/contracts/complaint';
import { PROCESS, STAFF, type CaseTime } from './process-table';

/** A case as its events make it. Nothing of it is stored as truth: it is always derived. */
export interface ComplaintCase {
  state: ComplaintState;
  /** Instant of entry into the state; `null` for a draft. */
  since: string | null;
  facts: Partial<ComplaintFacts>;
  /** The latest of each. */
  times: Partial<Record<CaseTime, string>>;
  reopens: number;
  escalations: number;
  /** Public messages of the complainant, the complaint itself among them. */
  contacts: number;
  /** Instant of the complainant's latest message, until somebody of the desk does anything on the case. */
  customerWroteAt: string | null;
  /** References of the cases merged into this one. */
  merged: string[];
  /** Id of who proposed the remedy that stands. */
  proposedBy: string | null;
  /** Number and instant of the last event. */
  sequence: number;
  lastAt: string | null;
}

const NEW_CASE: ComplaintCase = {
  state: 'draft',
  since: null,
  facts: {},
  times: {},
  reopens: 0,
  escalations: 0,
  contacts: 0,
  customerWroteAt: null,
  merged: [],
  proposedBy: null,
  sequence: 0,
  lastAt: null,
};

/** What a reopened case must find out and decide anew. */
const FORGOTTEN_ON_REOPENING: readonly FactName[] = [
  'findings',
  'remedy',
  'remedyApproved',
  'immediate',
  'decision',
  'decisionMode',
  'levelDecision',
  'externalOutcome',
  'remedyCarriedOut',
  'closeReason',
  'mergedInto',
];

const without = (
  facts: Partial<ComplaintFacts>,
  names: readonly FactName[]
): Partial<ComplaintFacts> =>
  Object.fromEntries(
    Object.entries(facts).filter(([name]) => !names.some((dropped) => dropped === name))
  );

/** Facts with changes applied: `null` takes a fact back, `undefined` leaves it. */
export const withChanges = (
  facts: Partial<ComplaintFacts>,
  changes: FactChanges
): Partial<ComplaintFacts> => {
  // A new remedy has not been approved by anybody.
  const base = changes.remedy === undefined ? facts : without(facts, ['remedyApproved']);
  const set = Object.entries(changes).filter(([, value]) => value !== undefined);
  const all = Object.entries({ ...base, ...Object.fromEntries(set) });
  return Object.fromEntries(all.filter(([, value]) => value !== null));
};

const isAwaiting = (state: ComplaintState): boolean =>
  state === 'awaiting_customer' || state === 'awaiting_third_party';

const stamps = (it: ComplaintCase, event: ComplaintEventDraft): ComplaintCase['times'] => {
  if (event.to === null) return it.times;
  const stamp = PROCESS[event.to].stamp;
  return {
    ...it.times,
    ...(stamp && { [stamp]: event.at }),
    ...(isAwaiting(it.state) && event.to === 'investigating' && { resumedAt: event.at }),
  };
};

const isCustomersMessage = ({ type, by }: ComplaintEventDraft): boolean =>
  type === 'message' && by.role === 'complainant';

const wroteAt = (it: ComplaintCase, event: ComplaintEventDraft): string | null => {
  if (isCustomersMessage(event)) return event.at;
  // What the system and the complainant do besides is no sign that anybody has read it.
  return STAFF.includes(event.by.role) ? null : it.customerWroteAt;
};

const afterEvent = (it: ComplaintCase, event: ComplaintEventDraft): ComplaintCase => {
  const { to } = event;
  const before = to === 'reopened' ? without(it.facts, FORGOTTEN_ON_REOPENING) : it.facts;
  // Whoever writes it down: a complaint that came by phone is its complainant's.
  const isContact = to === 'received' || isCustomersMessage(event);
  return {
    state: to ?? it.state,
    since: to === null ? it.since : event.at,
    facts: withChanges(before, event.facts),
    times: stamps(it, event),
    reopens: it.reopens + (to === 'reopened' ? 1 : 0),
    escalations: it.escalations + (to === 'escalated' ? 1 : 0),
    contacts: it.contacts + (isContact ? 1 : 0),
    customerWroteAt: wroteAt(it, event),
    merged: event.merged === null ? it.merged : [...it.merged, event.merged],
    proposedBy: event.facts.remedy === undefined ? it.proposedBy : event.by.id,
    sequence: event.sequence,
    lastAt: event.at,
  };
};

/** The case that events in order make; without events a draft. They are taken as they are: see `historyFaults`. */
export const caseOf = (events: readonly ComplaintEventDraft[]): ComplaintCase =>
  events.reduce(afterEvent, NEW_CASE);

/** A case after further events: what `caseOf` makes of all of them. */
export const continued = (
  it: ComplaintCase,
  events: readonly ComplaintEventDraft[]
): ComplaintCase => events.reduce(afterEvent, it);

/** The state that events in order lead to. */
export const stateOf = (events: readonly ComplaintEventDraft[]): ComplaintState => {
  for (let i = events.length - 1; i >= 0; i -= 1) {
    const to = events[i]?.to;
    if (to) return to;
  }
  return 'draft';
};

/** The how manyth secret opens a case to its complainant, from 1. */
export const secretIssueOf = ({ facts }: Pick<ComplaintCase, 'facts'>): number =>
  facts.secretIssue ?? 1;

/** Whether a case counts in the KPIs of complaints: one of that kind, in scope, and not the repeat of another. */
export const countsAsComplaint = ({ state, facts }: ComplaintCase): boolean =>
  facts.kind === 'complaint' && !['draft', 'duplicate', 'out_of_scope'].includes(state);

/** What cannot be in a history of events, by sequence number: for imports and checks. */
export const historyFaults = (
  events: readonly ComplaintEventDraft[]
): { sequence: number; message: string }[] => {
  let state: ComplaintState = 'draft';
  let last = '';
  return events.flatMap((event, i) => {
    const faults: string[] = [];
    if (event.sequence !== i + 1) faults.push(`has number ${event.sequence}, not ${i + 1}`);
    if (event.at < last) faults.push(`is from ${event.at}, before the event ahead of it`);
    if (event.to !== null) {
      if (event.from !== state) faults.push(`leaves ${event.from}, but the case is ${state}`);
      else if (!PROCESS[state].next.includes(event.to))
        faults.push(`goes from ${state} to ${event.to}, which the process does not`);
      state = event.to;
    }
    last = event.at;
    return faults.map((message) => ({ sequence: event.sequence, message }));
  });
};
