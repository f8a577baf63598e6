import * as React from 'react';

import { usePageParameters } from '../../../hooks/usePageParameters';
import { readPageState, writePageState, type JourneyPageState } from './overlay/overlay-state';

export interface PageStateHandle {
  state: JourneyPageState;
  update: (change: Partial<JourneyPageState>) => void;
}

/** What the page shows over the map, kept in the URL: it can be shared, reloaded and stepped back through. */
export const usePageState = (): PageStateHandle => {
  const [params, setParams] = usePageParameters();
  const state = React.useMemo(() => readPageState(params), [params]);
  const update = React.useCallback(
    (change: Partial<JourneyPageState>) =>
      setParams((current) => writePageState(current, { ...readPageState(current), ...change })),
    [setParams]
  );
  return { state, update };
};
