import * as React from 'react';

import type { Command } from '../../../../../../shared/journey-map';
import { closeTyping, run, stopEditing } from '../state/editing';
import { useEditorStore } from '../state/EditorStore';

/**
 * Words that are being written on the board. Ends the writing, and keeps them or not; whoever saves or leaves
 * may ask for the former, too.
 * @param command what brings them onto the map as they are now; null: nothing has to be done
 * @param onEnd the writing is over, whatever came of it
 */
export const useOpenWords = (command: () => Command | null, onEnd?: () => void) => {
  const store = useEditorStore();
  const isOver = React.useRef(false);
  const end = (last: Command | null) => {
    if (isOver.current) return;
    isOver.current = true;
    store.openWords.current = null;
    store.act(...(last ? [run(last)] : []), closeTyping, stopEditing);
    onEnd?.();
  };
  const keep = () => end(command());
  const latest = React.useRef({ command, keep });
  React.useLayoutEffect(() => {
    latest.current = { command, keep };
  });
  React.useEffect(() => {
    const words = { command: () => latest.current.command(), keep: () => latest.current.keep() };
    store.openWords.current = words;
    return () => {
      if (store.openWords.current === words) store.openWords.current = null;
    };
  }, [store]);
  return { keep, cancel: () => end(null) };
};
