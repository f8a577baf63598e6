import * as React from 'react';

import type { JourneyDraft } from '../../../../../shared/contracts/journey-editor';
import { useLanguage } from '../../../hooks/useLanguage';
import { createWorkKeeper, type WorkKeeper } from './saving/kept-work';
import { headOf, useSaving, type DraftHead } from './saving/useSaving';
import { openEditor, type EditorState } from './state/editor-state';
import { createEditorStore, type EditorStore } from './state/EditorStore';

interface OpenDraft {
  store: EditorStore;
  keeper: WorkKeeper;
  base: { journey: JourneyDraft['journey']; revision: string | null };
  /** When the work was kept with which the editor begins; null: with what the server has. */
  keptAt: string | null;
}

/** The editor begins with work that the browser kept, on the state on which that stood. */
const begin = (
  draft: JourneyDraft,
  writing: EditorState['writing'],
  readOnly: boolean
): OpenDraft => {
  const { documentId, locale, journey, revision } = draft;
  const keeper = createWorkKeeper(documentId, locale);
  const kept = readOnly ? null : keeper.read();
  const isOurs = kept !== null && kept.journey.key === journey.key;
  const base = isOurs ? kept.base : { journey, revision };
  const first = isOurs ? kept.journey : journey;
  return {
    store: createEditorStore(openEditor(first, { readOnly, writing })),
    keeper,
    base,
    keptAt: isOurs ? kept.at : null,
  };
};

/** A draft in the editor: its state, its saver, and what of it changes by saving. */
export const useDraft = (draft: JourneyDraft, readOnly: boolean) => {
  const { direction } = useLanguage();
  const [opened] = React.useState(() => begin(draft, direction, readOnly));
  const [head, setHead] = React.useState<DraftHead & { revision: string | null }>(() => ({
    ...headOf(draft),
    revision: draft.revision,
  }));
  const { store, keeper, base } = opened;
  const onSaved = React.useCallback(
    (next: DraftHead, revision: string) => setHead({ ...next, revision }),
    []
  );
  const { saver, state } = useSaving({
    documentId: draft.documentId,
    locale: draft.locale,
    store,
    base,
    keeper,
    onSaved,
  });
  React.useEffect(
    () => store.act((before) => ({ ...before, writing: direction })),
    [store, direction]
  );
  return { ...opened, head, setHead: onSaved, saver, saveState: state };
};
