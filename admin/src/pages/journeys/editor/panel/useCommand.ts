import * as React from 'react';

import type { Cell, LaneId } from '../../../../../../shared/contracts/journey';
import type { Command } from '../../../../../../shared/journey-map';
import { closeTyping, run } from '../state/editing';
import { useEditorStore } from '../state/EditorStore';

/** Edits from the side panel. What is typed goes on as one edit until the field is left. */
export const useCommand = () => {
  const store = useEditorStore();
  return React.useMemo(
    () => ({
      type: (command: Command) => store.act(run(command)),
      leave: () => store.act(closeTyping),
      set: (step: string, lane: LaneId, value: Cell | null) =>
        store.act(run({ type: 'setCell', step, lane, value })),
      choose: (step: string, lane: LaneId, value: Cell | null) =>
        store.act(closeTyping, run({ type: 'setCell', step, lane, value }), closeTyping),
    }),
    [store]
  );
};
