import * as React from 'react';

import type { KpiAnswer } from '../../../shared/contracts/kpi';
import { isMessageKey } from '../translations/messages';
import { useTranslate } from './useTranslate';

/** What complaints are held against, by name: the plugin's own in the reader's words, others by their keys. */
export const useExposureName = (): ((exposure: string) => string) => {
  const t = useTranslate();
  return React.useCallback(
    (exposure) => {
      const key = `exposure.${exposure}`;
      return isMessageKey(key) ? t(key) : exposure;
    },
    [t]
  );
};

/**
 * What a number of complaints depends on besides period and filters, in a few words: `by receipt · half of the
 * cases · wall clock`; null for numbers of answers.
 */
export const useTermsText = (): ((answer: Pick<KpiAnswer, 'basis' | 'terms'>) => string | null) => {
  const t = useTranslate();
  const exposureName = useExposureName();
  return React.useCallback(
    ({ basis, terms }) => {
      if (terms === null) return null;
      const { quantile, clock, promise, exposure } = terms;
      return [
        t(`basis.${basis}`),
        ...(quantile === undefined ? [] : [t(`quantile.${quantile}`)]),
        ...(clock === undefined ? [] : [t(`clock.${clock}`)]),
        ...(promise === undefined ? [] : [t(`complaint.target.${promise}`)]),
        ...(exposure === undefined ? [] : [t('terms.per', { name: exposureName(exposure) })]),
      ].join(t('facts.separator'));
    },
    [t, exposureName]
  );
};
