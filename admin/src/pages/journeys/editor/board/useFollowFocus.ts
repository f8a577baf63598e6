import * as React from 'react';

import { elementOf } from '../state/focus-key';
import { useEditor, useEditorStore } from '../state/EditorStore';

/** Brings the keyboard focus to the selection, wherever an edit or an arrow took it, and into sight. */
export const useFollowFocus = (board: React.RefObject<HTMLElement>): void => {
  const store = useEditorStore();
  const follow = useEditor((state) => state.follow);
  React.useEffect(() => {
    const { focus, isEditing } = store.get();
    if (follow === 0 || !focus || isEditing || !board.current) return;
    const element = elementOf(board.current, focus);
    if (!element) return;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [store, follow, board]);
};
