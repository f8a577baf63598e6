import { sameFocus } from './focus-key';
import type { BoardFocus, EditorState } from './editor-state';

/** What a place of the board shows of itself, as bits, so that only what changed is drawn anew. */
export const FOCUSED = 1;
export const SELECTED = 2;
export const EDITING = 4;

const isInBlock = ({ block }: EditorState, focus: BoardFocus): boolean => {
  if (!block || !('step' in focus) || !block.steps.has(focus.step)) return false;
  return focus.at === 'step' || block.lanes.has(focus.lane);
};

export const marksOf = (state: EditorState, focus: BoardFocus): number => {
  const focused = sameFocus(state.focus, focus);
  const selected = focused || isInBlock(state, focus);
  return (
    (focused ? FOCUSED : 0) | (selected ? SELECTED : 0) | (focused && state.isEditing ? EDITING : 0)
  );
};
