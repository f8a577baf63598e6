import type { ComplaintListed } from '../../../../../shared/contracts/complaint-queue';

/** What a countdown needs of a case, and when it was so. */
export interface CountdownSource extends Pick<ComplaintListed, 'next' | 'paused' | 'endedAt'> {
  /** By this browser's clock, in milliseconds: when the answer came that says so. */
  asOf: number;
}

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

/**
 * Seconds that are left so long after the promise was read, negative when it is late; and whether its clock
 * goes on then: its own hours may have opened or closed in between.
 */
const leftAfter = (
  { clock, dueAt, workingSeconds, running, changesIn }: Promised,
  asOf: number,
  elapsed: number
) => {
  if (clock === 'wall') return { seconds: (Date.parse(dueAt) - asOf) / 1000 - elapsed, runs: true };
  const before = changesIn === null ? elapsed : Math.min(elapsed, changesIn);
  return {
    seconds: workingSeconds - (running ? before : elapsed - before),
    runs: running === (before === elapsed),
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
