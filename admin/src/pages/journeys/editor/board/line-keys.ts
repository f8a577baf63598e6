import type * as React from 'react';

/** What a key does in a list that is written in. */
export type LineMove = 'keep' | 'cancel' | 'onward' | 'remove' | 'up' | 'down';

const moveOf = (
  { key, shiftKey }: React.KeyboardEvent,
  { value }: HTMLTextAreaElement
): LineMove | null => {
  if (key === 'Escape') return 'cancel';
  if (key === 'Tab') return 'keep';
  if (key === 'Enter' && !shiftKey) return value === '' ? 'keep' : 'onward';
  return key === 'Backspace' && value === '' ? 'remove' : null;
};

/**
 * An arrow moves the caret over the lines of a field as they are seen, and leads out of it where there is no
 * further one: only the browser knows where that is.
 */
const leaveByArrow = (field: HTMLTextAreaElement, leave: () => void): void => {
  const { selectionStart, selectionEnd } = field;
  if (selectionStart !== selectionEnd) return;
  requestAnimationFrame(() => {
    const stayed = field.selectionStart === selectionStart && document.activeElement === field;
    if (stayed) leave();
  });
};

/** The keys of a list that is written in: none of them means anything else of the board. */
export const lineKeys = (
  event: React.KeyboardEvent,
  act: (move: LineMove, line: string) => void
): void => {
  const { key, code, ctrlKey, metaKey, shiftKey, altKey, target } = event;
  if ((ctrlKey || metaKey) && code === 'KeyS') {
    // The page saves then, with these words.
    act('keep', '');
    return;
  }
  event.stopPropagation();
  if (event.nativeEvent.isComposing || !(target instanceof HTMLTextAreaElement)) return;
  const line = target.dataset.cxLine ?? '';
  if ((key === 'ArrowUp' || key === 'ArrowDown') && !shiftKey && !altKey) {
    leaveByArrow(target, () => act(key === 'ArrowUp' ? 'up' : 'down', line));
    return;
  }
  const move = moveOf(event, target);
  if (!move) return;
  event.preventDefault();
  act(move, line);
};
