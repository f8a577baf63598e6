import type { EffectOverlap, Improvement } from '../../../../shared/contracts/improvement';
import type { LocationScope } from '../location-access';
import { isWithin } from './checks';
import type { Windows } from './effect-windows';

/** [] is all, so that it meets everything. */
const meet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === 0 || other.length === 0 || one.some((key) => other.includes(key));

/** Whether anything was ever done: what was put away before it began moved no number. */
const wasCarriedOut = ({ state, archived }: Improvement): boolean =>
  !archived || state === 'started' || state === 'done';

/**
 * Whether it began between the first day of the windows and their last, so that it moved the one and not the other. What
 * began with or before the first is in both.
 */
const beganWithin = ({ startsOn }: Improvement, { before, after }: Windows): boolean =>
  startsOn !== null && before.from < startsOn && startsOn <= after.to;

/** Other improvements of the same touchpoints that began in the windows of one. */
const besides = (mine: Improvement, windows: Windows, all: readonly Improvement[]): Improvement[] =>
  all.filter(
    (one) =>
      one.key !== mine.key &&
      wasCarriedOut(one) &&
      beganWithin(one, windows) &&
      meet(one.touchpoints, mine.touchpoints)
  );

/** What else was begun while an improvement was measured. */
export interface Besides {
  /** Where its own effect can't be told from theirs. */
  overlap: EffectOverlap;
  /** Locations that are not untouched, because another one began there. */
  touched: ReadonlySet<string>;
}

export const isOverlapped = ({ improvements, unseen }: EffectOverlap): boolean =>
  improvements.length + unseen > 0;

/**
 * Finds what else began in the windows of an improvement.
 *
 * One that began everywhere is on both sides of the comparison alike: it overlaps, and leaves the untouched locations as
 * they are.
 * @param all every improvement that there is, archived ones too
 * @param scope whose titles the reader may see; the others are counted
 */
export const findBesides = (
  mine: Improvement,
  windows: Windows,
  all: readonly Improvement[],
  scope: LocationScope
): Besides => {
  const others = besides(mine, windows, all);
  const here = others.filter(({ locations }) => meet(locations, mine.locations));
  const seen = here.filter(({ locations }) => isWithin(locations, scope));
  const isTreated = (location: string) =>
    mine.locations.length === 0 || mine.locations.includes(location);
  const elsewhere = others.flatMap(({ locations }) => locations).filter((key) => !isTreated(key));
  return {
    overlap: {
      improvements: seen.map(({ key, title, startsOn }) => ({
        key,
        title,
        startsOn: startsOn ?? '',
      })),
      unseen: here.length - seen.length,
    },
    touched: new Set(elsewhere),
  };
};
