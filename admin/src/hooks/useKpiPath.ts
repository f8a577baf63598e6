import * as React from 'react';

import type { KpiAnswer, KpiDescription } from '../../../shared/contracts/kpi';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { casesPath } from '../pages/complaints/queue-path';
import type { CountedAnswers } from '../pages/feedback/feedback-path';
import { useFeedbackPath, type PathToFacts } from './useFeedbackPath';
import { useMay } from './useMay';

/** A KPI as a page asked for it, with the answer that it got. */
export interface AskedKpi extends Pick<CountedAnswers, 'period' | 'filters' | 'scales'> {
  definition: Pick<KpiDescription, 'input' | 'metrics'>;
  answer: Pick<KpiAnswer, 'kpi' | 'window' | 'basis' | 'terms'>;
}

/** The way from a KPI's numbers to what they count: answers, or cases; none for those who may not read them. */
export const useKpiPath = (): ((asked: AskedKpi) => PathToFacts) => {
  const toAnswers = useFeedbackPath();
  const mayRead = useMay(ADMIN_ACTIONS.readComplaints);
  return React.useCallback(
    ({ definition: { input, metrics }, answer, period, filters, scales }) =>
      input === 'cases'
        ? (n, part) => (mayRead && n > 0 ? casesPath({ ...answer, filters }, part) : null)
        : toAnswers({ period, filters, metrics, ...(scales && { scales }) }),
    [toAnswers, mayRead]
  );
};
