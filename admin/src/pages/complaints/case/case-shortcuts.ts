import type { Shortcut } from '../../../shortcuts/useShortcuts';

/** Keys of a case, as its help names them. */
export const CASE_SHORTCUTS: readonly Shortcut[] = [
  { keys: ['s'], label: 'case.keys.steps' },
  { keys: ['r'], label: 'case.keys.reply' },
  { keys: ['n'], label: 'case.keys.note' },
  { keys: ['Ctrl+Enter'], label: 'case.keys.send' },
  { keys: ['a'], label: 'keys.assign' },
  { keys: ['e'], label: 'case.keys.escalate' },
  { keys: ['j'], label: 'case.queue.next' },
  { keys: ['k'], label: 'case.queue.previous' },
  { keys: ['u'], label: 'case.keys.back' },
  { keys: ['?'], label: 'keys.help' },
];
