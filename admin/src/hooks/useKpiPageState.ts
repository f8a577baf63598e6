import * as React from 'react';
import { useSearchParams } from 'react-router-dom';

import {
  readKpiPageState,
  writeKpiPageState,
  type KpiPageState,
} from '../pages/kpi/kpi-page-state';

export interface KpiPageStateHandle {
  state: KpiPageState;
  update: (change: Partial<KpiPageState>) => void;
}

/** What a KPI's page shows, kept in the URL. */
export const useKpiPageState = (): KpiPageStateHandle => {
  const [params, setParams] = useSearchParams();
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
