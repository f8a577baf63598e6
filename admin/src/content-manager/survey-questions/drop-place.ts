/**
 * Where an item comes to stand that is let go at a height: behind all others whose middle lies above it.
 * @param middles of all items as they stand, from the first to the last, in pixels
 * @param from index of the item that is dragged
 * @returns its index in the list that comes of it
 */
export const dropPlace = (middles: readonly number[], from: number, y: number): number =>
  middles.filter((middle, index) => index !== from && middle < y).length;
