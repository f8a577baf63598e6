import type { Cell, Journey, Lane, LaneId, Step } from '../../contracts/journey';
import type { Detail } from '../edit/command';

/** A place in a stage, from 0. */
export interface StagePlace {
  stage: string;
  at: number;
}

/** What another word, name or value took the place of. */
export interface Reworded<Value> {
  before: Value;
  after: Value;
}

/** A value of the journey as a whole that changed. */
export type DetailChange = {
  [Field in Detail]: { field: Field } & Reworded<Journey[Field]>;
}[Detail];

/**
 * What makes one journey of another. Stages are added and removed without their steps, which are listed
 * themselves: a step of a removed stage may have moved on. Places are those of the newer journey, except
 * `from` and those of what was removed. Cells are those of steps that both journeys have, in the lanes of
 * the newer one: what a removed lane held is gone with it.
 */
export interface Difference {
  details: DetailChange[];
  lanes: {
    added: { at: number; lane: Lane }[];
    removed: { at: number; lane: Lane }[];
    moved: { id: LaneId; from: number; to: number }[];
    /** Renamed, folded or, between maps of different origin, of another type. */
    changed: ({ id: LaneId } & Reworded<Lane>)[];
  };
  stages: {
    added: { at: number; key: string; name: string }[];
    removed: { at: number; key: string; name: string }[];
    moved: { key: string; from: number; to: number }[];
    renamed: ({ key: string } & Reworded<string>)[];
  };
  steps: {
    added: (StagePlace & { step: Step })[];
    removed: (StagePlace & { step: Step })[];
    moved: { id: string; from: StagePlace; to: StagePlace }[];
    renamed: ({ id: string } & Reworded<string>)[];
  };
  /** `before` is null for a cell that was filled, `after` for one that was emptied. */
  cells: ({ step: string; lane: LaneId } & Reworded<Cell | null>)[];
}

/** Whether two journeys say the same. */
export const isSame = ({ details, lanes, stages, steps, cells }: Difference): boolean =>
  [
    details,
    cells,
    ...Object.values(lanes),
    ...Object.values(stages),
    ...Object.values(steps),
  ].every((list) => list.length === 0);
