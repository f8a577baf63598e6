import type { Journey } from '../../contracts/journey';
import { refusedAt } from '../../fault';
import { journeyFaults } from '../model/journey-faults';
import { changed, type Change } from './change';
import { addLane, collapseLane, moveLane, removeLane, renameLane } from './change-lane';
import { addStage, moveStage, removeStage, renameStage } from './change-stage';
import { addStep, moveStep, removeStep, renameStep, setCell } from './change-step';
import type { Command, SetDetail } from './command';

const setDetail = (journey: Journey, { field, value }: SetDetail): Change =>
  changed({ ...journey, [field]: value }, {
    type: 'setDetail',
    field,
    value: journey[field],
  } as SetDetail);

const replace = (journey: Journey, next: Journey): Change =>
  next.key === journey.key
    ? changed(next, { type: 'replace', journey })
    : refusedAt(['journey', 'key'], `key must stay ${journey.key}`);

const together = (journey: Journey, commands: readonly Command[]): Change => {
  const inverses: Command[] = [];
  let current = journey;
  for (const command of commands) {
    const change = changeBy(current, command);
    if (!change.ok) return change;
    inverses.unshift(change.inverse);
    current = change.journey;
  }
  return changed(current, { type: 'together', commands: inverses });
};

const changeBy = (journey: Journey, command: Command): Change => {
  switch (command.type) {
    case 'setDetail':
      return setDetail(journey, command);
    case 'addStage':
      return addStage(journey, command.stage, command.at);
    case 'removeStage':
      return removeStage(journey, command.key);
    case 'moveStage':
      return moveStage(journey, command.key, command.at);
    case 'renameStage':
      return renameStage(journey, command.key, command.name);
    case 'addStep':
      return addStep(journey, command.stage, command.at, command.step);
    case 'removeStep':
      return removeStep(journey, command.id);
    case 'moveStep':
      return moveStep(journey, command.id, command.stage, command.at);
    case 'renameStep':
      return renameStep(journey, command.id, command.name);
    case 'setCell':
      return setCell(journey, command.step, command.lane, command.value);
    case 'addLane':
      return addLane(journey, command.lane, command.at, command.cells);
    case 'removeLane':
      return removeLane(journey, command.id);
    case 'moveLane':
      return moveLane(journey, command.id, command.at);
    case 'renameLane':
      return renameLane(journey, command.id, command.name);
    case 'collapseLane':
      return collapseLane(journey, command.id, command.collapsed);
    case 'together':
      return together(journey, command.commands);
    case 'replace':
      return replace(journey, command.journey);
  }
};

/**
 * A journey after a command, with the command that brings exactly the old one back; or, when the command
 * refers to what isn't there or would make the map invalid, every fault and its place. The journey given
 * is never changed.
 */
export const applyCommand = (journey: Journey, command: Command): Change => {
  const change = changeBy(journey, command);
  if (!change.ok) return change;
  const faults = journeyFaults(change.journey);
  return faults.length > 0 ? { ok: false, faults } : change;
};
