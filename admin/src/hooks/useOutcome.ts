import * as React from 'react';

import type { RequestError } from '../api/request-error';
import { useErrorText } from './useErrorText';
import { useNotify } from './useNotify';

/** What a mutation of the admin's query layer gives. */
export type Outcome<Data = unknown> =
  { data: Data; error?: undefined } | { data?: undefined; error: unknown };

/**
 * Says how a change went: in our words where it went well and there are any, in the server's where it did not.
 * Gives whether it went well.
 */
export const useOutcome = () => {
  const notify = useNotify();
  const errorText = useErrorText();
  return React.useCallback(
    (outcome: unknown, success?: string): boolean => {
      const { error } = outcome as Outcome;
      if (error !== undefined) {
        const message = errorText(error as RequestError);
        notify({ type: 'danger', message });
        return false;
      }
      if (success) notify({ type: 'success', message: success });
      return true;
    },
    [notify, errorText]
  );
};
