import type { Cell, Journey, Lane, LaneId, Step } from '../../contracts/journey';
import type { Command, Detail, SetDetail } from '../edit/command';
import type { StagePlace } from './difference';

/** Who saved: `mine` is the one who saves now, `theirs` the one who saved in between. */
export type Side = 'mine' | 'theirs';

interface Sides<Value> {
  mine: Value;
  theirs: Value;
}

interface Rival<Value> extends Sides<Value> {
  /** What stood there before both; null where nothing did. */
  base: Value;
}

/**
 * What both changed, each otherwise. The merged journey has `theirs` at such a place, but whatever one
 * removed and the other changed is kept, so that nobody's work is gone before somebody decided.
 */
export type Conflict =
  | ({ kind: 'detail'; field: Detail } & Rival<Journey[Detail]>)
  | ({ kind: 'laneName'; lane: LaneId } & Rival<string | null>)
  | ({ kind: 'laneRemoved'; lane: LaneId; by: Side } & Sides<Lane | null>)
  | ({ kind: 'lanePlace'; lane: LaneId } & Sides<number>)
  | ({ kind: 'stageName'; stage: string } & Rival<string>)
  | ({ kind: 'stageRemoved'; stage: string; by: Side } & Sides<string | null>)
  | ({ kind: 'stagePlace'; stage: string } & Sides<number>)
  | ({ kind: 'stepName'; step: string } & Rival<string>)
  | ({ kind: 'stepRemoved'; step: string; by: Side } & Sides<Step | null>)
  | ({ kind: 'stepPlace'; step: string } & Sides<StagePlace>)
  | ({ kind: 'cell'; step: string; lane: LaneId } & Rival<Cell | null>);

/** A place in a list that is still there. */
const inside = (at: number, length: number): number => Math.max(0, Math.min(at, length - 1));

const moveStepTo = (merged: Journey, id: string, { stage, at }: StagePlace): Command | null => {
  const target = merged.stages.find(({ key }) => key === stage);
  if (!target) return null;
  const others = target.steps.filter((step) => step.id !== id).length;
  return { type: 'moveStep', id, stage, at: Math.min(at, others) };
};

/**
 * The command that settles a conflict in favour of one side, to be done on the merged journey; null when
 * the journey already is so.
 */
export const settleConflict = (merged: Journey, conflict: Conflict, side: Side): Command | null => {
  switch (conflict.kind) {
    case 'detail':
      return { type: 'setDetail', field: conflict.field, value: conflict[side] } as SetDetail;
    case 'laneName':
      return { type: 'renameLane', id: conflict.lane, name: conflict[side] };
    case 'laneRemoved':
      return conflict.by === side ? { type: 'removeLane', id: conflict.lane } : null;
    case 'lanePlace':
      return {
        type: 'moveLane',
        id: conflict.lane,
        at: inside(conflict[side], merged.lanes.length),
      };
    case 'stageName':
      return { type: 'renameStage', key: conflict.stage, name: conflict[side] };
    case 'stageRemoved':
      return conflict.by === side ? { type: 'removeStage', key: conflict.stage } : null;
    case 'stagePlace':
      return {
        type: 'moveStage',
        key: conflict.stage,
        at: inside(conflict[side], merged.stages.length),
      };
    case 'stepName':
      return { type: 'renameStep', id: conflict.step, name: conflict[side] };
    case 'stepRemoved':
      return conflict.by === side ? { type: 'removeStep', id: conflict.step } : null;
    case 'stepPlace':
      return moveStepTo(merged, conflict.step, conflict[side]);
    case 'cell':
      return {
        type: 'setCell',
        step: conflict.step,
        lane: conflict.lane,
        value: conflict[side],
      };
  }
};
