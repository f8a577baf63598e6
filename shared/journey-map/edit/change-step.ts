import type { Cell, Journey, LaneId, Step, StepCells } from '../../contracts/journey';
import { findStep } from '../model/stored-map';
import {
  changed,
  inserted,
  isPlace,
  noPlace,
  replacedAt,
  unknown,
  without,
  type Change,
} from './change';

const withSteps = (
  journey: Journey,
  stage: string,
  change: (steps: Step[]) => Step[]
): Journey => ({
  ...journey,
  stages: journey.stages.map((old) =>
    old.key === stage ? { ...old, steps: change(old.steps) } : old
  ),
});

const stepsOfStage = (journey: Journey, key: string): Step[] | undefined =>
  journey.stages.find((stage) => stage.key === key)?.steps;

export const addStep = (journey: Journey, stage: string, at: number, step: Step): Change => {
  const steps = stepsOfStage(journey, stage);
  if (!steps) return unknown('stage', 'stage', stage);
  if (!isPlace(at, steps.length)) return noPlace(at, steps.length);
  return changed(
    withSteps(journey, stage, (old) => inserted(old, at, step)),
    { type: 'removeStep', id: step.id }
  );
};

export const removeStep = (journey: Journey, id: string): Change => {
  const place = findStep(journey, id);
  if (!place) return unknown('step', 'id', id);
  const { stage, at, step } = place;
  return changed(
    withSteps(journey, stage.key, (old) => without(old, at)),
    { type: 'addStep', stage: stage.key, at, step }
  );
};

export const moveStep = (journey: Journey, id: string, stage: string, at: number): Change => {
  const place = findStep(journey, id);
  if (!place) return unknown('step', 'id', id);
  const lifted = withSteps(journey, place.stage.key, (old) => without(old, place.at));
  const steps = stepsOfStage(lifted, stage);
  if (!steps) return unknown('stage', 'stage', stage);
  if (!isPlace(at, steps.length)) return noPlace(at, steps.length);
  return changed(
    withSteps(lifted, stage, (old) => inserted(old, at, place.step)),
    { type: 'moveStep', id, stage: place.stage.key, at: place.at }
  );
};

const withStep = (journey: Journey, id: string, change: (step: Step) => Step): Journey => {
  const place = findStep(journey, id);
  return place
    ? withSteps(journey, place.stage.key, (old) => replacedAt(old, place.at, change(place.step)))
    : journey;
};

export const renameStep = (journey: Journey, id: string, name: string): Change => {
  const place = findStep(journey, id);
  if (!place) return unknown('step', 'id', id);
  return changed(
    withStep(journey, id, (step) => ({ ...step, name })),
    { type: 'renameStep', id, name: place.step.name }
  );
};

/** The cell of a lane, of whichever kind. */
export const cellOf = (cells: StepCells, lane: LaneId): Cell | undefined =>
  (cells as Partial<Record<LaneId, Cell>>)[lane];

/** A step's cells with one of them set, or cleared by null. Whether it fits the lane is not known here. */
export const withCell = (cells: StepCells, lane: LaneId, value: Cell | null): StepCells => {
  const { [lane]: _old, ...others } = cells as Partial<Record<LaneId, Cell>>;
  return (value === null ? others : { ...others, [lane]: value }) as StepCells;
};

/** Words that say nothing, and lists of nothing, are no cell. */
const isEmpty = (value: Cell): boolean =>
  value === '' || (Array.isArray(value) && value.length === 0);

export const setCell = (journey: Journey, id: string, lane: LaneId, value: Cell | null): Change => {
  const place = findStep(journey, id);
  if (!place) return unknown('step', 'step', id);
  const next = value === null || isEmpty(value) ? null : value;
  return changed(
    withStep(journey, id, (step) => ({ ...step, cells: withCell(step.cells, lane, next) })),
    { type: 'setCell', step: id, lane, value: cellOf(place.step.cells, lane) ?? null }
  );
};
