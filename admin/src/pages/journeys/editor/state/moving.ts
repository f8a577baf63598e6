import {
  alongOf,
  edgeOf,
  neighbourOf,
  type Board,
  type Direction,
  type Focus,
} from '../../../../../../shared/journey-map';
import type { LaneId } from '../../../../../../shared/contracts/journey';
import {
  followed,
  rowLanes,
  say,
  shownBoard,
  withFocus,
  type Act,
  type BoardFocus,
  type EditorState,
} from './editor-state';

const fromLane = (
  state: EditorState,
  board: Board,
  lane: LaneId,
  direction: Direction
): BoardFocus | null => {
  const along = alongOf(direction, state.writing);
  const lanes = rowLanes(state);
  if (along === 0) {
    const next = lanes[lanes.indexOf(lane) + (direction === 'up' ? -1 : 1)];
    return next === undefined ? null : { at: 'lane', lane: next };
  }
  const step = board.stages.flatMap(({ steps }) => steps)[0];
  return along > 0 && step !== undefined && board.lanes.includes(lane)
    ? { at: 'cell', step, lane }
    : null;
};

/** Before the first cell of a row stands the head of its lane. */
const nextFocus = (
  state: EditorState,
  focus: BoardFocus,
  direction: Direction
): BoardFocus | null => {
  const board = shownBoard(state);
  if (focus.at === 'lane') return fromLane(state, board, focus.lane, direction);
  const next = neighbourOf(board, focus, direction, state.writing);
  if (next || focus.at !== 'cell' || alongOf(direction, state.writing) >= 0) return next;
  return { at: 'lane', lane: focus.lane };
};

/** Moves the selection as an arrow points. At the edge it stays. */
export const move =
  (direction: Direction): Act =>
  (state) => {
    const next = state.focus && nextFocus(state, state.focus, direction);
    return next ? followed(withFocus(state, next)) : state;
  };

const isOnBoard = (focus: BoardFocus | null): focus is Focus =>
  focus !== null && focus.at !== 'lane';

const saySelected = (state: EditorState): EditorState =>
  state.block
    ? say(state, { say: 'selected', steps: state.block.steps.size, lanes: state.block.lanes.size })
    : state;

/** Selects one more, or one less, in the direction of an arrow. */
export const extend =
  (direction: Direction): Act =>
  (state) => {
    if (!isOnBoard(state.focus)) return state;
    const next = neighbourOf(shownBoard(state), state.focus, direction, state.writing);
    if (!next) return state;
    return saySelected(followed(withFocus(state, next, state.anchor ?? state.focus)));
  };

/** Home and End: along the row, or over the whole board. */
export const moveToEdge =
  (edge: 'first' | 'last', ofBoard: boolean): Act =>
  (state) => {
    if (!isOnBoard(state.focus)) return state;
    const next = edgeOf(shownBoard(state), state.focus, edge, ofBoard);
    return next ? followed(withFocus(state, next)) : state;
  };

/** The selection where somebody pointed to, or where the keyboard focus came by itself. */
export const focusAt =
  (focus: BoardFocus, extending = false): Act =>
  (state) => {
    const anchor = extending ? (state.anchor ?? state.focus) : null;
    const next = withFocus(state, focus, isOnBoard(anchor) ? anchor : null);
    return extending ? saySelected(next) : next;
  };

/** Selects one place again, after a block. */
export const unselect: Act = (state) => withFocus(state, state.focus);

/** Goes to a step, wherever it stands. */
export const goToStep =
  (step: string): Act =>
  (state) =>
    followed(withFocus(state, { at: 'step', step }));
