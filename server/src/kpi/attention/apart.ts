import { MOST_FINDINGS } from '../../../../shared/contracts/attention';
import type { Direction } from '../../../../shared/contracts/kpi';
import type { GroupStatistics } from '../compare-groups';

const lies = ({ position }: GroupStatistics): boolean => position !== 'indistinguishable';

const isGood = ({ position }: GroupStatistics, direction: Direction): boolean =>
  (position === 'above') === (direction === 'up');

const distanceOf = ({ versusRest }: GroupStatistics): number => Math.abs(versusRest?.value ?? 0);

/** The surest first; of two that are each other's rest the worse one. */
const surest =
  (direction: Direction) =>
  (one: GroupStatistics, other: GroupStatistics): number =>
    (one.versusRest?.pValue ?? 1) - (other.versusRest?.pValue ?? 1) ||
    distanceOf(other) - distanceOf(one) ||
    Number(isGood(one, direction)) - Number(isGood(other, direction));

/**
 * Which groups lie apart of themselves. One very bad shop draws the rest of every other one down, so that
 * ordinary ones seem to lie above: whoever was found is taken out, and the others are compared among themselves,
 * until nobody is left of whom it is asked: only one that lies apart among all may lie apart of itself.
 *
 * @param compare holds each of some groups against all others of them
 * @returns one a group in the same order; true for no more of them than are ever named
 * @example apartOfThemselves([terrible, fine, fine, fine], compare, 'up') // [true, false, false, false]
 */
export const apartOfThemselves = <Of>(
  groups: readonly Of[],
  compare: (groups: readonly Of[]) => readonly GroupStatistics[],
  direction: Direction
): boolean[] => {
  const named = new Set<Of>();
  const amongAll = compare(groups);
  const asked = groups.filter((_, index) => {
    const one = amongAll[index];
    return one !== undefined && lies(one);
  });
  while (named.size < MOST_FINDINGS && asked.some((group) => !named.has(group))) {
    const left = groups.filter((group) => !named.has(group));
    const compared = named.size === 0 ? amongAll : compare(left);
    const [first] = compared.filter(lies).sort(surest(direction));
    const found = first && left[compared.indexOf(first)];
    if (found === undefined) break;
    named.add(found);
  }
  return groups.map((group) => named.has(group));
};
