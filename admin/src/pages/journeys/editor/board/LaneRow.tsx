import type { Lane } from '../../../../../../shared/contracts/journey';
import { cellOf, kindOfLane } from '../../../../../../shared/journey-map';
import { useTranslate } from '../../../../hooks/useTranslate';
import { BoardCell } from './BoardCell';
import { useLaneName, useStepName } from './BoardNames';
import type { Column } from './columns';
import { LaneHead } from './LaneHead';

interface LaneRowProps {
  lane: Lane;
  columns: readonly Column[];
  /** From 1, from the top of the board. */
  index: number;
  /** Of a column, in pixels. */
  width: number;
}

const FILLED = '•';

/** A lane that is folded: of each step only whether it says anything there. */
const FoldedRow = ({ lane, columns, index }: LaneRowProps) => {
  const t = useTranslate();
  const n = columns.filter(({ step }) => step && cellOf(step.cells, lane.id) !== undefined).length;
  return (
    <div role="row" aria-rowindex={index}>
      <LaneHead lane={lane} />
      {columns.map(({ stage, step }, column) => (
        <div
          key={step?.id ?? stage.key}
          role="gridcell"
          data-collapsed=""
          aria-label={column === 0 ? t('journey.lane.filled', { n }) : undefined}
        >
          {step && cellOf(step.cells, lane.id) !== undefined && <span aria-hidden>{FILLED}</span>}
        </div>
      ))}
    </div>
  );
};

const OpenRow = ({ lane, columns, index }: LaneRowProps) => {
  const nameOf = useStepName();
  const laneName = useLaneName()(lane);
  const kind = kindOfLane(lane);
  return (
    <div role="row" aria-rowindex={index}>
      <LaneHead lane={lane} />
      {columns.map(({ stage, step }) =>
        step ? (
          <BoardCell
            key={step.id}
            step={step.id}
            lane={lane.id}
            kind={kind}
            value={cellOf(step.cells, lane.id)}
            laneName={laneName}
            stepName={nameOf(step)}
          />
        ) : (
          <div key={stage.key} role="gridcell" />
        )
      )}
    </div>
  );
};

/** A lane over all steps. */
export const LaneRow = (props: LaneRowProps) =>
  props.lane.collapsed ? <FoldedRow {...props} /> : <OpenRow {...props} />;
