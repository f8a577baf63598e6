import { compareValues } from './compare-values';
import type { ControlledValue } from './control-limits';
import { sideName, type ControlStretch, type Side } from './control-stretch';
import { outsideOf } from './points-outside-limits';

const WINDOW = 3;
const ENOUGH = 2;

/** On which side a point lies strictly between near limit and limit; those outside do not count. */
const nearOf = (point: ControlledValue): Side => {
  if (outsideOf(point) !== 0) return 0;
  if (compareValues(point.value, point.limits.nearHigh) > 0) return 1;
  return compareValues(point.value, point.limits.nearLow) < 0 ? -1 : 0;
};

/** Near points of each window of three that lies wholly on one side of the centre. */
const windowsOf = (points: readonly ControlledValue[]): { side: -1 | 1; members: number[] }[] => {
  const sides = points.map(({ value, centre }) => compareValues(value, centre));
  const near = points.map(nearOf);
  return points.slice(0, Math.max(0, points.length - WINDOW + 1)).flatMap((_, start) => {
    const window = Array.from({ length: WINDOW }, (_unused, step) => start + step);
    const side = sides[start] ?? 0;
    const members = window.filter((index) => near[index] === side);
    if (side === 0 || members.length < ENOUGH) return [];
    return window.every((index) => sides[index] === side) ? [{ side, members }] : [];
  });
};

/**
 * Two of three points in a row near the same limit: strictly between near limit and limit, and all three on
 * the same side of the centre. Only the near points are marked; windows that share a point are one stretch.
 *
 * Source: the fourth rule of NHS England's "Making data count", as in NHSRplotthedots.
 *
 * @param points in order of time
 */
export const twoOfThreeNearLimit = (points: readonly ControlledValue[]): ControlStretch[] => {
  const found: ControlStretch[] = [];
  for (const { side, members } of windowsOf(points)) {
    const open = found[found.length - 1];
    const [first = 0] = members;
    const last = members[members.length - 1] ?? first;
    if (open && open.side === sideName(side) && first <= open.last) {
      open.members = [...new Set([...open.members, ...members])];
      open.last = Math.max(open.last, last);
    } else {
      found.push({ first, last, members: [...members], side: sideName(side) });
    }
  }
  return found;
};
