import * as React from 'react';

import { isMetric } from '../../../shared/metrics';
import { useTranslate } from './useTranslate';

/** What a metric is called; one that a survey brought along is called by its key. */
export const useMetricName = (): ((metric: string) => string) => {
  const t = useTranslate();
  return React.useCallback((metric) => (isMetric(metric) ? t(`metric.${metric}`) : metric), [t]);
};
