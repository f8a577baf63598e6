import * as React from 'react';

import { useShortcuts } from '../../../shortcuts/useShortcuts';
import { useNewNames } from './board/useBoardEvents';
import { actOfKey, actOfLetter } from './state/board-keys';
import { useEditorStore } from './state/EditorStore';

interface EditorKeys {
  on: boolean;
  onHelp: () => void;
  onSave: () => void;
  onLanes: () => void;
  onFit: () => void;
}

const HISTORY = ['z', 'y'];
const FIELD = 'input, textarea, select, [contenteditable=true]';

/** Keys that hold wherever the focus is on the page: undo and redo, saving, and the single letters. */
export const useEditorKeys = ({ on, onHelp, onSave, onLanes, onFit }: EditorKeys): void => {
  const store = useEditorStore();
  const names = useNewNames();
  const letter = (name: string) => () => {
    const act = actOfLetter(name, names);
    if (act && !store.get().readOnly) store.act(act);
  };
  useShortcuts({ n: letter('n'), s: letter('s'), l: onLanes, f: onFit, '?': onHelp }, on);
  const save = React.useRef(onSave);
  React.useEffect(() => {
    save.current = onSave;
  });
  React.useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { key, code, ctrlKey, metaKey, altKey, shiftKey: shift } = event;
      if (event.defaultPrevented || altKey || !(ctrlKey || metaKey)) return;
      const name = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? key.toLowerCase();
      if (name === 's') {
        event.preventDefault();
        save.current();
        return;
      }
      // In a field they undo what is typed there.
      if (event.target instanceof Element && event.target.closest(FIELD)) return;
      const act = HISTORY.includes(name)
        ? actOfKey({ key, code, command: true, shift }, store.get(), names)
        : null;
      if (!act) return;
      event.preventDefault();
      store.act(act);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [store, names]);
};
