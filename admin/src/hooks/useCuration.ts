import * as React from 'react';

import type { CurateFeedback } from '../../../shared/contracts/feedback-curation';
import { useCurateCxFeedbackMutation } from '../api/curation';
import { useOutcome } from './useOutcome';
import { useTranslate } from './useTranslate';

/** Does something to answers and says how it went. */
export const useCuration = () => {
  const t = useTranslate();
  const tell = useOutcome();
  const [send, { isLoading }] = useCurateCxFeedbackMutation();

  /** @returns whether it was done */
  const curate = React.useCallback(
    async (request: CurateFeedback.Request): Promise<boolean> => {
      const result = await send(request);
      const done =
        'data' in result && t(`curation.done.${request.action}`, { n: result.data?.changed ?? 0 });
      return tell(result, done || undefined);
    },
    [send, t, tell]
  );
  return { curate, isLoading };
};
