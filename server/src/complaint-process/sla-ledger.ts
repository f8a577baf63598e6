import type { ComplaintEventDraft, SlaTarget } from '../../../shared/contracts/complaint';
import type { ComplaintRules, SlaLedgerEntry } from '../../../shared/contracts/sla';
import type { Pause } from '../../../shared/contracts/working-calendar';
import { dueAt, wallTime, workingTime, type BusinessHours } from '../calendar';
import { holderAt, pausesOf, pausingStates, spansOf, type CaseSpan } from './case-spans';
import { dueByWall } from './due-by-wall';
import { promisesOf, type SlaPromise } from './sla-promises';

/** Targets whose clock stands while the customer owes an answer; nothing excuses a late first response. */
const PAUSED_TARGETS: readonly SlaTarget[] = ['next_update', 'resolution'];

const toSeconds = (milliseconds: number): number => Math.round(milliseconds / 1000);

const outcomeOf = (
  { keptAt, endedAt }: SlaPromise,
  due: number | null,
  now: number
): SlaLedgerEntry['outcome'] => {
  const until = keptAt ?? endedAt ?? now;
  if (due !== null && until > due) return 'missed';
  if (keptAt !== null) return 'met';
  if (endedAt !== null) return 'excluded';
  return due === null ? 'paused' : 'pending';
};

const entryOf = (
  promise: SlaPromise,
  pauses: readonly Pause[],
  spans: readonly CaseSpan[],
  hours: BusinessHours,
  now: number
): SlaLedgerEntry => {
  const { target, snapshot, startedAt, keptAt, endedAt } = promise;
  const targetSeconds = snapshot.targets[target] ?? 0;
  const until = keptAt ?? endedAt ?? Math.max(now, startedAt);
  const reckoned =
    snapshot.clock === 'working'
      ? dueAt(hours, startedAt, targetSeconds * 1000, pauses)
      : dueByWall(startedAt, targetSeconds * 1000, pauses);
  const working = workingTime(hours, startedAt, until, pauses);
  const wall = wallTime(startedAt, until, pauses);
  const outcome = outcomeOf(promise, reckoned.due, now);
  const decidedAt =
    outcome === 'missed' && reckoned.due !== null
      ? reckoned.due
      : // An open one is held by whoever holds the case, also where the clock was set back since.
        (keptAt ?? endedAt ?? Infinity);
  const holder = holderAt(spans, decidedAt);
  return {
    target,
    policy: snapshot.policy,
    priority: snapshot.priority,
    clock: snapshot.clock,
    startedAt: new Date(startedAt).toISOString(),
    dueAt: reckoned.due === null ? null : new Date(reckoned.due).toISOString(),
    reachedAt: keptAt === null ? null : new Date(keptAt).toISOString(),
    outcome,
    targetSeconds,
    workingSeconds: toSeconds(working),
    wallSeconds: toSeconds(wall),
    lateSeconds: toSeconds((snapshot.clock === 'working' ? working : wall) - targetSeconds * 1000),
    heldBy: holder.assignee,
    team: holder.team,
  };
};

/**
 * Every promise of a case and what became of it, from its events and its location's calendar alone: the
 * same at any time, on any instance, after any downtime. A promise that is open and overdue is `missed`,
 * open and not due `pending`; one whose case ended before it was due `excluded` from attainment.
 * @param hours in force when the case was received; it keeps that version
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
  return promisesOf(events).map((promise) =>
    entryOf(promise, PAUSED_TARGETS.includes(promise.target) ? pauses : [], spans, hours, now)
  );
};
