import * as React from 'react';
import { useNotification } from '@strapi/strapi/admin';

import type { RequestError } from '../api/request-error';
import { useErrorText } from './useErrorText';

/** What a mutation of the admin's query layer gives. */
export type Outcome<Data = unknown> =
  { data: Data; error?: undefined } | { data?: undefined; error: unknown };

/**
 * Says how a change went: in our words where it went well and there are any, in the server's where it did not.
 * Gives whether it went well.
 */
export const useOutcome = () => {
  const { toggleNotification } = useNotification();
  const errorText = useErrorText();
  return React.useCallback(
    (outcome: unknown, success?: string): boolean => {
      const { error } = outcome as Outcome;
      if (error !== undefined) {
        const message = errorText(error as RequestError);
        toggleNotification({ type: 'danger', message });
        return false;
      }
      if (success) toggleNotification({ type: 'success', message: success });
      return true;
    },
    [toggleNotification, errorText]
  );
};
