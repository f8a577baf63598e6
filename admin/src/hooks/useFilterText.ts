import * as React from 'react';

import type { KpiGrouping } from '../../../shared/dimensions';
import { useGetCxFilterValuesQuery } from '../api/feedback';
import { NONE, type DimensionFilters } from '../filters/dimension-filters';
import { useLanguage } from './useLanguage';
import { useNameOfKey } from './useGroupLabel';
import { useTranslate } from './useTranslate';

/** The chosen filters in words, each "Location: Riyadh, Jeddah". */
export const useFilterText = (): ((filters: DimensionFilters) => string[]) => {
  const t = useTranslate();
  const { locale } = useLanguage();
  const { data } = useGetCxFilterValuesQuery({ locale });
  const nameOf = useNameOfKey();
  return React.useCallback(
    (filters) =>
      Object.entries(filters).map(([name, keys]) => {
        const dimension = name as KpiGrouping;
        const names = keys.map((key) => {
          if (key === NONE) return t('breakdown.none', { dimension });
          const known = data?.[dimension]?.find((value) => value.key === key);
          return nameOf(dimension, key, known?.label ?? key);
        });
        const what = t('filter.dimension', { dimension });
        return t('share.filter', { what, names: names.join(t('list.separator')) });
      }),
    [t, data, nameOf]
  );
};
