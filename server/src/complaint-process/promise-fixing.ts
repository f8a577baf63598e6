import type {
  ComplaintEventDraft,
  SlaSnapshot,
  SlaTarget,
} from '../../../shared/contracts/complaint';

/** A promise that a case was given: when its clock started, and when it was kept or the case ended. */
export interface SlaPromise {
  target: SlaTarget;
  snapshot: SlaSnapshot;
  /** Length by the snapshot's clock; of a dated one by the clock on the wall. */
  seconds: number;
  startedAt: number;
  /** The date that was named, milliseconds since 1970; null where it follows from the length. */
  datedFor: number | null;
  /** When it was kept; of a dated one also when its wait ended without a word. */
  reachedAt: number | null;
  /** The case ended without it. */
  endedAt: number | null;
  /** The wait of a dated one ended without a word; before its date it isn't judged then. */
  withoutWord?: boolean;
}

/** When a promise is due, milliseconds since 1970; null while its clock stands or has no end. */
export type DueOf = (promise: SlaPromise) => number | null;

/** What a case was promised when it came in, and what its first assessment made of it. */
export interface Fixing {
  filed: SlaSnapshot;
  assessed: { snapshot: SlaSnapshot; at: number; event: ComplaintEventDraft } | null;
}

/** Snapshots of events in order; null where nothing was ever promised. */
export const fixingOf = (events: readonly ComplaintEventDraft[]): Fixing | null => {
  const [first, second] = events.filter(({ facts }) => facts.sla != null);
  const [filed, snapshot] = [first?.facts.sla, second?.facts.sla];
  if (!filed) return null;
  return {
    filed,
    assessed: second && snapshot ? { snapshot, at: Date.parse(second.at), event: second } : null,
  };
};

/** Whether a promise is open at an instant, and not missed: only then can it become another. */
export const isOutstanding = (promise: SlaPromise, at: number, dueOf: DueOf): boolean => {
  const settledAt = promise.reachedAt ?? promise.endedAt;
  if (settledAt !== null && settledAt <= at) return false;
  const due = dueOf(promise);
  return due === null || at <= due;
};
