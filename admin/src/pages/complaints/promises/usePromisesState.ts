import * as React from 'react';

import { usePageParameters } from '../../../hooks/usePageParameters';
import { readPromisesState, writePromisesState, type PromisesState } from './promises-state';

export interface PromisesStateHandle {
  state: PromisesState;
  /** Another choice begins at the first page again, unless it says otherwise. */
  update: (change: Partial<PromisesState>) => void;
}

/** By what attainment is told apart says nothing of the list. */
const keepsPage = (change: Partial<PromisesState>): boolean =>
  Object.keys(change).every((name) => name === 'by');

/** What the page of promises shows, kept in the URL. */
export const usePromisesState = (): PromisesStateHandle => {
  const [params, setParams] = usePageParameters();
  const state = React.useMemo(() => readPromisesState(params), [params]);
  const update = React.useCallback(
    (change: Partial<PromisesState>) =>
      setParams((current) => {
        const page = keepsPage(change) ? {} : { after: null };
        return writePromisesState(current, { ...readPromisesState(current), ...page, ...change });
      }),
    [setParams]
  );
  return { state, update };
};
