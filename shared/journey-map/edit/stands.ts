import type { Journey } from '../../contracts/journey';
import { equal } from '../difference/equal';
import { findStep, stepsOf } from '../model/stored-map';
import { applyCommand } from './apply-command';
import { cellOf } from './change-step';
import type { Command } from './command';

type Added = Extract<Command, { type: 'addStage' | 'addStep' | 'addLane' }>;

/** Whether what was added is there as it was added: whoever takes it away takes nothing else along. */
const isUntouched = (journey: Journey, command: Added): boolean => {
  if (command.type === 'addStep') {
    return equal(findStep(journey, command.step.id)?.step, command.step);
  }
  if (command.type === 'addStage') {
    const stage = journey.stages.find(({ key }) => key === command.stage.key);
    return equal(stage, command.stage);
  }
  const { lane, cells } = command;
  const found = journey.lanes.find(({ id }) => id === lane.id);
  return (
    equal(found, lane) &&
    stepsOf(journey).every((step) => equal(cellOf(step.cells, lane.id), cells[step.id]))
  );
};

const SETS = new Set<Command['type']>([
  'setDetail',
  'setCell',
  'renameStage',
  'renameStep',
  'renameLane',
  'collapseLane',
]);

/**
 * Whether a map still says what a command made it say, so that taking the command back undoes nobody
 * else's work. After a replacement of everything nobody can tell.
 */
export const stands = (journey: Journey, command: Command): boolean => {
  switch (command.type) {
    case 'replace':
      return false;
    case 'together':
      return command.commands.every((part) => stands(journey, part));
    case 'addStage':
    case 'addStep':
    case 'addLane':
      return isUntouched(journey, command);
    default: {
      if (!SETS.has(command.type)) return true;
      const again = applyCommand(journey, command);
      return again.ok && equal(again.journey, journey);
    }
  }
};
