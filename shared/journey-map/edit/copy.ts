import type { Evidence, Journey, LaneId, Stage, Step } from '../../contracts/journey';
import { refusedAt } from '../../fault';
import type { NewId } from '../model/ids';
import { isFreeLane, isFreeLaneId, kindOfLane } from '../model/lanes';
import { findStep, stepsOf } from '../model/stored-map';
import { cellOf, withCell } from './change-step';
import type { Command } from './command';
import { made, type Made } from './copy-cells';

/** Steps in the clipboard: plain data, also for another journey. */
export interface StepClip {
  type: 'cx-steps';
  steps: Step[];
}

/** A step with ids of its own, and only the cells for which the journey has lanes of the same kind. */
const freshStep = (step: Step, newId: NewId): Step => {
  const { painPoints, opportunities, ...others } = step.cells;
  return {
    id: newId(),
    name: step.name,
    cells: {
      ...others,
      ...(painPoints && { painPoints: painPoints.map((item) => ({ ...item, id: newId() })) }),
      ...(opportunities && {
        opportunities: opportunities.map((item) => ({ ...item, id: newId() })),
      }),
    },
  };
};

const fitting = (step: Step, journey: Journey): Step => {
  const lanes = new Map<string, string>(
    journey.lanes.map((lane) => [lane.id, isFreeLane(lane) ? kindOfLane(lane) : 'built-in'])
  );
  const ids = Object.keys(step.cells) as LaneId[];
  const cells = ids.reduce((kept, id) => {
    const kind = lanes.get(id);
    const value = cellOf(step.cells, id);
    const form = typeof value === 'string' ? ['text', 'key'] : ['image', 'link'];
    const fits = kind !== undefined && (!isFreeLaneId(id) || form.includes(kind));
    return fits ? kept : withCell(kept, id, null);
  }, step.cells);
  return { ...step, cells };
};

/** The chosen steps, in the order of the board. */
export const copySteps = (journey: Journey, ids: readonly string[]): StepClip => ({
  type: 'cx-steps',
  steps: stepsOf(journey).filter((step) => ids.includes(step.id)),
});

/** The command that pastes steps, with new ids, at a place of a stage. */
export const pasteSteps = (
  journey: Journey,
  clip: StepClip,
  { stage, at }: { stage: string; at: number },
  newId: NewId
): Command => ({
  type: 'together',
  commands: clip.steps.map((step, index) => ({
    type: 'addStep',
    stage,
    at: at + index,
    step: freshStep(fitting(step, journey), newId),
  })),
});

/** The command that puts a step's double right after it. */
export const duplicateStep = (journey: Journey, id: string, newId: NewId): Made => {
  const place = findStep(journey, id);
  if (!place) return refusedAt(['id'], `there is no step ${id}`);
  return made([
    {
      type: 'addStep',
      stage: place.stage.key,
      at: place.at + 1,
      step: freshStep(place.step, newId),
    },
  ]);
};

/** The command that puts a stage's double, with a key of its own, right after it. */
export const duplicateStage = (
  journey: Journey,
  key: string,
  double: { key: string; name: string },
  newId: NewId
): Made => {
  const at = journey.stages.findIndex((stage) => stage.key === key);
  const stage = journey.stages[at];
  if (!stage) return refusedAt(['key'], `there is no stage ${key}`);
  const copy: Stage = { ...double, steps: stage.steps.map((step) => freshStep(step, newId)) };
  return made([{ type: 'addStage', at: at + 1, stage: copy }]);
};

/** The command that puts the double of a lane of one's own, with its cells, right under it. */
export const duplicateLane = (journey: Journey, id: LaneId, name: string, newId: NewId): Made => {
  const at = journey.lanes.findIndex((lane) => lane.id === id);
  const lane = journey.lanes[at];
  if (!lane) return refusedAt(['id'], `there is no lane ${id}`);
  if (!isFreeLane(lane)) {
    return refusedAt(['id'], 'a lane with a meaning of its own stands on a map once');
  }
  const cells = Object.fromEntries(
    stepsOf(journey).flatMap((step) => {
      const cell = cellOf(step.cells, id);
      return cell === undefined ? [] : [[step.id, cell] as const];
    })
  );
  const double = { ...lane, id: `lane-${newId()}` as const, name };
  return made([{ type: 'addLane', at: at + 1, lane: double, cells }]);
};

/** The command that takes a pain point which the data found onto a step, with its evidence. */
export const acceptPainPoint = (
  journey: Journey,
  step: string,
  found: { text: string; evidence: Evidence },
  newId: NewId
): Made => {
  const place = findStep(journey, step);
  if (!place) return refusedAt(['step'], `there is no step ${step}`);
  const value = [...(place.step.cells.painPoints ?? []), { id: newId(), ...found }];
  return made([
    ...(journey.lanes.some(({ id }) => id === 'painPoints')
      ? []
      : [
          {
            type: 'addLane' as const,
            lane: { id: 'painPoints' as const, name: null, collapsed: false },
            at: journey.lanes.length,
            cells: {},
          },
        ]),
    { type: 'setCell', step, lane: 'painPoints', value },
  ]);
};
