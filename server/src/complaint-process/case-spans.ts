import type { ComplaintEventDraft, ComplaintState } from '../../../shared/contracts/complaint';
import type { ComplaintRules } from '../../../shared/contracts/sla';
import type { Pause } from '../../../shared/contracts/working-calendar';
import { isEnded } from './allowed-steps';
import { withChanges } from './complaint-case';

/** What of an event its case's states and holders follow from. */
export type Step = Pick<ComplaintEventDraft, 'to' | 'at' | 'facts'>;

/** A stretch of a case's life in one state with one holder; milliseconds since 1970, `to` null for the last. */
export interface CaseSpan {
  from: number;
  to: number | null;
  state: ComplaintState;
  assignee: string | null;
  team: string | null;
}

/** The life of a case cut wherever its state, assignee or team changes. */
export const spansOf = (events: readonly Step[]): CaseSpan[] => {
  const spans: CaseSpan[] = [];
  let state: ComplaintState = 'draft';
  let holder: { assignee?: string; team?: string } = {};
  for (const event of events) {
    state = event.to ?? state;
    holder = withChanges(holder, event.facts);
    const { assignee = null, team = null } = holder;
    const last = spans[spans.length - 1];
    if (last && last.state === state && last.assignee === assignee && last.team === team) continue;
    const from = Date.parse(event.at);
    if (last) last.to = from;
    if (last?.from === from) spans.pop();
    spans.push({ from, to: null, state, assignee, team });
  }
  return spans;
};

const joined = (spans: readonly CaseSpan[], fits: (span: CaseSpan) => boolean): Pause[] => {
  const pauses: Pause[] = [];
  for (const span of spans) {
    if (!fits(span)) continue;
    const last = pauses[pauses.length - 1];
    if (last?.to === span.from) last.to = span.to;
    else pauses.push({ from: span.from, to: span.to });
  }
  return pauses;
};

/** When a case was in one of some states: the pauses of its clocks. */
export const pausesOf = (
  spans: readonly CaseSpan[],
  pausedIn: readonly ComplaintState[]
): Pause[] => joined(spans, ({ state }) => pausedIn.includes(state));

/** States in which the clocks of a case stand: fixed when they started, so that later rules leave them as they were. */
export const pausingStates = (
  events: readonly Pick<ComplaintEventDraft, 'facts'>[],
  rules: ComplaintRules
): readonly ComplaintState[] =>
  events.find(({ facts }) => facts.sla?.pausedIn)?.facts.sla?.pausedIn ?? rules.pausedIn;

/** A stretch in which a case was open, and the state that ended it. */
export interface OpenSpan extends Pause {
  endedAs: ComplaintState | null;
}

/** What further events make of a case in a state: how its open span ends, and the spans that begin. */
export const furtherSpans = (
  state: ComplaintState,
  events: readonly Pick<ComplaintEventDraft, 'to' | 'at'>[]
): { end: Pick<OpenSpan, 'to' | 'endedAs'> | null; begun: OpenSpan[] } => {
  const begun: OpenSpan[] = [];
  let end: Pick<OpenSpan, 'to' | 'endedAs'> | null = null;
  let open = state !== 'draft' && !isEnded(state);
  for (const { to, at } of events) {
    if (to === null || to === 'draft' || isEnded(to) !== open) continue;
    const ended = { to: Date.parse(at), endedAs: to };
    const last = begun[begun.length - 1];
    if (!open) begun.push({ from: Date.parse(at), to: null, endedAs: null });
    else if (last) Object.assign(last, ended);
    else end = ended;
    open = !open;
  }
  return { end, begun };
};

/**
 * When a case was open: from its receipt, and again from each reopening, to its end. Taken from the events:
 * a case that ended at the instant of its receipt was open for no time, and yet it was.
 */
export const openSpans = (events: readonly ComplaintEventDraft[]): OpenSpan[] =>
  furtherSpans('draft', events).begun;

/** Who held a case at an instant. */
export const holderAt = (
  spans: readonly CaseSpan[],
  instant: number
): { assignee: string | null; team: string | null } => {
  const span = spans.filter(({ from }) => from <= instant).at(-1);
  return { assignee: span?.assignee ?? null, team: span?.team ?? null };
};
