import * as React from 'react';
import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';

import { useRefusals } from './useRefusals';

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
  const refusalsOf = useRefusals();
  return React.useCallback(
    (outcome: unknown, success?: string): boolean => {
      const { error } = outcome as Outcome;
      if (error !== undefined) {
        const known = error as Parameters<typeof formatError>[0];
        const refusals = refusalsOf(known);
        // Strapi's own words for what has no answer of the server, such as a lost connection.
        const message = refusals.some(({ foreign }) => foreign)
          ? formatError(known)
          : refusals.map(({ text }) => text).join(' ');
        toggleNotification({ type: 'danger', message });
        return false;
      }
      if (success) toggleNotification({ type: 'success', message: success });
      return true;
    },
    [toggleNotification, formatError, refusalsOf]
  );
};
