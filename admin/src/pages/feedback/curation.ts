import type { CurationAction } from '../../../../shared/contracts/feedback-curation';
import type { CountFeedback, FeedbackRow } from '../../../../shared/contracts/feedback-list';

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

/** What could change something among answers of which only the filters are known. */
export const actionsOnMatching = ({
  counting,
  archive,
}: Pick<CountFeedback.Query, 'counting' | 'archive'>): Set<CurationAction> => {
  const possible = new Set<CurationAction>(['exclude']);
  if (counting !== 'counted') possible.add('include');
  if (archive !== 'archived') possible.add('archive');
  if (archive !== 'open') possible.add('unarchive');
  return possible;
};
