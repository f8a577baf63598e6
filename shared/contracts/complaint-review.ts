import type { CategoryGrouping } from '../dimensions';
import type { Calendar, LocalDate } from '../time';
import type { Movement } from './complaint-figures';
import type { ComplaintLabels, ComplaintListed } from './complaint-queue';
import type { Improvement, ImprovementEffect } from './improvement';
import type { KpiAnswer, KpiDescription, KpiWindow } from './kpi';
import type { Named } from './reference-usage';
import type { ReviewRecord } from './review-record';

/** By what the review divides its numbers, its categories as they are asked for. */
export const reviewGroupings = (categories: CategoryGrouping) =>
  ['location', categories, 'cause'] as const;
export type ReviewGrouping = ReturnType<typeof reviewGroupings>[number];

/** What of a review can be narrowed to: what both complaints and answers know. */
export const REVIEW_FILTERS = [
  'location',
  'touchpoint',
  'channel',
  'language',
  'region',
  'format',
] as const;

/** The open cases at both ends and what moved between; `gap` is 0 where the books agree. */
export interface ReviewBacklog extends Movement {
  /** Open at the end of the day before the period, and of its last day. */
  start: number;
  end: number;
  gap: number;
}

/** Why nothing was measured of an improvement. */
export const UNMEASURED = ['not_started', 'not_measured', 'not_allowed'] as const;
export type Unmeasured = (typeof UNMEASURED)[number];

/** A corrective action, how it stands, and what came of it. */
export interface ReviewImprovement {
  improvement: Pick<
    Improvement,
    | 'key'
    | 'title'
    | 'solution'
    | 'causeCode'
    | 'kpi'
    | 'expectedEffect'
    | 'state'
    | 'startsOn'
    | 'team'
    | 'locations'
  >;
  owner: string | null;
  effect: ImprovementEffect | null;
  /** Why there is no effect; null where there is one. */
  unmeasured: Unmeasured | null;
}

/** An analysis of why a complaint came to be. */
export interface ReviewCause {
  complaint: string;
  causeCode: string | null;
  cause: string | null;
  /** The last why: what is at the bottom of it. */
  root: string;
  /** ISO 8601. */
  at: string;
}

export const REVIEW_CHANGES = [
  'policies',
  'calendars',
  'rules',
  'site',
  'target',
  'definition',
] as const;
export type ReviewChangeKind = (typeof REVIEW_CHANGES)[number];

/** How something is now, compared with before. */
export type ReviewChangeHow = 'added' | 'changed' | 'removed';

/** What was changed of promises, hours, rules, targets or definitions. */
export interface ReviewChange {
  kind: ReviewChangeKind;
  how: ReviewChangeHow;
  /** Names, in the reader's language where there are any. */
  names: string[];
  /** ISO 8601; of definitions the local date alone. */
  at: string;
  by: string | null;
  /** What a version says of itself; '' where it says nothing. */
  text: string;
}

/**
 * `GET /cx/complaint-review`: what a management review looks at (ISO 10002, 8.6). All numbers are the
 * registry's, with their own interval, basis and definition version; of locations that the reader may see alone.
 */
export namespace GetComplaintReview {
  export interface Query {
    from?: LocalDate;
    to?: LocalDate;
    timeZone?: string;
    calendar?: Calendar;
    filters?: Record<string, unknown>;
    /** What complaints are held against; `responses` where it is left out. */
    exposure?: string;
    /** `category` where it is left out. */
    categories?: CategoryGrouping;
    locale?: string;
    /** `json` where it is left out. */
    format?: 'json' | 'csv';
  }
  export interface Data {
    /** ISO 8601: open cases and durations are as of then. */
    madeAt: string;
    window: KpiWindow;
    /** The period that it is compared with. */
    before: { from: LocalDate; to: LocalDate };
    /** Locations that it is about; null: all, and cases without one. */
    locations: Named[] | null;
    exposure: string;
    /** What complaints can be held against. */
    exposures: string[];
    /** Of every KPI below. */
    definitions: KpiDescription[];
    performance: KpiAnswer[];
    backlog: ReviewBacklog;
    /** Without a series; each answer has its groups. */
    breakdowns: { by: ReviewGrouping; answers: KpiAnswer[] }[];
    /** As of now, not of the end of the period. */
    cases: {
      /** Counting stops at 1,000. */
      overdueCount: number;
      openCount: number;
      overdue: ComplaintListed[];
      oldest: ComplaintListed[];
      labels: ComplaintLabels;
    };
    causes: ReviewCause[];
    /** Begun or planned before the period, and in it. */
    earlier: ReviewImprovement[];
    made: ReviewImprovement[];
    changes: ReviewChange[];
    /** What people wrote of it, and decided in the review before. */
    record: ReviewRecord;
  }
  export interface Response {
    data: Data;
  }
}
