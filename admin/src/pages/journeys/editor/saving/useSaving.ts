import * as React from 'react';

import type { Journey } from '../../../../../../shared/contracts/journey';
import type {
  JourneyDraft,
  SaveConflict,
  SaveJourneyMap,
} from '../../../../../../shared/contracts/journey-editor';
import { useSaveCxJourneyMutation } from '../../../../api/journeys';
import { takeForeign } from '../state/editing';
import { say } from '../state/editor-state';
import { withOpenWords, type EditorStore } from '../state/EditorStore';
import type { SavedState, WorkKeeper } from './kept-work';
import type { SaveResult, SaveState } from './save-state';
import { Saver } from './saver';

/** What of a draft changes by saving. */
export type DraftHead = Omit<SaveJourneyMap.Response['data'], 'revision' | 'documentId' | 'locale'>;

export const headOf = ({
  publication,
  lastChange,
  inForce,
  locales,
}: Pick<JourneyDraft, keyof DraftHead>): DraftHead => ({
  publication,
  lastChange,
  inForce,
  locales,
});

interface ServerError {
  status?: number;
  message?: string;
  details?: unknown;
}

/** Whether it is no use to send the same again. */
const isFinal = (status: number | undefined): boolean =>
  status !== undefined && status >= 400 && status < 500 && status !== 408 && status !== 429;

/** What a failed saving means. */
export const failureOf = ({ status, message, details }: ServerError): SaveResult<DraftHead> => {
  if (status === 409) return { came: 'conflict', theirs: details as SaveConflict };
  return isFinal(status)
    ? { came: 'refused', message: message ?? String(status) }
    : { came: 'offline' };
};

const usePut = (documentId: string, locale: string) => {
  const [save] = useSaveCxJourneyMutation();
  return React.useCallback(
    async (journey: Journey, base: string | null): Promise<SaveResult<DraftHead>> => {
      const outcome = await save({ documentId, locale, base, journey });
      if ('error' in outcome) return failureOf(outcome.error as ServerError);
      const { revision } = outcome.data;
      return { came: 'saved', revision, head: headOf(outcome.data) };
    },
    [save, documentId, locale]
  );
};

/** Saves at once where waiting would risk something: the page is hidden, the network is back. */
const useMoments = (saver: Saver<DraftHead>) => {
  React.useEffect(() => {
    const now = () => void saver.saveAll();
    const hidden = () => document.visibilityState === 'hidden' && now();
    const leave = () => saver.close();
    window.addEventListener('online', now);
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      window.removeEventListener('online', now);
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hidden);
    };
  }, [saver]);
};

export interface SavingOptions {
  documentId: string;
  locale: string;
  store: EditorStore;
  base: SavedState;
  keeper: WorkKeeper;
  onSaved: (head: DraftHead, revision: string) => void;
}

/** The draft's saver, told of every change on the board. */
export const useSaving = (
  options: SavingOptions
): { saver: Saver<DraftHead>; state: SaveState } => {
  const { documentId, locale, store, base, keeper, onSaved } = options;
  const put = usePut(documentId, locale);
  const [saver] = React.useState(
    () =>
      new Saver<DraftHead>({
        base,
        current: () => store.get().history.journey,
        withOpenWords: () => withOpenWords(store),
        keepOpenWords: () => store.openWords.current?.keep(),
        put,
        keeper,
        onMerged: (journey) =>
          store.act(takeForeign(journey), (state) => say(state, { say: 'merged' })),
        onSaved,
      })
  );
  React.useEffect(() => {
    let last = store.get().history.journey;
    const stop = store.subscribe(() => {
      const { journey } = store.get().history;
      if (journey === last) return;
      last = journey;
      saver.changed();
    });
    saver.open();
    return () => {
      stop();
      saver.close();
    };
  }, [store, saver]);
  useMoments(saver);
  return { saver, state: React.useSyncExternalStore(saver.subscribe, saver.get) };
};
