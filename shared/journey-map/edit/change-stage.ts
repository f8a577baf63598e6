import type { Journey, Stage } from '../../contracts/journey';
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

const find = (journey: Journey, key: string): { at: number; stage: Stage } | null => {
  const at = journey.stages.findIndex((stage) => stage.key === key);
  const stage = journey.stages[at];
  return stage ? { at, stage } : null;
};

const withStages = (journey: Journey, stages: Stage[]): Journey => ({ ...journey, stages });

export const addStage = (journey: Journey, stage: Stage, at: number): Change => {
  if (!isPlace(at, journey.stages.length)) return noPlace(at, journey.stages.length);
  return changed(withStages(journey, inserted(journey.stages, at, stage)), {
    type: 'removeStage',
    key: stage.key,
  });
};

export const removeStage = (journey: Journey, key: string): Change => {
  const found = find(journey, key);
  if (!found) return unknown('stage', 'key', key);
  return changed(withStages(journey, without(journey.stages, found.at)), {
    type: 'addStage',
    ...found,
  });
};

export const moveStage = (journey: Journey, key: string, at: number): Change => {
  const found = find(journey, key);
  if (!found) return unknown('stage', 'key', key);
  const others = without(journey.stages, found.at);
  if (!isPlace(at, others.length)) return noPlace(at, others.length);
  return changed(withStages(journey, inserted(others, at, found.stage)), {
    type: 'moveStage',
    key,
    at: found.at,
  });
};

export const renameStage = (journey: Journey, key: string, name: string): Change => {
  const found = find(journey, key);
  if (!found) return unknown('stage', 'key', key);
  return changed(
    withStages(journey, replacedAt(journey.stages, found.at, { ...found.stage, name })),
    { type: 'renameStage', key, name: found.stage.name }
  );
};
