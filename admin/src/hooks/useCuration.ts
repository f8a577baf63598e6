import * as React from 'react';
import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';

import type { CurateFeedback } from '../../../shared/contracts/feedback-curation';
import { useCurateCxFeedbackMutation } from '../api/curation';
import { useTranslate } from './useTranslate';

/** Does something to answers and says how it went. */
export const useCuration = () => {
  const t = useTranslate();
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: formatError } = useAPIErrorHandler();
  const [send, { isLoading }] = useCurateCxFeedbackMutation();

  /** @returns whether it was done */
  const curate = React.useCallback(
    async (request: CurateFeedback.Request): Promise<boolean> => {
      const result = await send(request);
      if ('error' in result) {
        toggleNotification({ type: 'danger', message: formatError(result.error) });
        return false;
      }
      const message = t(`curation.done.${request.action}`, { n: result.data.changed });
      toggleNotification({ type: 'success', message });
      return true;
    },
    [send, t, toggleNotification, formatError]
  );
  return { curate, isLoading };
};
