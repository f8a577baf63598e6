import type {
  FeedbackArchive,
  FeedbackCounting,
  FeedbackOrder,
  FeedbackScoreOrder,
  FeedbackTimeOrder,
} from '../../../shared/contracts/feedback-list';
import type { FactDimension } from '../../../shared/dimensions';
import type { LocalDate } from '../../../shared/time';
import type { Fact } from './types';

/** Values by dimension or scale; null among them lets the answers without a value through. */
export type FactFilters = Partial<Record<FactDimension | 'scale', readonly (string | null)[]>>;

/** Where a page of facts begins: behind the answer with this time and row id. */
export interface FactCursor {
  /** Milliseconds since 1970. */
  occurredAt: number;
  id: number;
  /** Of the answer, where they are in order of their scores. */
  score?: number;
}

/** Answers that nobody may read: of a metric, at these locations; null stands for none. */
export interface HeldBack {
  metric: string;
  locations: readonly (string | null)[];
}

/** Which answers are meant; where a part is left out, all. */
export interface FactChoice {
  /** First and last local date, inclusive. */
  from: LocalDate;
  to: LocalDate;
  filters: FactFilters;
  metric: string | null;
  minScore: number | null;
  maxScore: number | null;
  commented: boolean;
  /** Only the answers through which responses are counted. */
  leading: boolean;
  /** What must all stand in the comment, see `searchParts`; none: everything. */
  search: readonly string[];
  counting: FeedbackCounting;
  archive: FeedbackArchive;
  /** What is left out whatever else is chosen. */
  heldBack?: HeldBack | null;
}

/** Which of them a page shows. */
export interface FactListQuestion extends Partial<FactChoice> {
  order: FeedbackOrder;
  after: FactCursor | null;
  limit: number;
}

/** By time alone. */
export type TimedQuestion = FactListQuestion & { order: FeedbackTimeOrder };
export type ScoredQuestion = FactListQuestion & { order: FeedbackScoreOrder };

/** An answer of a page. */
export interface ListedFact {
  fact: Fact;
  archivedAt: Date | null;
  cursor: FactCursor;
}

/** Reading answers, a page at a time. */
export interface FactReading {
  /** Rows in id order after `afterId`, for streaming. */
  page(
    options: { afterId: number; limit: number } & Partial<FactChoice>
  ): Promise<{ id: number; fact: Fact }[]>;
  /** Answers by time or score: what a page costs depends on neither its place nor the table. */
  list(question: FactListQuestion): Promise<ListedFact[]>;
  /** How many answers a choice lets through; counting stops at `atMost`. */
  count(choice: FactChoice, atMost: number): Promise<number>;
  /** The latest answers of a customer. */
  ofCustomer(customer: string, limit: number): Promise<{ fact: Fact }[]>;
  /** All answers of one response, in their order. */
  ofResponse(responseId: string): Promise<{ fact: Fact; archivedAt: Date | null }[]>;
}
