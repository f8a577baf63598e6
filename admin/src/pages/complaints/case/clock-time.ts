import type { CasePromise, ComplaintDetail } from '../../../../../shared/contracts/complaint-desk';
import { SLA_TARGETS, type SlaTarget } from '../../../../../shared/contracts/complaint-words';
import type { SlaLedgerEntry } from '../../../../../shared/contracts/sla';
import type { TimeSpan } from '../../../../../shared/contracts/working-calendar';

/** Milliseconds that spans, none of which touch, have in common with one. */
export const overlap = (spans: readonly TimeSpan[], { from, to }: TimeSpan): number =>
  spans.reduce(
    (sum, span) => sum + Math.max(0, Math.min(span.to, to) - Math.max(span.from, from)),
    0
  );

/** The parts of spans, in order, that lie in none of the others. */
export const without = (spans: readonly TimeSpan[], others: readonly TimeSpan[]): TimeSpan[] =>
  others.reduce<TimeSpan[]>(
    (left, other) =>
      left.flatMap((span) =>
        [
          { from: span.from, to: Math.min(span.to, other.from) },
          { from: Math.max(span.from, other.to), to: span.to },
        ].filter(({ from, to }) => to > from)
      ),
    [...spans]
  );

/** The parts of spans that lie within one. */
export const within = (spans: readonly TimeSpan[], { from, to }: TimeSpan): TimeSpan[] =>
  spans
    .map((span) => ({ from: Math.max(span.from, from), to: Math.min(span.to, to) }))
    .filter((span) => span.to > span.from);

/** What is live of a promise. */
export interface LiveClock {
  /** Negative: time to spare. By the promise's own clock. */
  lateSeconds: number;
  workingSeconds: number;
  wallSeconds: number;
}

/** The case as it was read, and when by this browser's clock. */
export interface ClockSource {
  axis: ComplaintDetail['axis'];
  next: ComplaintDetail['next'];
  endedAt: string | null;
  asOf: number;
}

/** Working time, in seconds, since the case was read. Beyond the axis it is assumed to go on as it was. */
const workedSince = ({ axis, next, asOf }: ClockSource, now: number): number => {
  const known = overlap(axis.open, { from: asOf, to: now });
  const beyond = Math.max(0, now - Math.max(axis.to, asOf));
  return (known + (next?.running === true ? beyond : 0)) / 1000;
};

/** A promise at a later time than it was read; one that is kept, ended or standing does not move. */
export const clockAt = (entry: SlaLedgerEntry, source: ClockSource, now: number): LiveClock => {
  const { lateSeconds, workingSeconds, wallSeconds, outcome, reachedAt } = entry;
  const open = source.endedAt === null && reachedAt === null;
  const runs = open && (outcome === 'pending' || outcome === 'missed');
  if (!runs || now <= source.asOf) return { lateSeconds, workingSeconds, wallSeconds };
  const wall = (now - source.asOf) / 1000;
  const worked = workedSince(source, now);
  return {
    lateSeconds: lateSeconds + (entry.clock === 'wall' ? wall : worked),
    workingSeconds: workingSeconds + worked,
    wallSeconds: wallSeconds + wall,
  };
};

/** Of two, the one that is due first; one whose clock stands has no date. */
const byDue = (one: SlaLedgerEntry, other: SlaLedgerEntry): number =>
  Date.parse(one.dueAt ?? '9999-12-31') - Date.parse(other.dueAt ?? '9999-12-31');

/** The four targets, each with the promise that counts now: the open one that is due first, else the last. */
export const promisesByTarget = (
  promises: readonly CasePromise[]
): { target: SlaTarget; entry: CasePromise | null; kept: number; all: number }[] =>
  SLA_TARGETS.map((target) => {
    const own = promises.filter((entry) => entry.target === target);
    const [open] = own
      .filter(({ reachedAt, outcome }) => reachedAt === null && outcome !== 'excluded')
      .sort(byDue);
    return {
      target,
      entry: open ?? own.at(-1) ?? null,
      kept: own.filter(({ outcome }) => outcome === 'met').length,
      all: own.length,
    };
  });
