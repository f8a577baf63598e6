import type { Channel } from '../dimensions';

/** One answered question as a front end sends it. */
export interface AnswerInput {
  /** One of the metrics; optional when `question` names it. */
  metric?: string;
  /** A question of the response's survey; gives metric and scale. */
  question?: string;
  /** Whole number on the scale. */
  score: number;
  /** At most 5,000 characters. */
  comment?: string | null;
  /** Defaults to the survey question's, then to the metric's. Always stored. */
  scale?: { min: number; max: number; reversed?: boolean };
  /** Where this answer concerns another touchpoint or stage than the response. */
  touchpoint?: string | null;
  stage?: string | null;
}

/** Body of `POST /api/cx/feedback`: one response with 1 to 50 answers, and the context it was given in. */
export interface FeedbackInput {
  answers: AnswerInput[];
  survey?: string | null;
  touchpoint?: string | null;
  journey?: string | null;
  stage?: string | null;
  location?: string | null;
  channel?: Channel | null;
  customer?: string | null;
  /** Only with an API token or role; otherwise the customer's own segment is frozen. */
  segment?: string | null;
  /** BCP 47 tag of the language in which the respondent answered. */
  language?: string | null;
  /** ISO 8601 with zone; default now; at most 5 minutes in the future. */
  occurredAt?: string | null;
  /** Only with an API token: where the response came from, and its id there (adds nothing when seen before). */
  source?: string | null;
  externalId?: string | null;
  /** Public site key; not needed with an API token. */
  siteKey?: string;
}

/** What was stored. */
export interface StoredResponse {
  responseId: string;
  occurredAt: string;
  localDate: string;
  answers: {
    documentId: string;
    metric: string;
    question: string | null;
    score: number;
    scale: { min: number; max: number; reversed?: boolean };
  }[];
}

export namespace SubmitFeedback {
  export type Request = { body: FeedbackInput };
  /** 201 with what was stored; 200 `duplicate` for a (source, externalId) that was seen before. */
  export interface Response {
    data: StoredResponse | { duplicate: true; responseId: string };
  }
}

/** `POST /api/cx/feedback/batch`: up to 1,000 responses. */
export namespace SubmitFeedbackBatch {
  export type Request = { body: { responses: FeedbackInput[]; allOrNothing?: boolean } };
  export interface Rejection {
    status: 'rejected';
    errors: { path: string[]; message: string }[];
  }
  export type Result =
    | ({ status: 'created' } & StoredResponse)
    | { status: 'duplicate'; responseId: string }
    | Rejection;
  export interface Response {
    data: { created: number; duplicates: number; rejected: number; results: Result[] };
  }
}
