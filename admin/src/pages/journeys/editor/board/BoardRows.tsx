import * as React from 'react';

import type { Lane } from '../../../../../../shared/contracts/journey';
import { MeasuredRow } from '../overlay/MeasuredRow';
import type { Column } from './columns';
import { EmotionRow } from './EmotionRow';
import { LaneRow } from './LaneRow';

/** Rows of heads over those of the lanes. */
export const HEAD_ROWS = 2;

/** After which of the shown lanes the measured numbers stand: beside what they are compared with. */
const measuredAfter = (lanes: readonly Lane[]): number => {
  const emotion = lanes.findIndex(({ id }) => id === 'emotion');
  if (emotion >= 0) return emotion + 1;
  const pain = lanes.findIndex(({ id }) => id === 'painPoints');
  return pain >= 0 ? pain : lanes.length;
};

interface BoardRowsProps {
  lanes: readonly Lane[];
  columns: readonly Column[];
  /** Of a column, in pixels. */
  width: number;
  /** Whether there may be numbers of customers. */
  measured: boolean;
}

/** Every lane over all columns, and the measured numbers among them. */
export const BoardRows = React.memo(({ lanes, columns, width, measured }: BoardRowsProps) => {
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
BoardRows.displayName = 'BoardRows';
