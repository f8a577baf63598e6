import type { Journey } from '../../../../../../shared/contracts/journey';
import {
  carry,
  type Carried,
  type CarryStep,
  type Direction,
  type Writing,
} from '../../../../../../shared/journey-map';

/** The lane that a carried one went past by a step from `before` to `after`. */
const passed = (journey: Journey, before: Carried, after: Carried): string | undefined => {
  const others = journey.lanes.filter(({ id }) => id !== before.thing.id);
  return others[Math.min(before.to.at, after.to.at)]?.id;
};

/**
 * Carries a thing one place further as it is seen: past lanes without a row of their own, a lane goes on.
 * @param rows lanes that have one
 */
export const carrySeen = (
  journey: Journey,
  carried: Carried,
  direction: Direction,
  writing: Writing,
  rows: ReadonlySet<string>
): CarryStep => {
  let last = carried;
  for (;;) {
    const step = carry(journey, last, direction, writing);
    if (step.announcement.event === 'atEdge') {
      return last === carried ? step : carry(journey, carried, 'left', writing);
    }
    const past = passed(journey, last, step.carried);
    if (carried.thing.kind !== 'lane' || past === undefined || rows.has(past)) return step;
    last = step.carried;
  }
};
