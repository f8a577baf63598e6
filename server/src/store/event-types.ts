/** Something that happened to a journey or a survey. */
export interface StoredEvent {
  kind: 'journey' | 'survey';
  /** Its key. */
  subject: string;
  /** The survey's version that came in; null for a journey. */
  version: number | null;
  happenedAt: Date;
}

export interface Events {
  /** Notes, in the transaction that is open, that journeys were published. */
  addPublished(journeys: readonly string[], happenedAt: Date): Promise<void>;
  /** Publishings and new versions of surveys (not their first) in a span of time, the latest `limit` of them, newest first. */
  between(from: Date, to: Date, limit: number): Promise<StoredEvent[]>;
}
