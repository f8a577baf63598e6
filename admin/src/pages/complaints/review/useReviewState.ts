import * as React from 'react';

import { usePageParameters } from '../../../hooks/usePageParameters';
import { readReviewState, writeReviewState, type ReviewState } from './review-state';

export interface ReviewStateHandle {
  state: ReviewState;
  update: (change: Partial<ReviewState>) => void;
}

/** What the review is about, kept in the URL. */
export const useReviewState = (): ReviewStateHandle => {
  const [params, setParams] = usePageParameters();
  const state = React.useMemo(() => readReviewState(params), [params]);
  const update = React.useCallback(
    (change: Partial<ReviewState>) =>
      setParams((current) => writeReviewState(current, { ...readReviewState(current), ...change })),
    [setParams]
  );
  return { state, update };
};
