import * as React from 'react';
import { useSearchParams } from 'react-router-dom';

import {
  readOverviewState,
  writeOverviewState,
  type OverviewState,
} from '../pages/overview/overview-state';

export interface OverviewStateHandle {
  state: OverviewState;
  update: (change: Partial<OverviewState>) => void;
}

/** What the overview shows, kept in the URL: it can be shared, reloaded and stepped back through. */
export const useOverviewState = (): OverviewStateHandle => {
  const [params, setParams] = useSearchParams();
  const state = React.useMemo(() => readOverviewState(params), [params]);
  const update = React.useCallback(
    (change: Partial<OverviewState>) =>
      setParams((current) =>
        writeOverviewState(current, { ...readOverviewState(current), ...change })
      ),
    [setParams]
  );
  return { state, update };
};
