import type { Journey, LaneId } from '../../../../../../../shared/contracts/journey';

/** A lane's row on the screen. */
export interface LaneBand {
  id: LaneId;
  top: number;
  bottom: number;
}

/** The rows of lanes as they lie. */
export const laneBands = (board: Element): LaneBand[] =>
  [...board.querySelectorAll<HTMLElement>('[data-at="lane"]')].map((head) => {
    const { top, bottom } = head.getBoundingClientRect();
    return { id: head.dataset.lane as LaneId, top, bottom };
  });

/**
 * The place in the list of lanes, without the dragged one, to which the pointer points. Lanes without a
 * row of their own keep their places.
 */
export const lanePlaceAt = (
  { lanes }: Pick<Journey, 'lanes'>,
  id: LaneId,
  bands: readonly LaneBand[],
  y: number
): number => {
  const others = lanes.filter((lane) => lane.id !== id);
  const next = bands.find((band) => band.id !== id && y < (band.top + band.bottom) / 2);
  const at = next ? others.findIndex((lane) => lane.id === next.id) : others.length;
  return Math.max(0, at);
};
