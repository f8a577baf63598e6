import type { Channel } from '../dimensions';
import type { ComplaintFacts, ComplaintState, FactName, RemedyType } from './complaint';
import type { ComplaintKind, Level, Priority, Severity } from './complaint-words';

/** Header with which a complainant shows that the case is theirs. Never a part of the URL: URLs are logged. */
export const COMPLAINT_SECRET_HEADER = 'cx-complaint-secret';

export const MAX_COMPLAINT_TEXT = 20_000;
export const MAX_COMPLAINT_SUBJECT = 500;

/** A file as its complainant sees it; `url` answers to the secret alone. */
export interface ComplaintAttachment {
  id: string;
  name: string;
  /** Such as `image/jpeg`, as the file's own bytes say. */
  mime: string;
  /** In bytes. */
  size: number;
}

/** Facts of a public event that its complainant may read. What is offered is told in the decision's text. */
export const PUBLIC_FACTS = [
  'acknowledgementMode',
  'nextUpdateDue',
  'decisionMode',
  'recourse',
  'externalBody',
  'externalReference',
  'closeReason',
] as const satisfies readonly FactName[];
export type PublicFactName = (typeof PUBLIC_FACTS)[number];

/** What a caller with a token may say of how pressing a complaint is; guests leave that to the desk. */
export const STATED_ASSESSMENT = [
  'severity',
  'safety',
  'complexity',
  'impact',
  'urgency',
  'priority',
  'priorityReason',
] as const satisfies readonly FactName[];
export type StatedAssessment = Partial<Pick<ComplaintFacts, (typeof STATED_ASSESSMENT)[number]>>;

/** An event as its complainant sees it. */
export interface TrackedEvent {
  sequence: number;
  type: 'step' | 'message';
  /** ISO 8601 in UTC. */
  at: string;
  by: 'complainant' | 'staff' | 'system';
  from: ComplaintState | null;
  to: ComplaintState | null;
  text: string | null;
  facts: Partial<Pick<ComplaintFacts, PublicFactName>>;
  attachments: ComplaintAttachment[];
}

/** What a complainant may do now. */
export const COMPLAINANT_ACTIONS = ['message', 'withdraw', 'accept', 'reject', 'reopen'] as const;
export type ComplainantAction = (typeof COMPLAINANT_ACTIONS)[number];

/** A case as its complainant follows it. */
export interface TrackedComplaint {
  reference: string;
  kind: ComplaintKind;
  subject: string | null;
  state: ComplaintState;
  /** The state in the words of `locale`. */
  stateName: string;
  /** One sentence in `locale`: what happens next, and by when. */
  explanation: string;
  locale: string;
  receivedAt: string;
  acknowledgedAt: string | null;
  closedAt: string | null;
  events: TrackedEvent[];
  actions: ComplainantAction[];
  /** Until when a closed case can be reopened; null where it can't. */
  reopenUntil: string | null;
  /** Whether outcome and process are asked about now, and until when answers can be changed. */
  survey: { until: string; answers: { outcome: number | null; process: number | null } } | null;
}

/**
 * `POST /api/cx/complaints`, as JSON or as `multipart/form-data` with the JSON in the field `data` and files
 * in `files`. 201 when committed. `Idempotency-Key` is honoured as for feedback.
 */
export namespace FileComplaint {
  export interface Request {
    /** `complaint` when left out. */
    kind?: ComplaintKind;
    subject?: string;
    /** In the complainant's own words: 1 to 20,000 characters. */
    text: string;
    /** `website` when left out. */
    channel?: Channel;
    /** Language of the answers: `en`, `ar`, `fa`, or another that falls back. */
    locale?: string;
    location?: string;
    touchpoint?: string;
    category?: string;
    /** What it is called, in the complainant's words. */
    product?: string;
    /** Document id of a published product, where the host says which content type holds them; not beside `product`. */
    productEntry?: string;
    purchase?: string;
    /** `responseId` of feedback that was given before. One that is unknown is kept as stated, and answered alike. */
    feedback?: string;
    remedySought?: RemedyType;
    name?: string;
    email?: string;
    phone?: string;
    /** True: nobody is to know who it was; without it a name, e-mail or phone is needed. */
    anonymous?: boolean;
    /** Key of the customer; from tokens and roles alone. */
    customer?: string;
    /** Public key of the site, where the front end needs one. */
    siteKey?: string;
    /** From tokens alone: what is filed twice under them is answered with the first. */
    source?: string;
    externalId?: string;
    /** From tokens alone, as an assessment says it. Until the desk assesses the case, its promises hold by this. */
    severity?: Severity;
    safety?: boolean;
    complexity?: Level;
    impact?: Level;
    urgency?: Level;
    /** Instead of what the matrix makes of severity, impact and urgency; against it with a `priorityReason`. */
    priority?: Priority;
    priorityReason?: string;
  }
  export interface Response {
    data: {
      reference: string;
      /** To be kept: it is shown here and in mails alone. */
      secret: string;
      state: ComplaintState;
      receivedAt: string;
      /** By when the first answer is promised; null where nothing is. */
      answerDue: string | null;
    };
  }
}

/** `GET /api/cx/complaints/:reference?locale=` with the secret. Wrong and unknown are answered alike: 404. */
export namespace TrackComplaint {
  export interface Response {
    data: TrackedComplaint;
  }
}

/** `POST /api/cx/complaints/:reference/messages` with the secret; multipart as when filing. */
export namespace WriteComplaintMessage {
  export interface Request {
    text: string;
  }
  export interface Response {
    data: TrackedComplaint;
  }
}

/** `POST /api/cx/complaints/:reference/steps` with the secret: 409 with what is allowed where it is not. */
export namespace TakeComplainantStep {
  export interface Request {
    action: Exclude<ComplainantAction, 'message'>;
    /** Needed to reject and to reopen; asked for when withdrawing. */
    reason?: string;
  }
  export interface Response {
    data: TrackedComplaint;
  }
}

/** What is asked once after each closing, each from 1 (not at all) to 5 (very). */
export const COMPLAINT_QUESTIONS = ['outcome', 'process'] as const;
export type ComplaintQuestion = (typeof COMPLAINT_QUESTIONS)[number];

/** Days in which it can be answered, and answers changed. */
export const SURVEY_DAYS = 14;

/**
 * `POST /api/cx/feedback` with the complaint's secret in its header: satisfied with the outcome, and with how
 * the complaint was handled? What was answered before and is left out stays. 409 where nothing is asked now.
 */
export namespace AnswerComplaintSurvey {
  export interface Request {
    /** Reference of the complaint. */
    complaint: string;
    answers: { question: ComplaintQuestion; score: number }[];
  }
  export interface Response {
    data: NonNullable<TrackedComplaint['survey']> & { reference: string };
  }
}
