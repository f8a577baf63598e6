import type { CurationAction, FeedbackChange } from '../../../shared/contracts/feedback-curation';
import type { Exclusion } from '../../../shared/dimensions';
import type { Fact } from './types';

/** What an editor does to answers, and who did it when. */
export interface Curation {
  action: CurationAction;
  documentIds: readonly string[];
  /** Answers of other locations are as if they did not exist; null: of all. */
  locations: readonly string[] | null;
  /** The other answers of the same responses too. */
  wholeResponses: boolean;
  /** null unless the action is `exclude`. */
  reason: Exclusion | null;
  note: string | null;
  by: { id: string; name: string };
  at: Date;
}

export interface Curated {
  /** As they were before. */
  changed: Fact[];
  unchanged: number;
  /** Document ids that no answer has; when there is one, nothing was written. */
  missing: string[];
}

/** What was done to the answers of a response, the last first, by document id. */
export type FeedbackHistory = Map<string, FeedbackChange[]>;
