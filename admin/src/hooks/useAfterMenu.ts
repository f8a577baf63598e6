import * as React from 'react';

/** What an item asks for, once the menu is gone. */
export interface AfterMenu {
  /** For an item's `onSelect`. */
  afterwards: (work: () => unknown) => () => void;
  /** For the menu's content: it is called when that is gone. */
  onCloseAutoFocus: () => void;
}

/**
 * For what a menu would get in the way of: dialogs, from which its button would take the focus as it closes; paper and
 * pictures, on which it would still stand. It waits until the menu is gone and its button has the focus, so that a
 * dialog gives that back to the button in turn.
 */
export const useAfterMenu = (): AfterMenu => {
  const asked = React.useRef<(() => unknown) | null>(null);
  return {
    afterwards: (work) => () => {
      asked.current = work;
    },
    onCloseAutoFocus: () => {
      const work = asked.current;
      asked.current = null;
      // The button gets the focus right after this call.
      if (work) queueMicrotask(work);
    },
  };
};
