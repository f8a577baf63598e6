import * as React from 'react';

import { usePrinting } from '../../../../hooks/usePrinting';
import { useTranslate } from '../../../../hooks/useTranslate';
import { useEditor } from '../state/EditorStore';
import { AddLane } from './AddLane';
import { ColumnMark, DropMark } from './BoardMarks';
import { BoardRows, HEAD_ROWS } from './BoardRows';
import { Scroller, Sheet } from './BoardSheet';
import { columnsOf } from './columns';
import { DragPlane } from './drag/DragPlane';
import { StageRow, StepRow } from './HeadRows';
import { PrintedBoard } from './PrintedBoard';
import { useBoardEvents } from './useBoardEvents';
import { useFollowFocus } from './useFollowFocus';
import { useShownLanes } from './useShownLanes';
import { isTight } from './zoom';

interface BoardProps {
  /** Of a column, in pixels. */
  width: number;
  /** Whether there may be numbers of customers. */
  measured: boolean;
  boardRef: React.RefCallback<HTMLElement>;
}

/** The map: stages and their steps as columns, lanes as rows. One tab stop; arrows walk over it as it is seen. */
export const Board = ({ width, measured, boardRef }: BoardProps) => {
  const t = useTranslate();
  const plane = React.useRef<HTMLDivElement>(null);
  const journey = useEditor(({ history }) => history.journey);
  const readOnly = useEditor((state) => state.readOnly);
  const lanes = useShownLanes();
  const { stages } = journey;
  const columns = React.useMemo(() => columnsOf({ stages }), [stages]);
  const events = useBoardEvents();
  const label = t('journey.board', { name: journey.name });
  useFollowFocus(plane);
  const style = {
    '--cx-columns': columns.length,
    '--cx-width': `${width}px`,
  } as React.CSSProperties;
  if (usePrinting()) {
    return <PrintedBoard label={label} lanes={lanes} columns={columns} measured={measured} />;
  }
  return (
    <Scroller ref={boardRef} data-cx-board>
      <DragPlane planeRef={plane} width={width} style={style} {...events}>
        <ColumnMark />
        {/* A picture is taken of the sheet alone: it brings its measures along. */}
        <Sheet
          role="grid"
          style={style}
          data-tight={isTight(width) ? '' : undefined}
          aria-label={label}
          aria-rowcount={lanes.length + HEAD_ROWS + (measured ? 1 : 0)}
          aria-colcount={columns.length + 1}
          aria-multiselectable
          aria-readonly={readOnly}
        >
          <StageRow journey={journey} />
          <StepRow columns={columns} />
          <BoardRows lanes={lanes} columns={columns} width={width} measured={measured} />
        </Sheet>
        {!readOnly && <AddLane />}
        <DropMark plane={plane} />
      </DragPlane>
    </Scroller>
  );
};
