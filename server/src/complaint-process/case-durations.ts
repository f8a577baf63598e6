import type { ComplaintEventDraft, ComplaintState } from '../../../shared/contracts/complaint';
import type { ComplaintRules } from '../../../shared/contracts/sla';
import { wallTime, workingTime, type BusinessHours } from '../calendar';
import { openSpans, pausesOf, pausingStates, spansOf } from './case-spans';
import {
  isAcknowledgement,
  isAcknowledgementUnknown,
  isHumanReply,
  isResponseUnknown,
} from './case-answers';

/** A duration by both clocks in whole seconds; `open`: it still lasts (a censored observation). */
export interface CaseDuration {
  wallSeconds: number;
  workingSeconds: number;
  open: boolean;
}

/** Durations of a case; null where they never began, can no longer end, or nobody knows of them. */
export interface CaseDurations {
  acknowledgement: CaseDuration | null;
  firstResponse: CaseDuration | null;
  /** From receipt to the first closing. */
  firstResolution: CaseDuration | null;
  /** All the time the case was open, that after reopenings included. */
  totalResolution: CaseDuration | null;
}

/** How long a case was in a state with a holder. */
export interface TimeShare {
  state: ComplaintState;
  assignee: string | null;
  team: string | null;
  wallSeconds: number;
  workingSeconds: number;
}

interface Clocks {
  wall(from: number, to: number): number;
  working(from: number, to: number): number;
}

const duration = (
  spans: readonly { from: number; to: number | null }[],
  now: number,
  { wall, working }: Clocks
): CaseDuration => {
  const sum = (clock: (from: number, to: number) => number): number =>
    Math.round(spans.reduce((total, { from, to }) => total + clock(from, to ?? now), 0) / 1000);
  return {
    wallSeconds: sum(wall),
    workingSeconds: sum(working),
    open: spans.at(-1)?.to === null,
  };
};

const RESOLVED: readonly ComplaintState[] = ['closed', 'closed_exhausted'];

/**
 * Durations of a case by both clocks at an instant. Pauses are taken off the working clock of resolutions
 * alone: the wall clock is what the complainant lived through.
 * @param now milliseconds since 1970
 */
export const caseDurations = (
  events: readonly ComplaintEventDraft[],
  hours: BusinessHours,
  rules: ComplaintRules,
  now: number
): CaseDurations => {
  const pauses = pausesOf(spansOf(events), pausingStates(events, rules));
  const open = openSpans(events);
  const start = open[0]?.from;
  const plain: Clocks = {
    wall: (from, to) => wallTime(from, to),
    working: (from, to) => workingTime(hours, from, to),
  };
  const paused: Clocks = { ...plain, working: (from, to) => workingTime(hours, from, to, pauses) };
  const until = (fits: (event: ComplaintEventDraft) => boolean): CaseDuration | null => {
    const found = events.find(fits);
    if (start === undefined || (!found && open.at(-1)?.to !== null)) return null;
    return duration([{ from: start, to: found ? Date.parse(found.at) : null }], now, plain);
  };
  const resolved = events.some(({ to }) => to !== null && RESOLVED.includes(to));
  const isOpen = open.at(-1)?.to === null;
  const [first] = open;
  const knows = first && (first.endedAs === null || RESOLVED.includes(first.endedAs));
  return {
    acknowledgement: isAcknowledgementUnknown(events) ? null : until(isAcknowledgement),
    firstResponse: isResponseUnknown(events) ? null : until(isHumanReply),
    firstResolution: knows ? duration([first], now, paused) : null,
    totalResolution: first && (resolved || isOpen) ? duration(open, now, paused) : null,
  };
};

/** Who had a case for how long and in which state: who lost the time. In order of their first turns. */
export const timeShares = (
  events: readonly ComplaintEventDraft[],
  hours: BusinessHours,
  now: number
): TimeShare[] => {
  const shares = new Map<string, TimeShare>();
  for (const { from, to, state, assignee, team } of spansOf(events)) {
    const key = JSON.stringify([state, assignee, team]);
    const share = shares.get(key) ?? { state, assignee, team, wallSeconds: 0, workingSeconds: 0 };
    share.wallSeconds += wallTime(from, to ?? now) / 1000;
    share.workingSeconds += workingTime(hours, from, to ?? now) / 1000;
    shares.set(key, share);
  }
  return [...shares.values()].map((share) => ({
    ...share,
    wallSeconds: Math.round(share.wallSeconds),
    workingSeconds: Math.round(share.workingSeconds),
  }));
};
