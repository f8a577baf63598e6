import * as React from 'react';
import { styled } from 'styled-components';

import { useElementWidth } from '../../../hooks/useElementWidth';
import { Board } from './board/Board';
import { columnsOf } from './board/columns';
import { columnWidth, END_WIDTH } from './board/zoom';
import { EmptyMap } from './EmptyMap';
import { StepPanel } from './panel/StepPanel';
import { ReaderLanesContext, useHiddenLanes } from './reader-lanes';
import { useEditor } from './state/EditorStore';
import type { PageStateHandle } from './usePageState';

const Work = styled.div<{ $panel: boolean }>`
  display: grid;
  grid-template-columns: minmax(0, 1fr) ${({ $panel }) => ($panel ? 'auto' : '')};
  gap: ${({ theme }) => theme.spaces[4]};

  @media print {
    display: block;
  }
`;

/** Before the board is measured. */
const FALLBACK_WIDTH = 1200;

interface WorkspaceProps {
  handle: PageStateHandle;
  /** Whether there may be numbers of customers. */
  numbers: boolean;
}

/** Board and side panel, over whatever numbers there are. */
export const Workspace = ({ handle, numbers }: WorkspaceProps) => {
  const journey = useEditor(({ history }) => history.journey);
  const panel = useEditor((state) => state.panel);
  const [boardRef, room] = useElementWidth(FALLBACK_WIDTH);
  const readOnly = useEditor((state) => state.readOnly);
  const columns = columnsOf(journey).length;
  const width = columnWidth(handle.state.zoom, room - (readOnly ? 0 : END_WIDTH), columns);
  useHiddenLanes(React.useContext(ReaderLanesContext), width);
  if (journey.stages.length === 0) return <EmptyMap />;
  return (
    <Work $panel={panel !== null} data-cx-work>
      <Board width={width} measured={numbers} boardRef={boardRef} />
      {panel !== null && <StepPanel tab={panel} />}
    </Work>
  );
};
