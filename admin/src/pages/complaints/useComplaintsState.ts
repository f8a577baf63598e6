import * as React from 'react';
import { useSearchParams } from 'react-router-dom';

import {
  readComplaintsState,
  writeComplaintsState,
  type ComplaintsState,
} from './complaints-state';

export interface ComplaintsStateHandle {
  state: ComplaintsState;
  /** Another choice begins at the first page again, unless it says otherwise. */
  update: (change: Partial<ComplaintsState>) => void;
}

/** What the queue or the board shows, kept in the URL. */
export const useComplaintsState = (): ComplaintsStateHandle => {
  const [params, setParams] = useSearchParams();
  const state = React.useMemo(() => readComplaintsState(params), [params]);
  const update = React.useCallback(
    (change: Partial<ComplaintsState>) =>
      setParams((current) => {
        const before = readComplaintsState(current);
        const page = 'filing' in change ? {} : { after: null };
        return writeComplaintsState(current, { ...before, ...page, ...change });
      }),
    [setParams]
  );
  return { state, update };
};
