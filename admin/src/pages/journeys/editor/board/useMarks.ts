import * as React from 'react';

import { focusData } from '../state/focus-key';
import type { BoardFocus } from '../state/editor-state';
import { useEditor } from '../state/EditorStore';
import { EDITING, FOCUSED, marksOf, SELECTED } from '../state/marks';

/** What an element of the board needs to be walked to, pointed at and selected. */
export const useMarks = (focus: BoardFocus) => {
  const marks = useEditor(React.useCallback((state) => marksOf(state, focus), [focus]));
  const isFocused = (marks & FOCUSED) !== 0;
  return {
    isEditing: (marks & EDITING) !== 0,
    element: {
      ...focusData(focus),
      tabIndex: isFocused ? 0 : -1,
      'data-current': isFocused ? '' : undefined,
      'aria-selected': (marks & SELECTED) !== 0,
    },
  };
};
