import type { Cell, Journey, Lane, LaneId } from '../../contracts/journey';
import { refusedAt, type Result } from '../../fault';
import { plainValue } from '../model/cell-text';
import type { NewId } from '../model/ids';
import { kindOfLane } from '../model/lanes';
import { findStep, stepsOf } from '../model/stored-map';
import { cellOf } from './change-step';
import type { Command } from './command';

/** A block of cells in the clipboard: for each step, one value or null for each lane. */
export interface CellClip {
  type: 'cx-cells';
  rows: (Cell | null)[][];
}

/** A block of cells as words, of which each lane makes what it holds. */
export interface TextClip {
  type: 'cx-text';
  rows: (string | null)[][];
}

/** A command that could be made, or why not. */
export type Made = Result<{ command: Command }>;

export const made = (commands: Command[]): Made => ({
  ok: true,
  command: { type: 'together', commands },
});

/** The cells of these steps and lanes, in the order given. */
export const copyCells = (
  journey: Journey,
  steps: readonly string[],
  lanes: readonly LaneId[]
): CellClip => ({
  type: 'cx-cells',
  rows: steps.map((id) => {
    const cells = findStep(journey, id)?.step.cells ?? {};
    return lanes.map((lane) => cellOf(cells, lane) ?? null);
  }),
});

const withOwnIds = (value: Cell | null, newId: NewId): Cell | null =>
  Array.isArray(value) ? (value.map((item) => ({ ...item, id: newId() })) as Cell) : value;

/**
 * The command that pastes a block of cells from a step and a lane on, rightwards over the steps and
 * downwards over the lanes that are seen; what reaches beyond the board is left out. A value that
 * doesn't fit its lane is refused when the command is done; undefined leaves a cell as it is.
 */
export const pasteCells = (
  journey: Journey,
  clip: { rows: readonly (readonly (Cell | null | undefined)[])[] },
  target: { step: string; lanes: readonly LaneId[] },
  newId: NewId
): Made => {
  const steps = stepsOf(journey);
  const first = steps.findIndex((step) => step.id === target.step);
  if (first < 0) return refusedAt(['step'], `there is no step ${target.step}`);
  return made(
    clip.rows.flatMap((row, index) => {
      const step = steps[first + index];
      return row.flatMap((value, below): Command[] => {
        const lane = target.lanes[below];
        if (!step || lane === undefined || value === undefined) return [];
        return [{ type: 'setCell', step: step.id, lane, value: withOwnIds(value, newId) }];
      });
    })
  );
};

/** Points stand in one line of a spreadsheet. */
const BETWEEN_POINTS = /;\s+/g;

/** What a lane makes of words; undefined: words are nothing that it holds. */
const fromWords = (lane: Lane, words: string, newId: NewId): Cell | undefined => {
  const kind = kindOfLane(lane);
  if (kind === 'image') return undefined;
  const isList = kind === 'painPoints' || kind === 'opportunities';
  return plainValue(lane, isList ? words.replace(BETWEEN_POINTS, '\n') : words, newId);
};

/** The same command for a block of words; pictures stay as they are, for words are none. */
export const pasteText = (
  journey: Journey,
  clip: TextClip,
  target: { step: string; lanes: readonly LaneId[] },
  newId: NewId
): Made => {
  const lanes = target.lanes.map((id) => journey.lanes.find((lane) => lane.id === id));
  const rows = clip.rows.map((row) =>
    row.map((words, below) => {
      const lane = lanes[below];
      return words === null || !lane ? null : fromWords(lane, words, newId);
    })
  );
  return pasteCells(journey, { rows }, target, newId);
};
