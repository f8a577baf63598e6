import * as React from 'react';

import { useTranslate } from '../../../../hooks/useTranslate';
import { actOfKey, editHere, type NewNames } from '../state/board-keys';
import { CLIP_TYPE, clipText, readClip } from '../state/clip-text';
import { clipOf, copied, paste, remove } from '../state/clipping';
import { focusOf, isField, sameFocus } from '../state/focus-key';
import { focusAt } from '../state/moving';
import { useEditorStore, type EditorStore } from '../state/EditorStore';

/** Words that new things begin with. */
export const useNewNames = (): NewNames => {
  const t = useTranslate();
  return React.useMemo(
    () => ({
      stage: t('journey.stage.new'),
      copyOf: (name) => t('journey.copyOf', { name }),
    }),
    [t]
  );
};

const copyInto = (store: EditorStore, event: React.ClipboardEvent): boolean => {
  const clip = isField(event.target) ? null : clipOf(store.get());
  if (!clip) return false;
  event.preventDefault();
  event.clipboardData.setData(CLIP_TYPE, JSON.stringify(clip));
  event.clipboardData.setData('text/plain', clipText(clip));
  store.act(copied);
  return true;
};

const pointing = (store: EditorStore) => ({
  onFocus: (event: React.FocusEvent) => {
    const focus = focusOf(event.target);
    if (focus && !sameFocus(store.get().focus, focus) && !store.get().isEditing) {
      store.act(focusAt(focus));
    }
  },
  onMouseDown: (event: React.MouseEvent) => {
    const focus = focusOf(event.target);
    if (!focus || isField(event.target) || !event.shiftKey) return;
    // Shift selects cells, not the words in them.
    event.preventDefault();
    store.act(focusAt(focus, true));
  },
  onDoubleClick: (event: React.MouseEvent) => {
    if (focusOf(event.target) && !isField(event.target)) store.act(editHere);
  },
});

/** What the board does by keyboard, pointer and clipboard; one listener each for all of its cells. */
export const useBoardEvents = () => {
  const store = useEditorStore();
  const names = useNewNames();
  return React.useMemo(
    () => ({
      ...pointing(store),
      onKeyDown: (event: React.KeyboardEvent) => {
        const { key, code, ctrlKey, metaKey, altKey, shiftKey: shift } = event;
        // Menus of the board lie elsewhere, but their keys pass through here.
        if (isField(event.target) || altKey || !focusOf(event.target)) return;
        // Space and Enter on a button of the board press the button.
        const onButton = event.target instanceof Element && event.target.closest('button, a');
        if (onButton && (key === ' ' || key === 'Enter')) return;
        const press = { key, code, command: ctrlKey || metaKey, shift };
        const act = actOfKey(press, store.get(), names);
        if (!act) return;
        event.preventDefault();
        store.act(act);
      },
      onCopy: (event: React.ClipboardEvent) => void copyInto(store, event),
      onCut: (event: React.ClipboardEvent) => {
        if (copyInto(store, event)) store.act(remove);
      },
      onPaste: (event: React.ClipboardEvent) => {
        const clip = isField(event.target) ? null : readClip(event.clipboardData);
        if (!clip) return;
        event.preventDefault();
        store.act(paste(clip));
      },
    }),
    [store, names]
  );
};
