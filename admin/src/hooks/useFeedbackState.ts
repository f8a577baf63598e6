import * as React from 'react';

import {
  readFeedbackState,
  writeFeedbackState,
  type FeedbackState,
} from '../pages/feedback/feedback-state';
import { usePageParameters, type Step } from './usePageParameters';

export interface FeedbackStateHandle {
  state: FeedbackState;
  /** Another choice begins at the first page again, unless it says otherwise. */
  update: (change: Partial<FeedbackState>, step?: Step) => void;
}

/** What the feedback page shows, kept in the URL. */
export const useFeedbackState = (): FeedbackStateHandle => {
  const [params, setParams] = usePageParameters();
  const state = React.useMemo(() => readFeedbackState(params), [params]);
  const update = React.useCallback(
    (change: Partial<FeedbackState>, step?: Step) =>
      setParams((current) => {
        const before = readFeedbackState(current);
        const page = 'response' in change ? {} : { after: null };
        return writeFeedbackState(current, { ...before, ...page, ...change });
      }, step),
    [setParams]
  );
  return { state, update };
};
