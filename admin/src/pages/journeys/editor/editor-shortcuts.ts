import type { Shortcut } from '../../../shortcuts/useShortcuts';

/** Every key of the board, for its help. */
export const EDITOR_SHORTCUTS: readonly Shortcut[] = [
  { keys: ['←', '→', '↑', '↓'], label: 'journey.keys.arrows' },
  { keys: ['Shift+→'], label: 'journey.keys.select' },
  { keys: ['Home', 'End'], label: 'journey.keys.edge' },
  { keys: ['Enter'], label: 'journey.keys.enter' },
  { keys: ['F2'], label: 'journey.keys.rename' },
  { keys: ['Space'], label: 'journey.keys.carry' },
  { keys: ['Esc'], label: 'journey.keys.escape' },
  { keys: ['+', '−'], label: 'journey.keys.nudge' },
  { keys: ['Delete'], label: 'journey.keys.remove' },
  { keys: ['Ctrl+C', 'Ctrl+X', 'Ctrl+V'], label: 'journey.keys.clipboard' },
  { keys: ['Ctrl+D'], label: 'journey.keys.duplicate' },
  { keys: ['Ctrl+Z', 'Shift+Ctrl+Z'], label: 'journey.keys.undo' },
  { keys: ['Ctrl+S'], label: 'journey.keys.save' },
  { keys: ['n'], label: 'journey.keys.step' },
  { keys: ['s'], label: 'journey.keys.stage' },
  { keys: ['l'], label: 'journey.keys.lanes' },
  { keys: ['f'], label: 'journey.keys.fit' },
  { keys: ['?'], label: 'keys.help' },
];
