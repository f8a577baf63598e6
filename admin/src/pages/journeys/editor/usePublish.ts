import * as React from 'react';

import { usePublishCxJourneyMutation } from '../../../api/journeys';
import type { RequestError } from '../../../api/request-error';
import { useErrorText } from '../../../hooks/useErrorText';
import { useNotify } from '../../../hooks/useNotify';
import { useTranslate } from '../../../hooks/useTranslate';
import { headOf, type DraftHead } from './saving/useSaving';
import type { Saver } from './saving/saver';

const CONFLICT = 409;

interface PublishOptions {
  documentId: string;
  locale: string;
  saver: Saver<DraftHead>;
  onDone: (head: DraftHead, revision: string) => void;
}

/** Saves what is unsaved, then publishes exactly that as the next version. */
export const usePublish = ({ documentId, locale, saver, onDone }: PublishOptions) => {
  const t = useTranslate();
  const notify = useNotify();
  const errorText = useErrorText();
  const [publish, { isLoading }] = usePublishCxJourneyMutation();
  const [isSaving, setIsSaving] = React.useState(false);
  const run = async () => {
    setIsSaving(true);
    const saved = await saver.saveNow().finally(() => setIsSaving(false));
    const { revision } = saver.savedState();
    if (!saved || revision === null) {
      notify({ type: 'warning', message: t('journey.publish.unsaved') });
      return;
    }
    const outcome = await publish({ documentId, locale, base: revision });
    if ('error' in outcome) {
      const error = outcome.error as RequestError;
      const isConflict = 'status' in error && error.status === CONFLICT;
      const message = isConflict ? t('journey.publish.changed') : errorText(error);
      notify({ type: 'danger', message });
      return;
    }
    const { inForce } = outcome.data;
    onDone(headOf(outcome.data), outcome.data.revision);
    const version = inForce?.version ?? 1;
    notify({ type: 'success', message: t('journey.publish.done', { version }) });
  };
  return { publish: () => void run(), isBusy: isLoading || isSaving };
};
