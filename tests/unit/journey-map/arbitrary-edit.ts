import fc from 'fast-check';
import type { Cell, Journey, Lane, StepCells } from '../../../shared/contracts/journey';
import { DETAILS } from '../../../shared/journey-map/edit/command';
import { stepsOf, type Command } from '../../../shared/journey-map';
import { cellFor, withIds, words } from './arbitrary-journey';

/** Numbers and words from which an edit of whatever journey is made. */
export interface EditSeed {
  kind: number;
  one: number;
  other: number;
  text: string;
  cell: number;
}

export const editSeeds: fc.Arbitrary<EditSeed> = fc.record({
  kind: fc.nat({ max: 16 }),
  one: fc.nat({ max: 1000 }),
  other: fc.nat({ max: 1000 }),
  text: words,
  cell: fc.nat(),
});

const pick = <Item>(list: readonly Item[], number: number): Item | undefined =>
  list[number % Math.max(1, list.length)];

const cellOfSeed = (lane: Lane, seed: EditSeed, next: () => string): Cell =>
  withIds(fc.sample(cellFor(lane), { numRuns: 1, seed: seed.cell })[0]!, next);

/** An edit that fits the journey, or null where there is nothing to edit so. */
export const editFor = (journey: Journey, seed: EditSeed, next: () => string): Command | null => {
  const { one, other, text } = seed;
  const stage = pick(journey.stages, one);
  const target = pick(journey.stages, other);
  const step = pick(stepsOf(journey), one);
  const lane = pick(journey.lanes, other);
  const place = (length: number): number => other % (length + 1);
  switch (seed.kind) {
    case 0:
      return {
        type: 'addStage',
        at: place(journey.stages.length),
        stage: { key: next(), name: text, steps: [] },
      };
    case 1:
      return stage ? { type: 'removeStage', key: stage.key } : null;
    case 2:
      return stage
        ? { type: 'moveStage', key: stage.key, at: place(journey.stages.length - 1) }
        : null;
    case 3:
      return stage ? { type: 'renameStage', key: stage.key, name: text } : null;
    case 4:
    case 5: {
      if (!stage || !lane) return null;
      const cells = { [lane.id]: cellOfSeed(lane, seed, next) } as StepCells;
      return {
        type: 'addStep',
        stage: stage.key,
        at: place(stage.steps.length),
        step: { id: next(), name: text, cells },
      };
    }
    case 6:
      return step ? { type: 'removeStep', id: step.id } : null;
    case 7:
    case 8: {
      if (!step || !target) return null;
      const length = target.steps.filter(({ id }) => id !== step.id).length;
      return { type: 'moveStep', id: step.id, stage: target.key, at: seed.cell % (length + 1) };
    }
    case 9:
      return step ? { type: 'renameStep', id: step.id, name: text } : null;
    case 10:
    case 11:
      return step && lane
        ? { type: 'setCell', step: step.id, lane: lane.id, value: cellOfSeed(lane, seed, next) }
        : null;
    case 12:
      return step && lane ? { type: 'setCell', step: step.id, lane: lane.id, value: null } : null;
    case 13: {
      const added = { id: `lane-${next()}`, type: 'text', name: text, collapsed: false } as const;
      return {
        type: 'addLane',
        lane: added,
        at: place(journey.lanes.length),
        cells: step ? { [step.id]: text } : {},
      };
    }
    case 14:
      return lane && lane.id !== 'touchpoint' ? { type: 'removeLane', id: lane.id } : null;
    case 15:
      return lane ? { type: 'moveLane', id: lane.id, at: one % journey.lanes.length } : null;
    default: {
      const field = pick(DETAILS, one);
      if (field === 'name' || field === 'scenario' || field === 'segment')
        return { type: 'setDetail', field, value: text };
      return lane ? { type: 'renameLane', id: lane.id, name: text } : null;
    }
  }
};
