import * as React from 'react';

import type { JourneyDraft } from '../../../../../shared/contracts/journey-editor';
import { mergeJourneys } from '../../../../../shared/journey-map';
import type { FoundPainPoint } from '../../../../../shared/contracts/journey-overlay';
import { useAcceptCxPainPointMutation } from '../../../api/journeys';
import type { RequestError } from '../../../api/request-error';
import type { Reader } from '../../../filters/period-state';
import { useErrorText } from '../../../hooks/useErrorText';
import { useNotify } from '../../../hooks/useNotify';
import { useTranslate } from '../../../hooks/useTranslate';
import { findingQuery, type JourneyPageState } from './overlay/overlay-state';
import { replaceJourney } from './state/editing';
import type { EditorStore } from './state/EditorStore';
import { headOf, type DraftHead } from './saving/useSaving';
import type { SavedState } from './saving/kept-work';
import type { Saver } from './saving/saver';

interface AcceptOptions {
  draft: JourneyDraft;
  state: JourneyPageState;
  reader: Reader;
  store: EditorStore;
  saver: Saver<DraftHead>;
  onSaved: (head: DraftHead, revision: string) => void;
}

/**
 * The board on what the server wrote. What was written on it meanwhile stays; where both say the same place
 * something, the next saving shows both.
 */
const takeWritten = (
  { store, saver }: Pick<AcceptOptions, 'store' | 'saver'>,
  before: SavedState,
  written: SavedState
) => {
  const current = store.get().history.journey;
  if (current === before.journey) {
    saver.rebase({ ...written, journey: current });
    store.act(replaceJourney(written.journey));
    saver.rebase({ ...written, journey: store.get().history.journey });
    return;
  }
  const merged = mergeJourneys(before.journey, current, written.journey);
  if (!merged.ok || merged.conflicts.length > 0) return;
  saver.rebase(written);
  store.act(replaceJourney(merged.journey));
};

/** Has the server write a found pain point, with its evidence, into the draft as it is saved. */
export const useAccept = ({ draft, state, reader, store, saver, onSaved }: AcceptOptions) => {
  const t = useTranslate();
  const notify = useNotify();
  const errorText = useErrorText();
  const [accept] = useAcceptCxPainPointMutation();
  const { documentId, locale } = draft;
  return React.useCallback(
    async (found: FoundPainPoint, text: string): Promise<boolean> => {
      const saved = await saver.saveNow();
      const before = saver.savedState();
      const base = before.revision;
      if (!saved || base === null) {
        notify({ type: 'warning', message: t('journey.publish.unsaved') });
        return false;
      }
      const window = findingQuery(state, reader);
      const outcome = await accept({ documentId, locale, base, id: found.id, text, window });
      if ('error' in outcome) {
        const message = errorText(outcome.error as RequestError);
        notify({ type: 'danger', message });
        return false;
      }
      const { data } = outcome.data;
      takeWritten({ store, saver }, before, { journey: data.journey, revision: data.revision });
      onSaved(headOf(data), data.revision ?? base);
      notify({ type: 'success', message: t('journey.pain.acceptedNow') });
      return true;
    },
    [accept, documentId, locale, state, reader, store, saver, onSaved, t, notify, errorText]
  );
};
