import type { LaneId } from '../../contracts/journey';
import { alongOf, type Board, type Direction, type Focus, type Writing } from './board';

/** A column of the board: a step, or the place of a stage that has none. */
interface Column {
  stage: string;
  step: string | null;
}

const columnsOf = (board: Board): Column[] =>
  board.stages.flatMap(({ key, steps }): Column[] =>
    steps.length > 0 ? steps.map((step) => ({ stage: key, step })) : [{ stage: key, step: null }]
  );

const columnOf = (columns: readonly Column[], focus: Focus): number =>
  columns.findIndex((column) =>
    'step' in focus ? column.step === focus.step : column.stage === focus.stage
  );

/** Rows from the top: the stage, the step's head, then the lanes. */
const HEADS = 2;

const rowOf = (board: Board, focus: Focus): number => {
  if (focus.at === 'stage') return 0;
  if (focus.at !== 'cell') return 1;
  const lane = board.lanes.indexOf(focus.lane);
  return lane < 0 ? 1 : lane + HEADS;
};

const focusAt = (board: Board, { stage, step }: Column, row: number): Focus => {
  if (row <= 0) return { at: 'stage', stage };
  if (step === null) return { at: 'emptyStage', stage };
  const lane = board.lanes[row - HEADS];
  return lane === undefined ? { at: 'step', step } : { at: 'cell', step, lane };
};

const stageBeside = (board: Board, stage: string, along: number): Focus | null => {
  const next = board.stages[board.stages.findIndex(({ key }) => key === stage) + along];
  return next ? { at: 'stage', stage: next.key } : null;
};

/**
 * What an arrow key leads to, as it is seen: in a right-to-left page the left arrow goes on in the journey.
 * Stage heads lead to stage heads; in the rows below, column follows column across the stages. Null at the
 * edge, or when the focus stands on nothing that is seen.
 */
export const neighbourOf = (
  board: Board,
  focus: Focus,
  direction: Direction,
  writing: Writing
): Focus | null => {
  const columns = columnsOf(board);
  const at = columnOf(columns, focus);
  const column = columns[at];
  if (!column) return null;
  const along = alongOf(direction, writing);
  const row = rowOf(board, focus);
  if (along === 0) {
    const next = direction === 'up' ? row - 1 : row + 1;
    const last = column.step === null ? 1 : board.lanes.length + HEADS - 1;
    return next < 0 || next > last ? null : focusAt(board, column, next);
  }
  if (focus.at === 'stage') return stageBeside(board, focus.stage, along);
  const next = columns[at + along];
  return next ? focusAt(board, next, row) : null;
};

/** Home and End lead along the row; with Control, to the board's first and last place. */
export const edgeOf = (
  board: Board,
  focus: Focus,
  edge: 'first' | 'last',
  ofBoard: boolean
): Focus | null => {
  const columns = columnsOf(board);
  const column = edge === 'first' ? columns[0] : columns.at(-1);
  if (!column) return null;
  if (!ofBoard) return focusAt(board, column, rowOf(board, focus));
  return focusAt(board, column, edge === 'first' ? 0 : board.lanes.length + HEADS - 1);
};

/** Where the selection goes when what it stood on is gone: the nearest column, in the same row. */
export const nearestFocus = (before: Board, after: Board, focus: Focus): Focus | null => {
  const columns = columnsOf(after);
  if (columnOf(columns, focus) >= 0) {
    const column = columns[columnOf(columns, focus)];
    return column
      ? focusAt(after, column, Math.min(rowOf(after, focus), after.lanes.length + 1))
      : null;
  }
  const at = columnOf(columnsOf(before), focus);
  const column = columns[Math.max(0, Math.min(at, columns.length - 1))];
  return column ? focusAt(after, column, rowOf(before, focus)) : null;
};

const between = <Item>(list: readonly Item[], one: Item, other: Item): Item[] => {
  const [from, to] = [list.indexOf(one), list.indexOf(other)];
  return from < 0 || to < 0 ? [] : list.slice(Math.min(from, to), Math.max(from, to) + 1);
};

/** The block from one place to another, as Shift and an arrow select it; whole steps from a step's head. */
export const blockBetween = (
  board: Board,
  anchor: Focus,
  focus: Focus
): { steps: string[]; lanes: LaneId[] } => {
  if (!('step' in anchor) || !('step' in focus)) return { steps: [], lanes: [] };
  const steps = board.stages.flatMap((stage) => stage.steps);
  const whole = anchor.at !== 'cell' || focus.at !== 'cell';
  return {
    steps: between(steps, anchor.step, focus.step),
    lanes: whole ? board.lanes : between(board.lanes, anchor.lane, focus.lane),
  };
};
