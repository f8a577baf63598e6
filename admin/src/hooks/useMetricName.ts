import * as React from 'react';

import { isMetric } from '../../../shared/metrics';
import { useLanguage } from './useLanguage';
import { useSite } from './useSite';
import { useTranslate } from './useTranslate';

/** What a metric is called here: as the site named it, else in our words; one that a survey brought along is called by its key. */
export const useMetricName = (): ((metric: string) => string) => {
  const t = useTranslate();
  const { locale } = useLanguage();
  const { metricNames } = useSite();
  return React.useCallback(
    (metric) =>
      metricNames[metric]?.[locale] ?? (isMetric(metric) ? t(`metric.${metric}`) : metric),
    [t, locale, metricNames]
  );
};
