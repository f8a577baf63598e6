import * as React from 'react';

import type { Lane } from '../../../../../../shared/contracts/journey';
import { HEAD_LANES } from '../state/editor-state';
import { useEditor } from '../state/EditorStore';

/** Lanes that have a row, from the top. */
export const useShownLanes = (): Lane[] => {
  const lanes = useEditor((state) => state.history.journey.lanes);
  const hidden = useEditor((state) => state.hidden);
  return React.useMemo(
    () =>
      lanes.filter(({ id }) => !hidden.has(id) && !(HEAD_LANES as readonly string[]).includes(id)),
    [lanes, hidden]
  );
};
