import * as React from 'react';
import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';

/** What a mutation of the admin's query layer gives. */
export type Outcome<Data = unknown> =
  { data: Data; error?: undefined } | { data?: undefined; error: unknown };

/**
 * Says how a change went: in our words where it went well and there are any, in the server's where it did not.
 * Gives whether it went well.
 */
export const useOutcome = () => {
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: formatError } = useAPIErrorHandler();
  return React.useCallback(
    (outcome: unknown, success?: string): boolean => {
      const { error } = outcome as Outcome;
      if (error !== undefined) {
        const known = error as Parameters<typeof formatError>[0];
        toggleNotification({ type: 'danger', message: formatError(known) });
        return false;
      }
      if (success) toggleNotification({ type: 'success', message: success });
      return true;
    },
    [toggleNotification, formatError]
  );
};
