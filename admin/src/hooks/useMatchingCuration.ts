import * as React from 'react';

import type { CurateMatching } from '../../../shared/contracts/feedback-curation';
import type { CountFeedback } from '../../../shared/contracts/feedback-list';
import { useCurateCxMatchingMutation } from '../api/curation';
import { useErrorText } from './useErrorText';
import { useTranslate } from './useTranslate';
import { useNotify } from './useNotify';

/** Begins something with all answers that the filters let through; how it goes shows above the table. */
export const useMatchingCuration = (choice: CountFeedback.Query) => {
  const t = useTranslate();
  const notify = useNotify();
  const errorText = useErrorText();
  const [send, { isLoading }] = useCurateCxMatchingMutation();

  /** @returns whether it has begun */
  const curate = React.useCallback(
    async (request: CurateMatching.Request): Promise<boolean> => {
      const result = await send({ choice, request });
      if (!('error' in result)) return true;
      const { error } = result;
      const isBusy = 'name' in error && error.name === 'ConflictError';
      const message = isBusy ? t('curation.busy') : errorText(error);
      notify({ type: 'danger', message });
      return false;
    },
    [send, choice, t, notify, errorText]
  );
  return { curate, isLoading };
};
