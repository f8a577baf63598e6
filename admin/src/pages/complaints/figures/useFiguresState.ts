import * as React from 'react';

import { usePageParameters } from '../../../hooks/usePageParameters';
import { readFiguresState, writeFiguresState, type FiguresState } from './figures-state';

export interface FiguresStateHandle {
  state: FiguresState;
  update: (change: Partial<FiguresState>) => void;
}

/** What the page of figures shows, kept in the URL. */
export const useFiguresState = (): FiguresStateHandle => {
  const [params, setParams] = usePageParameters();
  const state = React.useMemo(() => readFiguresState(params), [params]);
  const update = React.useCallback(
    (change: Partial<FiguresState>) =>
      setParams((current) =>
        writeFiguresState(current, { ...readFiguresState(current), ...change })
      ),
    [setParams]
  );
  return { state, update };
};
