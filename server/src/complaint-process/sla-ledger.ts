import type { ComplaintEventDraft, SlaTarget } from '../../../shared/contracts/complaint';
import type { ComplaintRules, SlaLedgerEntry } from '../../../shared/contracts/sla';
import type { Pause } from '../../../shared/contracts/working-calendar';
import { dueAt, wallTime, workingTime, type BusinessHours } from '../calendar';
import { holderAt, pausesOf, pausingStates, spansOf, type CaseSpan } from './case-spans';
import { dueByWall } from './due-by-wall';
import type { DueOf, SlaPromise } from './promise-fixing';
import { promisesOf } from './sla-promises';

/** Targets whose clock stands while the customer owes an answer; nothing excuses a late first response. */
const PAUSED_TARGETS: readonly SlaTarget[] = ['next_update', 'resolution'];

const toSeconds = (milliseconds: number): number => Math.round(milliseconds / 1000);

const outcomeOf = (
  { reachedAt, endedAt, withoutWord = false }: SlaPromise,
  due: number | null,
  now: number
): SlaLedgerEntry['outcome'] => {
  const until = reachedAt ?? endedAt ?? now;
  if (due !== null && until > due) return 'missed';
  if (reachedAt !== null) return withoutWord ? 'excluded' : 'met';
  if (endedAt !== null) return 'excluded';
  return due === null ? 'paused' : 'pending';
};

/** By what the promises of a case are reckoned. */
interface Clocks {
  hours: BusinessHours;
  pauses: readonly Pause[];
  spans: readonly CaseSpan[];
}

/** A date that somebody named is meant by the clock on the wall, and nothing puts it off. */
const pausesFor = ({ target, datedFor }: SlaPromise, { pauses }: Clocks): readonly Pause[] =>
  datedFor === null && PAUSED_TARGETS.includes(target) ? pauses : [];

const clockOf = ({ snapshot, datedFor }: SlaPromise): SlaLedgerEntry['clock'] =>
  datedFor === null ? snapshot.clock : 'wall';

const dueOf =
  (clocks: Clocks): DueOf =>
  (promise) => {
    const { startedAt, seconds, datedFor } = promise;
    if (datedFor !== null) return datedFor;
    const pauses = pausesFor(promise, clocks);
    return clockOf(promise) === 'working'
      ? dueAt(clocks.hours, startedAt, seconds * 1000, pauses).due
      : dueByWall(startedAt, seconds * 1000, pauses).due;
  };

const entryOf = (promise: SlaPromise, clocks: Clocks, now: number): SlaLedgerEntry => {
  const { target, snapshot, seconds, startedAt, reachedAt, endedAt } = promise;
  const until = reachedAt ?? endedAt ?? Math.max(now, startedAt);
  const [due, pauses, clock] = [
    dueOf(clocks)(promise),
    pausesFor(promise, clocks),
    clockOf(promise),
  ];
  const working = workingTime(clocks.hours, startedAt, until, pauses);
  const wall = wallTime(startedAt, until, pauses);
  const outcome = outcomeOf(promise, due, now);
  const decidedAt =
    outcome === 'missed' && due !== null
      ? due
      : // An open one is held by whoever holds the case, also where the clock was set back since.
        (reachedAt ?? endedAt ?? Infinity);
  const holder = holderAt(clocks.spans, decidedAt);
  return {
    target,
    policy: snapshot.policy,
    priority: snapshot.priority,
    clock,
    startedAt: new Date(startedAt).toISOString(),
    dueAt: due === null ? null : new Date(due).toISOString(),
    reachedAt: reachedAt === null ? null : new Date(reachedAt).toISOString(),
    outcome,
    targetSeconds: seconds,
    workingSeconds: toSeconds(working),
    wallSeconds: toSeconds(wall),
    lateSeconds: toSeconds((clock === 'working' ? working : wall) - seconds * 1000),
    heldBy: holder.assignee,
    team: holder.team,
  };
};

/**
 * Every promise of a case and what became of it, from its events and its location's calendar alone: the
 * same at any time, on any instance, after any downtime. A promise that is open and overdue is `missed`,
 * open and not due `pending`; one whose case ended before it was due, or a dated one whose wait ended without a
 * word before its date, `excluded` from attainment.
 * @param hours in force where the case was, each for its time; it keeps them as they were when it came there
 * @param now milliseconds since 1970
 */
export const slaLedger = (
  events: readonly ComplaintEventDraft[],
  hours: BusinessHours,
  rules: ComplaintRules,
  now: number
): SlaLedgerEntry[] => {
  const spans = spansOf(events);
  const pauses = pausesOf(spans, pausingStates(events, rules));
  const clocks: Clocks = { hours, pauses, spans };
  return promisesOf(events, dueOf(clocks)).map((promise) => entryOf(promise, clocks, now));
};
