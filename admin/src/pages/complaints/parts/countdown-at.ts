import type { ComplaintListed } from '../../../../../shared/contracts/complaint-queue';

/** What a countdown needs of a case, and when it was so. */
export interface CountdownSource extends Pick<ComplaintListed, 'next' | 'paused' | 'endedAt'> {
  /** By this browser's clock, in milliseconds: when the answer came that says so. */
  asOf: number;
}

/** Clocks that stand while the customer owes an answer. */
const PAUSABLE: readonly string[] = ['next_update', 'resolution'];

export type CountdownState =
  /** Nothing is promised any more, or never was. */
  | { kind: 'none' }
  /** The customer owes an answer; nothing that is promised falls due. */
  | { kind: 'paused' }
  /** `standing`: by working time, and nobody works now. Seconds left, 0 at least. */
  | { kind: 'running' | 'standing'; seconds: number }
  /** Seconds since it was due, more than 0. */
  | { kind: 'overdue'; seconds: number };

/** Seconds in which the promise's clock went on since it was read; its own hours may open or close in between. */
const passed = (next: NonNullable<ComplaintListed['next']>, elapsed: number) => {
  if (next.clock === 'wall') return { seconds: elapsed, runs: true };
  const { running = true, changesIn = null } = next;
  const before = changesIn === null ? elapsed : Math.min(elapsed, changesIn);
  return {
    seconds: running ? before : elapsed - before,
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
  const { seconds, runs } = passed(next, Math.max(0, (now - asOf) / 1000));
  const left = next.workingSeconds - seconds;
  if (left < 0) return { kind: 'overdue', seconds: -left };
  return { kind: runs ? 'running' : 'standing', seconds: left };
};
