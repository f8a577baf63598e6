/** How a timed case's clock stopped. */
export type DurationEnd =
  /** What is timed has happened: answered, resolved. */
  | 'event'
  /** Still open when looked at: it lasts at least so long. */
  | 'censored'
  /** Ended by something else (withdrawn, a duplicate), after which the event cannot come. */
  | 'competing';

/** One timed case: a duration ≥ 0, in seconds by convention, and how it ended. */
export interface Observation {
  time: number;
  end: DurationEnd;
}

/** Durations by their end, each list in any order. */
export interface Durations {
  events: ArrayLike<number>;
  censored?: ArrayLike<number>;
  competing?: ArrayLike<number>;
}

/** How many cases of one duration ended how. Rows of the same duration may repeat. */
export interface DurationTally {
  time: number;
  events?: number;
  censored?: number;
  competing?: number;
}

/**
 * Durations counted by length, the form in which everything about survival works: parallel arrays over the
 * distinct durations, ascending. The three counts exclude each other.
 */
export interface DurationCounts {
  times: Float64Array;
  events: Float64Array;
  censored: Float64Array;
  competing: Float64Array;
}

/**
 * @throws RangeError for a duration that is negative, infinite or not a number
 */
export const assertDuration = (time: number): void => {
  if (!(time >= 0 && time < Infinity)) {
    throw new RangeError(`duration must be a number from 0, got ${time}`);
  }
};
