import * as React from 'react';

import type { KpiRules } from '../../../shared/contracts/kpi-rules';
import { useTranslate } from './useTranslate';

/** Rules that a site set for a KPI, in words; null where it set none. */
export const useRulesText = (): ((rules: KpiRules) => string | null) => {
  const t = useTranslate();
  return React.useCallback(
    ({ minimumN, topBoxes }) => {
      const parts = Object.entries(topBoxes ?? {}).map(([points, n]) =>
        t('rules.topBox', { points: Number(points), n })
      );
      if (minimumN) parts.push(t('rules.minimum', { ...minimumN }));
      return parts.length === 0 ? null : parts.join(t('list.separator'));
    },
    [t]
  );
};
