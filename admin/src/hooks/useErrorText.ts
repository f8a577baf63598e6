import * as React from 'react';
import { useAPIErrorHandler } from '@strapi/strapi/admin';

import type { RequestError } from '../api/request-error';
import { useRefusals } from './useRefusals';

/** Why something failed, in one text: in our words, else in Strapi's. */
export const useErrorText = (): ((error: RequestError) => string) => {
  const { _unstableFormatAPIError: formatError } = useAPIErrorHandler();
  const refusalsOf = useRefusals();
  return React.useCallback(
    (error) => {
      const refusals = refusalsOf(error);
      // Strapi's own words for what has no answer of the server, such as a lost connection.
      return refusals.some(({ foreign }) => foreign)
        ? formatError(error)
        : refusals.map(({ text }) => text).join(' ');
    },
    [formatError, refusalsOf]
  );
};
