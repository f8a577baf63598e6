import type { Emotion, Importance } from '../../../../../../shared/contracts/journey';
import { kindOfLane, type CellKind, type Direction } from '../../../../../../shared/journey-map';
import { addStage, addStep, duplicate } from './adding';
import { carryOn, drop, leave, take, thingAt } from './carrying';
import { remove } from './clipping';
import { cellAt, redoEdit, setCell, startEditing, undoEdit } from './editing';
import type { Act, BoardFocus, EditorState, PanelTab } from './editor-state';
import { extend, move, moveToEdge, unselect } from './moving';

/** What of a key press the board looks at. */
export interface BoardPress {
  key: string;
  code: string;
  /** Control, or Command on a Mac. */
  command: boolean;
  shift: boolean;
}

/** Words that new things begin with, in the page's language. */
export interface NewNames {
  stage: string;
  copyOf: (name: string) => string;
}

const ARROWS: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** What is written on the board itself; everything else in the side panel. */
const IN_PLACE: ReadonlySet<CellKind> = new Set([
  'text',
  'emotion',
  'importance',
  'painPoints',
  'opportunities',
]);

/** Of which the side panel tells more than the board: whoever may not write reads them there. */
const LISTS: ReadonlySet<CellKind> = new Set(['painPoints', 'opportunities']);

const kindAt = ({ history }: EditorState, focus: BoardFocus): CellKind | null => {
  const lane = focus.at === 'cell' && history.journey.lanes.find(({ id }) => id === focus.lane);
  return lane ? kindOfLane(lane) : null;
};

export const openPanel =
  (panel: PanelTab | null): Act =>
  (state) =>
    state.panel === panel ? state : { ...state, panel };

/** Writes where the selection is: on the board where that is possible, else in the side panel. */
export const editHere: Act = (state, tools) => {
  if (!state.focus) return state;
  const kind = kindAt(state, state.focus);
  const isOnBoard = kind && IN_PLACE.has(kind) && !(state.readOnly && LISTS.has(kind));
  if (kind && !isOnBoard) return openPanel('step')(state, tools);
  if (state.focus.at === 'emptyStage') return addStep(state.focus.stage)(state, tools);
  return startEditing(state, tools);
};

/** Opens what is selected: a step in the side panel, anything else for writing. */
const enter: Act = (state, tools) =>
  state.focus?.at === 'step'
    ? openPanel(state.panel ?? 'measured')(state, tools)
    : editHere(state, tools);

const escape = (state: EditorState): Act | null => {
  if (state.carried) return leave;
  if (state.block) return unselect;
  return state.panel === null ? null : openPanel(null);
};

/** One more or less of what is counted: emotion, importance. */
const nudge = (state: EditorState, by: 1 | -1): Act | null => {
  const { focus, history } = state;
  const kind = focus && kindAt(state, focus);
  if (focus?.at !== 'cell' || (kind !== 'emotion' && kind !== 'importance')) return null;
  const [low, high, middle] = kind === 'emotion' ? [-2, 2, 0] : [1, 5, 3];
  const now = cellAt(history.journey, focus.step, focus.lane);
  const next = typeof now === 'number' ? Math.max(low, Math.min(high, now + by)) : middle;
  return setCell(focus.step, focus.lane, next as Emotion | Importance);
};

const commandAct = ({ key, code, shift }: BoardPress, names: NewNames): Act | null => {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? key.toLowerCase();
  if (letter === 'z') return shift ? redoEdit : undoEdit;
  if (letter === 'y') return redoEdit;
  if (letter === 'd') return duplicate(names.copyOf);
  return null;
};

const edge = ({ key, command }: BoardPress): Act | null => {
  if (key !== 'Home' && key !== 'End') return null;
  return moveToEdge(key === 'Home' ? 'first' : 'last', command);
};

/** What a key does on the board; null: nothing of ours. */
export const actOfKey = (press: BoardPress, state: EditorState, names: NewNames): Act | null => {
  const { key, shift, command } = press;
  const arrow = ARROWS[key];
  if (arrow) {
    if (state.carried) return carryOn(arrow);
    return shift ? extend(arrow) : command ? null : move(arrow);
  }
  if (command) return edge(press) ?? commandAct(press, names);
  switch (key) {
    case ' ':
      return state.carried ? drop : take(thingAt(state.focus));
    case 'Enter':
      return state.carried ? drop : enter;
    case 'Escape':
      return escape(state);
    case 'F2':
      return editHere;
    case 'Delete':
    case 'Backspace':
      return state.focus?.at === 'lane' ? null : remove;
    case '+':
    case '=':
      return nudge(state, 1);
    case '-':
    case '−':
      return nudge(state, -1);
    default:
      return edge(press);
  }
};

/** What single letters do, when they are turned on. */
export const actOfLetter = (letter: string, names: NewNames): Act | null => {
  if (letter === 'n') return addStep();
  if (letter === 's') return addStage(names.stage);
  return null;
};
