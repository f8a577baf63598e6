import type { Exclusion } from '../dimensions';

/**
 * What an editor can do to answers that exist. `exclude` keeps an answer but counts it no longer, `include`
 * counts it again; `archive` takes it from the table of those that are still to be read, and counts it on.
 */
export const CURATION_ACTIONS = ['exclude', 'include', 'archive', 'unarchive'] as const;
export type CurationAction = (typeof CURATION_ACTIONS)[number];

export const MAX_CURATED = 500;
export const MAX_CURATION_NOTE = 500;

/** Something that was done to one answer, never changed afterwards. */
export interface FeedbackChange {
  action: CurationAction;
  /** Why it is not counted; only of `exclude`. */
  reason: Exclusion | null;
  /** In the editor's own words. */
  note: string | null;
  /** The editor's name at that time. */
  by: string;
  /** ISO 8601, UTC. */
  at: string;
}

/** `POST /cx/feedback/curation`: all of these answers, or none. */
export namespace CurateFeedback {
  export interface Request {
    action: CurationAction;
    /** 1 to 500 answers. */
    documentIds: string[];
    /** Take the other answers of the same responses too: who is a bot is one in every answer. */
    wholeResponses?: boolean;
    /** Needed by `exclude`, refused otherwise. */
    reason?: Exclusion;
    note?: string;
  }
  export interface Response {
    data: {
      /** Answers that are different now. */
      changed: number;
      /** Answers that were so already. */
      unchanged: number;
    };
  }
}
