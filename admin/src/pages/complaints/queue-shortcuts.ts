import type { Shortcut } from '../../shortcuts/useShortcuts';

/** Keys of the queue, as its help names them. */
export const QUEUE_SHORTCUTS: readonly Shortcut[] = [
  { keys: ['j'], label: 'keys.next' },
  { keys: ['k'], label: 'keys.previous' },
  { keys: ['Enter', 'o'], label: 'keys.open' },
  { keys: ['x'], label: 'keys.choose' },
  { keys: ['a'], label: 'keys.assign' },
  { keys: ['/'], label: 'keys.search' },
  { keys: ['n'], label: 'keys.new' },
  { keys: ['g b'], label: 'keys.board' },
  { keys: ['g q'], label: 'keys.queue' },
  { keys: ['?'], label: 'keys.help' },
];

const ON_CARDS: readonly Shortcut[] = [
  { keys: ['j', 'ArrowDown'], label: 'keys.nextCard' },
  { keys: ['k', 'ArrowUp'], label: 'keys.previousCard' },
  { keys: ['ArrowLeft', 'ArrowRight'], label: 'keys.column' },
];
const ON_LINES: readonly Shortcut['label'][] = ['keys.next', 'keys.previous', 'keys.choose'];

/** Keys of the board. */
export const BOARD_SHORTCUTS: readonly Shortcut[] = [
  ...ON_CARDS,
  ...QUEUE_SHORTCUTS.filter(({ label }) => !ON_LINES.includes(label)),
];
