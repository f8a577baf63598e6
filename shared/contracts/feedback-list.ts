import type { Channel, Dimension, Exclusion, KpiFilterName } from '../dimensions';
import type { FeedbackChange } from './feedback-curation';
import type { LocalDate } from '../time';

/** What a reader may see of feedback beside its scores and its context. */
export interface FeedbackSight {
  /** The customers' own words. */
  comments: boolean;
  /** Who it was: the customer's key, and the id at the source. */
  personal: boolean;
}

/** One answer with its frozen context, as the admin shows it. */
export interface FeedbackRow {
  documentId: string;
  responseId: string;
  /** Index of the answer in its response. */
  position: number;
  metric: string;
  question: string | null;
  score: number;
  /** Such as `0..10`. */
  scale: string;
  /** null where there is none, or where the reader may not see it: see `hasComment`. */
  comment: string | null;
  hasComment: boolean;
  touchpoint: string | null;
  location: string | null;
  channel: Channel | null;
  journey: string | null;
  journeyVersion: number | null;
  stage: string | null;
  survey: string | null;
  surveyVersion: number | null;
  segment: string | null;
  language: string | null;
  /** ISO 8601, UTC. */
  occurredAt: string;
  /** The day it was where the customer answered. */
  localDate: LocalDate;
  timeZone: string;
  /** null where the reader may not see it. */
  customer: string | null;
  source: string | null;
  externalId: string | null;
  /** Why it is kept but not counted. */
  exclusion: Exclusion | null;
  /** Since when it is no longer among those to be read; ISO 8601, UTC. It counts all the same. */
  archivedAt: string | null;
}

/** An answer with what was done to it, the last first. */
export interface FeedbackRowWithHistory extends FeedbackRow {
  changes: FeedbackChange[];
}

/** Names of keys in the reader's language. */
export type FeedbackLabels = Partial<Record<Dimension, Record<string, string>>>;

/** By time alone, or by score; of those with the same score the newest first. */
export const FEEDBACK_ORDERS = ['newest', 'oldest', 'highest', 'lowest'] as const;
export type FeedbackOrder = (typeof FEEDBACK_ORDERS)[number];
export type FeedbackScoreOrder = Extract<FeedbackOrder, 'highest' | 'lowest'>;
export type FeedbackTimeOrder = Exclude<FeedbackOrder, FeedbackScoreOrder>;

export const isScoreOrder = (order: FeedbackOrder): order is FeedbackScoreOrder =>
  order === 'highest' || order === 'lowest';

/** Whether excluded answers are shown: `counted` leaves them out, `excluded` shows nothing else. */
export const FEEDBACK_COUNTING = ['all', 'counted', 'excluded'] as const;
export type FeedbackCounting = (typeof FEEDBACK_COUNTING)[number];

/** Whether archived answers are shown: `open` leaves them out. */
export const FEEDBACK_ARCHIVE = ['open', 'archived', 'all'] as const;
export type FeedbackArchive = (typeof FEEDBACK_ARCHIVE)[number];

/** `GET /cx/feedback`: answers, one page at a time. */
export namespace ListFeedback {
  export interface Query {
    /** First and last local date, inclusive. */
    from?: LocalDate;
    to?: LocalDate;
    /**
     * By dimension or scale: a value, `[$eq]`, `[$in][]`; by dimension also `[$null]=true` for the answers
     * without a value. `[$in]` and `[$null]` together let either through.
     */
    filters?: Record<string, unknown>;
    metric?: string;
    /** Lowest and highest score, inclusive. */
    minScore?: number;
    maxScore?: number;
    /** Only answers with a comment. */
    commented?: boolean;
    /** Of each response only the one answer through which it is counted. */
    leading?: boolean;
    /** Words of the comment, `"…"` for words in this order; only for those who may read comments. */
    search?: string;
    counting?: FeedbackCounting;
    /** `all` when left out. */
    archive?: FeedbackArchive;
    order?: FeedbackOrder;
    /** `meta.next` of the page before. */
    after?: string;
    /** 1 to 100; 50 when left out. */
    limit?: number;
    locale?: string;
  }
  export interface Response {
    data: FeedbackRow[];
    meta: {
      /** Where the next page begins; null on the last one. */
      next: string | null;
      labels: FeedbackLabels;
      sight: FeedbackSight;
      /**
       * null, or: answers of employees at locations where fewer than so many gave one are held back among
       * those asked for.
       */
      heldBackBelow: number | null;
    };
  }
}

/** `GET /cx/feedback/count`: how many answers the filters let through. Order, `after` and `limit` mean nothing. */
export namespace CountFeedback {
  export type Query = Omit<ListFeedback.Query, 'order' | 'after' | 'limit' | 'locale'>;
  export interface Response {
    data: {
      count: number;
      /** True where there are more: counting stopped at `count`, so that it never costs more. */
      more: boolean;
    };
  }
}

/** `GET /cx/feedback/responses/:responseId`: all answers that one form gave. */
export namespace GetFeedbackResponse {
  export interface Response {
    data: FeedbackRowWithHistory[];
    meta: { labels: FeedbackLabels; sight: FeedbackSight };
  }
}

/**
 * `GET /cx/filter-values`: the keys that feedback carries by dimension, and the places of its locations by
 * tree, named in the reader's language.
 */
export namespace GetFilterValues {
  export interface Value {
    key: string;
    label: string;
    /** Archived: in the numbers, but no longer among what pages offer to choose. */
    archived?: true;
  }
  export interface Response {
    /** The tree of categories is filtered by categories. */
    data: Record<KpiFilterName, Value[]> & { topCategory?: never };
  }
}
