import type { Cell } from '../../contracts/journey';
import type { Command, Detail } from './command';

/** Details that are chosen, not typed. */
const CHOSEN: ReadonlySet<string> = new Set<Detail>(['state', 'persona', 'location']);

/** Numbers are chosen; a list of other items is more than typing. */
const cellPlace = (step: string, lane: string, value: Cell | null): string | null => {
  if (typeof value === 'number') return null;
  const items = Array.isArray(value) ? value.map(({ id }) => id) : [];
  return ['cell', step, lane, ...items].join('\n');
};

/** Where a command types words, or null for one that does something else. */
const typedPlace = (command: Command): string | null => {
  switch (command.type) {
    case 'setCell':
      return cellPlace(command.step, command.lane, command.value);
    case 'renameStep':
      return ['step', command.id].join('\n');
    case 'renameStage':
      return ['stage', command.key].join('\n');
    case 'renameLane':
      return ['lane', command.id].join('\n');
    case 'setDetail':
      if (CHOSEN.has(command.field)) return null;
      return ['detail', command.field].join('\n');
    case 'addStage':
    case 'removeStage':
    case 'moveStage':
    case 'addStep':
    case 'removeStep':
    case 'moveStep':
    case 'addLane':
    case 'removeLane':
    case 'moveLane':
    case 'collapseLane':
    case 'together':
    case 'replace':
      return null;
  }
};

/** Whether two commands, one after the other, type into the same place. */
export const sameTyping = (one: Command, other: Command): boolean => {
  const place = typedPlace(one);
  return place !== null && place === typedPlace(other);
};
