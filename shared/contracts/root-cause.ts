/** The seven questions of an analysis, in their order. */
export const ROOT_CAUSE_QUESTIONS = [
  'what',
  'when',
  'howLong',
  'whoNoticed',
  'whyNoticed',
  'reaction',
  'changedAfter',
] as const;
export type RootCauseQuestion = (typeof ROOT_CAUSE_QUESTIONS)[number];

export const MOST_WHYS = 5;
export const MAX_ROOT_CAUSE_TEXT = 5_000;

export interface SaveRootCause {
  /** Reference of the case that is looked into. */
  complaint: string;
  answers: Record<RootCauseQuestion, string>;
  /** One to five, each the cause of the one before. */
  whys: string[];
  causeCode: string | null;
}

export interface RootCause extends SaveRootCause {
  key: string;
  /** Id of the admin who wrote it. */
  author: string | null;
  updatedAt: string;
}

/** What data knows of the answers already; null where it knows nothing. */
export interface RootCauseFacts {
  /** Of the same cause (or category) at the same place, counted complaints alone. */
  alike: { first: string; last: string; count: number; by: 'cause' | 'category' } | null;
  /** How the complaint came in, and who wrote it down. */
  noticedBy: 'complainant' | 'staff' | 'import';
  channel: string;
  receivedAt: string;
  /** The steps that were taken since, with their instants. */
  steps: { to: string; at: string }[];
  /** Such complaints in the 30 days before this one's decision, and since. */
  after: { before: number; since: number; days: number } | null;
}

/** `GET /cx/root-causes?complaint=`, `GET /cx/root-causes/:key`, `POST /cx/root-causes`, `PUT /cx/root-causes/:key`. */
export namespace ListRootCauses {
  export interface Response {
    data: RootCause[];
  }
}
export namespace GetRootCause {
  export interface Response {
    data: RootCause;
  }
}
/** `GET /cx/root-causes/facts/:reference`. */
export namespace GetRootCauseFacts {
  export interface Response {
    data: RootCauseFacts;
  }
}
