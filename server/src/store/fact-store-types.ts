import type { LocalDate } from '../../../shared/time';
import type { Curated, Curation, FeedbackHistory } from './curation-types';
import type { FactReading } from './fact-list-types';
import type { RateLimitCounter, TakenPoints } from './rate-limit-types';
import type { Fact, Transaction } from './types';

/** The answers themselves. Everything that takes a transaction runs in it. */
export interface FactStore extends FactReading {
  /** Inserts rows and adds them to the histograms. Throws on a taken (source, externalId, position). */
  insert(trx: Transaction, facts: readonly Fact[]): Promise<void>;
  /** Whether `insertAtOnce` does anything here: one statement, stored by another process than this one. */
  insertsAtOnce: boolean;
  /**
   * Does the same in one statement that is a transaction of its own, and takes points from counters with
   * it. When a counter is over its limit then, the points are taken and nothing else is written.
   * @param now milliseconds since 1970
   * @returns null where that can't be done: not on this database, too much at once, or a first time
   */
  insertAtOnce(
    facts: readonly Fact[],
    taken: readonly TakenPoints[],
    now: number
  ): Promise<{ stored: boolean; counters: Map<string, RateLimitCounter> } | null>;
  /** Which of these (source, externalId) exist already, as `source\u0000externalId` → responseId. */
  findExternal(
    trx: Transaction,
    ids: readonly { source: string; externalId: string }[]
  ): Promise<Map<string, string>>;
  /** Rows by document id, locked against other writers until the transaction ends. */
  lock(trx: Transaction, documentIds: readonly string[]): Promise<Fact[]>;
  /**
   * Row ids that a condition in Strapi's query language selects, locked likewise, in the open transaction.
   * A locking read also where a plain one would see an older moment.
   */
  lockMatching(
    condition: { where?: unknown; filters?: unknown; _q?: unknown },
    limit?: number
  ): Promise<number[]>;
  /** Rows by row id, locked likewise. */
  lockRows(trx: Transaction, ids: readonly number[]): Promise<Fact[]>;
  /** Locks the rows of all responses, sees to it that each has exactly one leading answer. */
  settleLeaders(trx: Transaction, responseIds: readonly string[]): Promise<void>;
  /** True when any fact refers to this key, excluded ones too. */
  refersTo(
    dimension: 'touchpoint' | 'location' | 'survey' | 'journey',
    key: string
  ): Promise<boolean>;
  /** How many answers name this key, the excluded ones too, from which day to which, and by which surveys. */
  usageOf(
    dimension: 'touchpoint' | 'location' | 'survey' | 'journey',
    key: string
  ): Promise<{ n: number; first: LocalDate | null; last: LocalDate | null; surveys: string[] }>;
  /** How many counted answers of a metric there are at each location; null: without one. */
  countOfLocations(metric: string): Promise<ReadonlyMap<string | null, number>>;
  /** Does to all of these answers what an editor decided, or to none, and notes who did it. */
  curate(curation: Curation): Promise<Curated>;
  /** What editors did to the answers of a response. */
  historyOf(responseId: string): Promise<FeedbackHistory>;
  /**
   * Deletes the answers of these responses that came with an id at their source, and takes them out of
   * the histograms; what is left of a response keeps one leader. Gives how many answers it deleted.
   */
  removeResponses(trx: Transaction, responseIds: readonly string[]): Promise<number>;
  /** How many responses exist, at these locations or (null) at all. */
  countResponses(locations?: readonly string[] | null): Promise<number>;
}
