import { styled } from 'styled-components';

import type { Lane } from '../../../../../../shared/contracts/journey';
import { BoardCell } from './BoardCell';
import { useLaneName, useStepName } from './BoardNames';
import type { Column } from './columns';
import { EMOTION_HEIGHT } from './emotion-geometry';
import { EmotionLane } from './EmotionLane';
import { LaneHead } from './LaneHead';

/** The curves lie behind the cells, whose numbers are for those who don't see them. */
const Row = styled.div`
  position: relative;
  block-size: ${EMOTION_HEIGHT + 1}px;

  [data-at='cell'] {
    background: none;
  }

  [data-at='cell'] > bdo {
    position: absolute;
    /* Above the line of the best. */
    inset-block-start: 1px;
    line-height: 1.2;
    inset-inline-end: ${({ theme }) => theme.spaces[1]};
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: ${({ theme }) => theme.fontSizes[0]};
  }
`;

interface EmotionRowProps {
  lane: Lane;
  columns: readonly Column[];
  width: number;
  index: number;
}

/** The lane of emotions, as curves over all steps; each step's own is chosen in its cell. */
export const EmotionRow = ({ lane, columns, width, index }: EmotionRowProps) => {
  const nameOf = useStepName();
  const laneName = useLaneName()(lane);
  return (
    <Row role="row" aria-rowindex={index}>
      <LaneHead lane={lane} />
      {columns.map(({ stage, step }) =>
        step ? (
          <BoardCell
            key={step.id}
            step={step.id}
            lane={lane.id}
            kind="emotion"
            value={step.cells.emotion}
            laneName={laneName}
            stepName={nameOf(step)}
          />
        ) : (
          <div key={stage.key} role="gridcell" />
        )
      )}
      <EmotionLane columns={columns} width={width} />
    </Row>
  );
};
