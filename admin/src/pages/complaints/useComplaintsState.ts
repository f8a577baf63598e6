import * as React from 'react';

import { usePageParameters, type Step } from '../../hooks/usePageParameters';
import {
  readComplaintsState,
  writeComplaintsState,
  type ComplaintsState,
} from './complaints-state';

export interface ComplaintsStateHandle {
  state: ComplaintsState;
  /** Another choice begins at the first page again, unless it says otherwise. */
  update: (change: Partial<ComplaintsState>, step?: Step) => void;
}

/** What the queue or the board shows, kept in the URL. */
export const useComplaintsState = (): ComplaintsStateHandle => {
  const [params, setParams] = usePageParameters();
  const state = React.useMemo(() => readComplaintsState(params), [params]);
  const update = React.useCallback(
    (change: Partial<ComplaintsState>, step?: Step) =>
      setParams((current) => {
        const before = readComplaintsState(current);
        const page = 'filing' in change ? {} : { after: null };
        return writeComplaintsState(current, { ...before, ...page, ...change });
      }, step),
    [setParams]
  );
  return { state, update };
};
