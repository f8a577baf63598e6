import type { ComplaintListed } from '../../../../../shared/contracts/complaint-queue';

/** What a countdown needs of a case, and when it was so. */
export interface CountdownSource extends Pick<ComplaintListed, 'next' | 'paused' | 'endedAt'> {
  /** By this browser's clock, in milliseconds: when the answer came that says so. */
  asOf: number;
}

/** Hours open at whole minutes; when the answer came is a moment before or after what it says. */
const MINUTE = 60_000;

type Promised = NonNullable<ComplaintListed['next']>;

/** Clocks that stand while the customer owes an answer. */
const PAUSABLE: readonly string[] = ['next_update', 'resolution'];

export type CountdownState =
  /** Nothing is promised any more, or never was. */
  | { kind: 'none' }
  /** The customer owes an answer; nothing that is promised falls due. */
  | { kind: 'paused' }
  /** `standing`: by working time, and nobody works now. Seconds left, 0 at least. */
  | { kind: 'running' | 'standing'; seconds: number }
  /** Seconds since it was due, by its own clock. */
  | { kind: 'overdue'; seconds: number };

/** Whether the hours are open so long after they were asked about; right through one opening or closing. */
const runsAfter = ({ running, changesIn }: Promised, elapsed: number): boolean =>
  running === (changesIn === null || elapsed <= changesIn);

/**
 * Seconds that are left so long after the promise was read, negative when it is late; and whether its clock
 * goes on then: its own hours may have opened or closed in between.
 */
const leftAfter = (next: Promised, asOf: number, elapsed: number) => {
  const { clock, dueAt, workingSeconds, running, changesIn } = next;
  if (clock === 'wall') return { seconds: (Date.parse(dueAt) - asOf) / 1000 - elapsed, runs: true };
  const before = changesIn === null ? elapsed : Math.min(elapsed, changesIn);
  return {
    seconds: workingSeconds - (running ? before : elapsed - before),
    runs: runsAfter(next, elapsed),
  };
};

/**
 * A promise at a later time, without asking the server again. Right through one opening or closing of the
 * hours after it was read, which a queue that is read anew every few seconds never outlives.
 */
export const countdownAt = (
  { next, paused, endedAt, asOf }: CountdownSource,
  now: number
): CountdownState => {
  if (endedAt !== null) return { kind: 'none' };
  if (paused && (next === null || PAUSABLE.includes(next.target))) return { kind: 'paused' };
  if (next === null) return { kind: 'none' };
  const { seconds, runs } = leftAfter(next, asOf, Math.max(0, (now - asOf) / 1000));
  // Late while nobody works: no working time has gone by yet.
  const isLate = seconds < 0 || Date.parse(next.dueAt) < now;
  if (isLate) return { kind: 'overdue', seconds: Math.max(0, -seconds) };
  return { kind: runs ? 'running' : 'standing', seconds };
};

/**
 * Whether the hours of a case are closed at a time, so that promises of working time stand, and when they
 * open; null there where it isn't known. Asked of cases with an open promise; null of all others.
 */
export const closedAt = (
  { next, endedAt, asOf }: Pick<CountdownSource, 'next' | 'endedAt' | 'asOf'>,
  now: number
): { opensAt: number | null } | null => {
  if (next === null || endedAt !== null) return null;
  if (runsAfter(next, Math.max(0, (now - asOf) / 1000))) return null;
  const { running, changesIn } = next;
  if (running || changesIn === null) return { opensAt: null };
  return { opensAt: Math.round((asOf + changesIn * 1000) / MINUTE) * MINUTE };
};
