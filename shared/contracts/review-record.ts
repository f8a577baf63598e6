import type { LocalDate } from '../time';

/**
 * What people write of a review (ISO 10002, 8.6.2 and 8.6.3): internal factors such as objectives, organisation,
 * resources and products; external ones such as law, competition and technology; what is concluded and
 * recommended; what is decided; what is needed for it.
 */
export const REVIEW_TEXTS = [
  'internal',
  'external',
  'conclusions',
  'decisions',
  'resources',
] as const;
export type ReviewText = (typeof REVIEW_TEXTS)[number];

export const FOLLOW_UP_STATES = ['open', 'started', 'done', 'dropped'] as const;
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number];

/** Characters of a text, and of a part of an entry. */
export const MAX_REVIEW_TEXT = 20_000;
export const MAX_REVIEW_ENTRY = 5_000;
/** Audits, and follow-ups, of one review. */
export const MOST_REVIEW_ENTRIES = 200;

/** An audit that the review looks at; '' where nothing is said. */
export interface ReviewAudit {
  /** Given by who writes it; no two of a review have the same. */
  id: string;
  date: LocalDate;
  /** What was audited. */
  subject: string;
  auditor: string;
  findings: string;
  decided: string;
}

/** Something that a review decided to be done; it stays in the reviews that follow until it is done or dropped. */
export interface ReviewFollowUp {
  id: string;
  text: string;
  owner: string;
  due: LocalDate | null;
  state: FollowUpState;
  note: string;
  /** Last day of the period whose review decided it; null: of this one. */
  since: LocalDate | null;
}

/** All that people write of one review. */
export interface ReviewContent {
  texts: Record<ReviewText, string>;
  audits: ReviewAudit[];
  followUps: ReviewFollowUp[];
}

/** It as it was saved last. */
export interface KeptReview extends ReviewContent {
  from: LocalDate;
  to: LocalDate;
  /** Counted from 1. */
  version: number;
  by: string;
  /** ISO 8601. */
  at: string;
}

/** Who wrote a version of a review, and when. */
export type ReviewVersion = Pick<KeptReview, 'version' | 'by' | 'at'>;

/** What is written of a period and of the reviews round it, all of the same locations and filters. */
export interface ReviewRecord {
  /** null: nothing yet. */
  kept: KeptReview | null;
  /** The review before: of the period that ended last of those that begin and end before this one. */
  previous: KeptReview | null;
  /** What of it is neither done nor dropped and not in this one yet. */
  carried: ReviewFollowUp[];
  /** All reviews of which something is written, the latest first; at most 20. */
  others: Pick<KeptReview, 'from' | 'to' | 'by' | 'at'>[];
  /** Earlier versions of what is kept, the latest first. */
  versions: ReviewVersion[];
  mayWrite: boolean;
}

/** `GET /cx/complaint-review/record`: asked as the review is, about the same locations. */
export namespace GetReviewRecord {
  export interface Query {
    from?: LocalDate;
    to?: LocalDate;
    timeZone?: string;
    calendar?: string;
    filters?: Record<string, unknown>;
    locale?: string;
  }
  export interface Response {
    data: ReviewRecord;
  }
}

/** `GET /cx/complaint-review/record/versions/:version`: asked likewise; an earlier version as it was saved. */
export namespace GetReviewVersion {
  export type Query = GetReviewRecord.Query;
  export interface Response {
    data: KeptReview;
  }
}

/**
 * `PUT /cx/complaint-review/record?from=&to=&filters…`: writes what a review says. 409 where somebody else saved in
 * between, with what stands there now in `details`.
 */
export namespace SaveReviewRecord {
  export interface Request extends ReviewContent {
    /** The one on which it stands; 0 where nothing was written yet. */
    version: number;
  }
  export type Response = GetReviewRecord.Response;
  export interface Conflict {
    kept: KeptReview | null;
  }
}
