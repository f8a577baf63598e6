import * as React from 'react';

import {
  readKpiPageState,
  writeKpiPageState,
  type KpiPageState,
} from '../pages/kpi/kpi-page-state';
import { usePageParameters } from './usePageParameters';

export interface KpiPageStateHandle {
  state: KpiPageState;
  update: (change: Partial<KpiPageState>) => void;
}

/** What a KPI's page shows, kept in the URL. */
export const useKpiPageState = (): KpiPageStateHandle => {
  const [params, setParams] = usePageParameters();
  const state = React.useMemo(() => readKpiPageState(params), [params]);
  const update = React.useCallback(
    (change: Partial<KpiPageState>) =>
      setParams((current) =>
        writeKpiPageState(current, { ...readKpiPageState(current), ...change })
      ),
    [setParams]
  );
  return { state, update };
};
