import * as React from 'react';

import type { KpiAnswer, KpiDescription } from '../../../../../shared/contracts/kpi';
import { useFormats } from '../../../hooks/useFormats';
import { useTranslate } from '../../../hooks/useTranslate';
import { useExposureName } from './useExposureName';

/** What a KPI is called, with what it depends on besides: which share, which promise, held against what. */
export const useFigureName = (): ((
  answer: Pick<KpiAnswer, 'terms'>,
  definition: Pick<KpiDescription, 'name'>
) => string) => {
  const t = useTranslate();
  const formats = useFormats();
  const exposureName = useExposureName();
  return React.useCallback(
    ({ terms }, { name }) => {
      const { quantile, promise, exposure, currency } = terms ?? {};
      const of = [
        quantile && t('review.quantile', { percent: formats.count(quantile) }),
        promise && t(`complaint.target.${promise}`),
        exposure && t('review.per', { exposure: exposureName(exposure) }),
        currency,
      ].filter((part) => part !== undefined);
      return of.length === 0 ? name : t('review.named', { name, of: of.join(t('list.separator')) });
    },
    [t, formats, exposureName]
  );
};
