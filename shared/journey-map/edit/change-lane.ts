import type { Cell, Journey, Lane, LaneId, Step } from '../../contracts/journey';
import { refusedAt } from '../../fault';
import { isFreeLane } from '../model/lanes';
import { findStep, stepsOf } from '../model/stored-map';
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
import { cellOf, withCell } from './change-step';

const find = (journey: Journey, id: LaneId): { at: number; lane: Lane } | null => {
  const at = journey.lanes.findIndex((lane) => lane.id === id);
  const lane = journey.lanes[at];
  return lane ? { at, lane } : null;
};

const withEachStep = (journey: Journey, change: (step: Step) => Step): Journey => ({
  ...journey,
  stages: journey.stages.map((stage) => ({ ...stage, steps: stage.steps.map(change) })),
});

export const addLane = (
  journey: Journey,
  lane: Lane,
  at: number,
  cells: Record<string, Cell>
): Change => {
  if (!isPlace(at, journey.lanes.length)) return noPlace(at, journey.lanes.length);
  const foreign = Object.keys(cells).find((id) => !findStep(journey, id));
  if (foreign !== undefined) return unknown('step', 'cells', foreign);
  const filled = withEachStep(journey, (step) => {
    const cell = Object.hasOwn(cells, step.id) ? cells[step.id] : undefined;
    return cell === undefined ? step : { ...step, cells: withCell(step.cells, lane.id, cell) };
  });
  return changed(
    { ...filled, lanes: inserted(journey.lanes, at, lane) },
    { type: 'removeLane', id: lane.id }
  );
};

export const removeLane = (journey: Journey, id: LaneId): Change => {
  const found = find(journey, id);
  if (!found) return unknown('lane', 'id', id);
  if (id === 'touchpoint') {
    return refusedAt(['id'], 'the lane touchpoint stays: answers are laid over the map by it');
  }
  const cells = Object.fromEntries(
    stepsOf(journey).flatMap((step) => {
      const cell = cellOf(step.cells, id);
      return cell === undefined ? [] : [[step.id, cell] as const];
    })
  );
  const emptied = withEachStep(journey, (step) =>
    Object.hasOwn(cells, step.id) ? { ...step, cells: withCell(step.cells, id, null) } : step
  );
  return changed(
    { ...emptied, lanes: without(journey.lanes, found.at) },
    { type: 'addLane', lane: found.lane, at: found.at, cells }
  );
};

export const moveLane = (journey: Journey, id: LaneId, at: number): Change => {
  const found = find(journey, id);
  if (!found) return unknown('lane', 'id', id);
  const others = without(journey.lanes, found.at);
  if (!isPlace(at, others.length)) return noPlace(at, others.length);
  return changed(
    { ...journey, lanes: inserted(others, at, found.lane) },
    { type: 'moveLane', id, at: found.at }
  );
};

export const renameLane = (journey: Journey, id: LaneId, name: string | null): Change => {
  const found = find(journey, id);
  if (!found) return unknown('lane', 'id', id);
  if (name === null && isFreeLane(found.lane)) {
    return refusedAt(['name'], 'a lane of your own needs a name');
  }
  const renamed = { ...found.lane, name } as Lane;
  return changed(
    { ...journey, lanes: replacedAt(journey.lanes, found.at, renamed) },
    { type: 'renameLane', id, name: found.lane.name }
  );
};

export const collapseLane = (journey: Journey, id: LaneId, collapsed: boolean): Change => {
  const found = find(journey, id);
  if (!found) return unknown('lane', 'id', id);
  return changed(
    { ...journey, lanes: replacedAt(journey.lanes, found.at, { ...found.lane, collapsed }) },
    { type: 'collapseLane', id, collapsed: found.lane.collapsed }
  );
};
