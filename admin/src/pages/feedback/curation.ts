import type { CurationAction } from '../../../../shared/contracts/feedback-curation';
import type { FeedbackRow } from '../../../../shared/contracts/feedback-list';

type Curated = Pick<FeedbackRow, 'exclusion' | 'archivedAt'>;

/** What would change at least one of these answers. */
export const possibleActions = (rows: readonly Curated[]): Set<CurationAction> => {
  const possible = new Set<CurationAction>();
  for (const { exclusion, archivedAt } of rows) {
    // What is excluded can be excluded for another reason.
    possible.add('exclude');
    if (exclusion !== null) possible.add('include');
    possible.add(archivedAt === null ? 'archive' : 'unarchive');
  }
  return possible;
};
