import type { Journey } from './journey';

/** A journey as it was published, in each of its languages; `default` where the site has no languages. */
export type PublishedJourney = Record<string, Journey>;

/** One publishing of a journey: numbered from 1 and never changed. */
export interface JourneyVersion {
  version: number;
  /** Since when it is in force; ISO 8601 in UTC. */
  from: string;
  /** Until when: the next version came, or it was taken back; null while it is in force. */
  until: string | null;
  /** Who published it; null where that is not known. */
  by: string | null;
}
