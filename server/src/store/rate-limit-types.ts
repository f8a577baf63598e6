import type { Transaction } from './types';

/** Points that requests take from one counter. */
export interface TakenPoints {
  key: string;
  points: number;
  /** Length of the counter's window, which begins with its first point. */
  seconds: number;
  /** Most points that may be taken in a window. */
  limit: number;
}

/** A counter after points were taken. */
export interface RateLimitCounter {
  /** All points taken in the window. */
  points: number;
  /** When the window ends, in milliseconds since 1970. */
  expire: number;
}

/** Counters of limits, shared by all instances. */
export interface RateLimits {
  /**
   * Takes points from counters: they count once the transaction is committed, for every instance. Each
   * key may come once.
   * @param now milliseconds since 1970
   */
  take(
    trx: Transaction,
    taken: readonly TakenPoints[],
    now: number
  ): Promise<Map<string, RateLimitCounter>>;
  /** Counters as they stand, without those whose window has ended. */
  read(keys: readonly string[], now: number): Promise<Map<string, RateLimitCounter>>;
  /** Deletes counters whose window ended before this; returns how many. */
  forget(before: Date): Promise<number>;
}
