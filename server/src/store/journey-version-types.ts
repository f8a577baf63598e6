/** When a version was in force, in milliseconds since 1970; `until` is not part of it. */
export interface VersionSpan {
  version: number;
  from: number;
  until: number | null;
}

export interface StoredJourneyVersion extends VersionSpan {
  by: string | null;
}

/** Every publishing of every journey. */
export interface JourneyVersions {
  /**
   * Adds the next version in the transaction that is open; the one before ends with it.
   * @param content of all languages, as JSON
   * @returns its number
   */
  add(journey: string, content: string, at: number, by: string | null): Promise<number>;
  /** Ends the version that is in force: the journey is no longer published. */
  end(journey: string, at: number): Promise<void>;
  /** In order of their numbers. */
  list(journey: string): Promise<StoredJourneyVersion[]>;
  /** What is published now, of all journeys or of one: the versions that are in force, with their content. */
  inForce(
    journey?: string
  ): Promise<(StoredJourneyVersion & { journey: string; content: string })[]>;
  /** What was published last of these journeys, of those too that are published no more. */
  last(journeys: readonly string[]): Promise<{ journey: string; content: string }[]>;
  /** Of any journey, the newest ten versions in which a stage, or the journey itself, has this key. */
  lastWithKey(key: string): Promise<string[]>;
  /** What was published; null where there is no such version. */
  find(journey: string, version: number): Promise<string | null>;
}
