import * as React from 'react';

import type { Lane } from '../../../../../../shared/contracts/journey';
import { useTranslate } from '../../../../hooks/useTranslate';
import { MeasuredRow } from '../overlay/MeasuredRow';
import { useEditor } from '../state/EditorStore';
import { AddLane } from './AddLane';
import { ColumnMark, DropMark } from './BoardMarks';
import { Plane, Scroller, Sheet } from './BoardSheet';
import { columnsOf, type Column } from './columns';
import { BoardDrag } from './drag/BoardDrag';
import { EmotionRow } from './EmotionRow';
import { StageRow, StepRow } from './HeadRows';
import { LaneRow } from './LaneRow';
import { useBoardEvents } from './useBoardEvents';
import { useFollowFocus } from './useFollowFocus';
import { useShownLanes } from './useShownLanes';

/** After which of the shown lanes the measured numbers stand: beside what they are compared with. */
const measuredAfter = (lanes: readonly Lane[]): number => {
  const emotion = lanes.findIndex(({ id }) => id === 'emotion');
  if (emotion >= 0) return emotion + 1;
  const pain = lanes.findIndex(({ id }) => id === 'painPoints');
  return pain >= 0 ? pain : lanes.length;
};

interface RowsProps {
  lanes: readonly Lane[];
  columns: readonly Column[];
  width: number;
  measured: boolean;
}

const HEAD_ROWS = 2;

const Rows = React.memo(({ lanes, columns, width, measured }: RowsProps) => {
  const at = measuredAfter(lanes);
  const row = (lane: Lane, index: number) => {
    const below = measured && index >= at ? 1 : 0;
    const Row = lane.id === 'emotion' && !lane.collapsed ? EmotionRow : LaneRow;
    return (
      <Row
        key={lane.id}
        lane={lane}
        columns={columns}
        width={width}
        index={HEAD_ROWS + 1 + index + below}
      />
    );
  };
  return (
    <>
      {lanes.slice(0, at).map(row)}
      {measured && <MeasuredRow columns={columns} index={HEAD_ROWS + 1 + at} />}
      {lanes.slice(at).map((lane, index) => row(lane, index + at))}
    </>
  );
});
Rows.displayName = 'Rows';

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
  const journey = useEditor((state) => state.history.journey);
  const readOnly = useEditor((state) => state.readOnly);
  const lanes = useShownLanes();
  const { stages } = journey;
  const columns = React.useMemo(() => columnsOf({ stages }), [stages]);
  const events = useBoardEvents();
  useFollowFocus(plane);
  const style = {
    '--cx-columns': columns.length,
    '--cx-width': `${width}px`,
  } as React.CSSProperties;
  return (
    <Scroller ref={boardRef} data-cx-board>
      <BoardDrag plane={plane} width={width}>
        <Plane ref={plane} style={style} {...events}>
          <ColumnMark />
          <Sheet
            role="grid"
            aria-label={t('journey.board', { name: journey.name })}
            aria-rowcount={lanes.length + HEAD_ROWS + (measured ? 1 : 0)}
            aria-colcount={columns.length + 1}
            aria-multiselectable
            aria-readonly={readOnly}
            style={style}
          >
            <StageRow journey={journey} />
            <StepRow columns={columns} />
            <Rows lanes={lanes} columns={columns} width={width} measured={measured} />
          </Sheet>
          {!readOnly && <AddLane />}
          <DropMark plane={plane} />
        </Plane>
      </BoardDrag>
    </Scroller>
  );
};
