import * as React from 'react';
import { useNotification } from '@strapi/strapi/admin';

import { isolatedRtl } from '../format/isolated';
import { LanguageContext } from '../language/LanguageProvider';

const RIGHT_TO_LEFT = /[\u0590-\u08ff]/;

type Notice = Parameters<ReturnType<typeof useNotification>['toggleNotification']>[0];

/**
 * Strapi's notices, for our words: its page runs from left to right, so that a sentence of ours that does not would have its
 * full stop at its beginning and what it names in the wrong order.
 */
export const useNotify = (): ((notice: Notice & { message: string }) => void) => {
  const { toggleNotification } = useNotification();
  const direction = React.useContext(LanguageContext)?.direction;
  return React.useCallback(
    (notice) => {
      const turned = direction === 'rtl' && RIGHT_TO_LEFT.test(notice.message);
      toggleNotification({
        ...notice,
        message: turned ? isolatedRtl(notice.message) : notice.message,
      });
    },
    [toggleNotification, direction]
  );
};
