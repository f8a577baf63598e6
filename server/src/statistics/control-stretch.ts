/** Neighbouring points of a control chart about which one rule says one thing. Indices count from 0. */
export interface ControlStretch {
  first: number;
  last: number;
  /** The points that the rule marks; all of `first` to `last` but for the rule of two of three. */
  members: number[];
  /** Above or below the centre; for a trend: rising or falling. */
  side: 'above' | 'below';
}

/** −1 below, 1 above, 0 where the rule is silent. */
export type Side = -1 | 0 | 1;

export const sideName = (side: -1 | 1): ControlStretch['side'] => (side > 0 ? 'above' : 'below');

/**
 * The longest stretches of neighbours on the same side.
 *
 * @param sides one a point
 * @param minimum shorter stretches are left out
 * @example stretchesOf([0, 1, 1, -1], 2) // [{ first: 1, last: 2, members: [1, 2], side: 'above' }]
 */
export const stretchesOf = (sides: readonly Side[], minimum: number): ControlStretch[] => {
  const found: ControlStretch[] = [];
  let first = 0;
  sides.forEach((side, index) => {
    if (side !== sides[first]) first = index;
    const ends = sides[index + 1] !== side;
    const length = index - first + 1;
    if (side === 0 || !ends || length < minimum) return;
    const members = Array.from({ length }, (_, step) => first + step);
    found.push({ first, last: index, members, side: sideName(side) });
  });
  return found;
};
