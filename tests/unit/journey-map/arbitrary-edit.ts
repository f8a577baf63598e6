import fc from 'fast-check';
import {
  JOURNEY_STATES,
  type Cell,
  type Journey,
  type Lane,
  type StepCells,
} from '../../../shared/contracts/journey';
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

const KINDS = 20;

export const editSeeds: fc.Arbitrary<EditSeed> = fc.record({
  kind: fc.nat({ max: KINDS }),
  one: fc.nat({ max: 1000 }),
  other: fc.nat({ max: 1000 }),
  text: words,
  cell: fc.nat(),
});

const pick = <Item>(list: readonly Item[], number: number): Item | undefined =>
  list[number % Math.max(1, list.length)];

const cellOfSeed = (lane: Lane, seed: EditSeed, next: () => string): Cell =>
  withIds(fc.sample(cellFor(lane), { numRuns: 1, seed: seed.cell })[0]!, next);

const detailFor = (journey: Journey, { one, other, text }: EditSeed): Command | null => {
  const field = pick(DETAILS, one);
  switch (field) {
    case 'state':
      return { type: 'setDetail', field, value: pick(JOURNEY_STATES, other) ?? journey.state };
    case 'persona':
    case 'location':
      return { type: 'setDetail', field, value: other % 2 === 0 ? null : `key-${other}` };
    case undefined:
      return null;
    default:
      return { type: 'setDetail', field, value: text };
  }
};

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
    case 16:
      return lane ? { type: 'collapseLane', id: lane.id, collapsed: !lane.collapsed } : null;
    case 17: {
      if (!step || !stage) return null;
      const commands: Command[] = [
        { type: 'renameStep', id: step.id, name: text },
        { type: 'renameStage', key: stage.key, name: text },
        { type: 'removeStep', id: step.id },
      ];
      return { type: 'together', commands };
    }
    case 18:
      return {
        type: 'replace',
        journey: { ...journey, name: text, stages: journey.stages.slice(1) },
      };
    case 19:
      return detailFor(journey, seed);
    default:
      return lane ? { type: 'renameLane', id: lane.id, name: text } : null;
  }
};
