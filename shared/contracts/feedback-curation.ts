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

export const CURATION_JOB_STATES = ['running', 'done', 'cancelled', 'failed'] as const;
export type CurationJobState = (typeof CURATION_JOB_STATES)[number];

/** Something that is done, in the background, to all answers that met a choice when it began. */
export interface CurationJob {
  id: string;
  state: CurationJobState;
  action: CurationAction;
  /** Only of `exclude`. */
  reason: Exclusion | null;
  note: string | null;
  /** Answers of the choice that were looked at. */
  done: number;
  /** How many met the choice when it began; null until they are counted. */
  total: number | null;
  /** Answers that are different now; with whole responses more than `done`. */
  changed: number;
  /** Somebody wants it to stop; it ends with the answers under way, and what is done stays done. */
  cancelling: boolean;
  /** ISO 8601, UTC. */
  startedAt: string;
  finishedAt: string | null;
}

/**
 * `POST /cx/feedback/curation-jobs?…`: 202, for everything that the parameters of the list let through at
 * this moment. Answers that come in later are left alone, and so are those that meet the choice no longer
 * when their turn comes. 409 while another one of the same admin runs.
 */
export namespace CurateMatching {
  export type Request = Omit<CurateFeedback.Request, 'documentIds'>;
  export interface Response {
    data: CurationJob;
  }
}

/** `GET /cx/feedback/curation-jobs/latest`: the caller's last one; null where there is none. */
export namespace GetLatestCurationJob {
  export interface Response {
    data: CurationJob | null;
  }
}
