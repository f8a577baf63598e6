import * as React from 'react';
import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';

type Outcome = { data: unknown; error?: undefined } | { data?: undefined; error: unknown };

/** Says how a change went: that it is kept, or in the server's own words why not. Gives whether it is. */
export const useOutcome = () => {
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: formatError } = useAPIErrorHandler();
  return React.useCallback(
    (outcome: unknown, success: string): boolean => {
      const { error } = outcome as Outcome;
      if (error === undefined) {
        toggleNotification({ type: 'success', message: success });
        return true;
      }
      const known = error as Parameters<typeof formatError>[0];
      toggleNotification({ type: 'danger', message: formatError(known) });
      return false;
    },
    [toggleNotification, formatError]
  );
};
