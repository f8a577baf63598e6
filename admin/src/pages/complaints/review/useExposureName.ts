import * as React from 'react';

import { useTranslate } from '../../../hooks/useTranslate';
import { isMessageKey } from '../../../translations/messages';

/** What complaints are held against, in words where it is counted by the plugin; else as editors called it. */
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
