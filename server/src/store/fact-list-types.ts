import type {
  FeedbackArchive,
  FeedbackCounting,
  FeedbackOrder,
} from '../../../shared/contracts/feedback-list';
import type { LocalDate } from '../../../shared/time';
import type { Fact, HistogramQuestion } from './types';

/** Where a page of facts begins: behind the answer with this time and row id. */
export interface FactCursor {
  /** Milliseconds since 1970. */
  occurredAt: number;
  id: number;
}

/** Which answers a page shows. */
export interface FactListQuestion {
  /** First and last local date, inclusive. */
  from: LocalDate;
  to: LocalDate;
  filters: HistogramQuestion['filters'];
  metric: string | null;
  minScore: number | null;
  maxScore: number | null;
  commented: boolean;
  /** What must all stand in the comment, see `searchParts`; none: everything. */
  search: readonly string[];
  counting: FeedbackCounting;
  archive: FeedbackArchive;
  order: FeedbackOrder;
  after: FactCursor | null;
  limit: number;
}

/** An answer of a page. */
export interface ListedFact {
  fact: Fact;
  archivedAt: Date | null;
  cursor: FactCursor;
}
