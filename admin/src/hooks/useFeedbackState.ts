import * as React from 'react';
import { useSearchParams } from 'react-router-dom';

import {
  readFeedbackState,
  writeFeedbackState,
  type FeedbackState,
} from '../pages/feedback/feedback-state';

export interface FeedbackStateHandle {
  state: FeedbackState;
  /** Another choice begins at the first page again, unless it says otherwise. */
  update: (change: Partial<FeedbackState>) => void;
}

/** What the feedback page shows, kept in the URL. */
export const useFeedbackState = (): FeedbackStateHandle => {
  const [params, setParams] = useSearchParams();
  const state = React.useMemo(() => readFeedbackState(params), [params]);
  const update = React.useCallback(
    (change: Partial<FeedbackState>) =>
      setParams((current) => {
        const before = readFeedbackState(current);
        const page = 'response' in change ? {} : { after: null };
        return writeFeedbackState(current, { ...before, ...page, ...change });
      }),
    [setParams]
  );
  return { state, update };
};
