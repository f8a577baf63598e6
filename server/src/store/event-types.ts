/** Something that happened to a journey, a survey, or an entry that is the content of a touchpoint. */
export interface StoredEvent {
  kind: 'journey' | 'survey' | 'touchpoint';
  /** Its key. */
  subject: string;
  /** The survey's version that came in; null for the others. */
  version: number | null;
  happenedAt: Date;
}

export interface Events {
  /** Notes, in the transaction that is open, that journeys, or the content of touchpoints, were published. */
  addPublished(
    subjects: readonly string[],
    happenedAt: Date,
    kind?: 'journey' | 'touchpoint'
  ): Promise<void>;
  /** Publishings and new versions of surveys (not their first) in a span of time, the latest `limit` of them, newest first. */
  between(from: Date, to: Date, limit: number): Promise<StoredEvent[]>;
}
