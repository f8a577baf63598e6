import * as React from 'react';
import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';

/** What a mutation of the admin's query layer gives. */
type Outcome<Data> = { data: Data; error?: undefined } | { data?: undefined; error: unknown };

/** Says how something went: in our words where it went well, in the server's where it did not. */
export const useTell = () => {
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: formatError } = useAPIErrorHandler();
  return React.useCallback(
    <Data>(outcome: unknown, done?: string): Data | null => {
      const { data, error } = outcome as Outcome<Data>;
      if (error !== undefined) {
        const message = formatError(error as Parameters<typeof formatError>[0]);
        toggleNotification({ type: 'danger', message });
        return null;
      }
      if (done) toggleNotification({ type: 'success', message: done });
      return data ?? null;
    },
    [toggleNotification, formatError]
  );
};
