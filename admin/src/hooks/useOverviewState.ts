import * as React from 'react';

import {
  readOverviewState,
  writeOverviewState,
  type OverviewState,
} from '../pages/overview/overview-state';
import { usePageParameters } from './usePageParameters';

export interface OverviewStateHandle {
  state: OverviewState;
  update: (change: Partial<OverviewState>) => void;
}

/** What the overview shows, kept in the URL: it can be shared, reloaded and stepped back through. */
export const useOverviewState = (): OverviewStateHandle => {
  const [params, setParams] = usePageParameters();
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
