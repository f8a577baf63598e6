import type { Journey, LaneId } from '../../contracts/journey';

/** What of a journey is seen on the board, in reading order. */
export interface Board {
  stages: { key: string; steps: string[] }[];
  /** Lanes whose cells are seen: neither filtered out nor collapsed. */
  lanes: LaneId[];
}

/** Where the selection is. A stage without steps still has a column to stand on. */
export type Focus =
  | { at: 'stage'; stage: string }
  | { at: 'step'; step: string }
  | { at: 'cell'; step: string; lane: LaneId }
  | { at: 'emptyStage'; stage: string };

export type Direction = 'left' | 'right' | 'up' | 'down';
export type Writing = 'ltr' | 'rtl';

/**
 * The board as it is seen.
 * @param hidden lanes that the reader filtered out
 */
export const boardOf = (journey: Journey, hidden: ReadonlySet<string> = new Set()): Board => ({
  stages: journey.stages.map(({ key, steps }) => ({ key, steps: steps.map(({ id }) => id) })),
  lanes: journey.lanes
    .filter((lane) => !lane.collapsed && !hidden.has(lane.id))
    .map(({ id }) => id),
});

/** Towards the end of the journey or back, as the arrow points in this writing; 0 for up and down. */
export const alongOf = (direction: Direction, writing: Writing): -1 | 0 | 1 => {
  if (direction === 'up' || direction === 'down') return 0;
  return (direction === 'right') === (writing === 'ltr') ? 1 : -1;
};
