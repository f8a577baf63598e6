import type { Core } from '@strapi/strapi';
import type { ComplaintEvent } from '../../../../shared/contracts/complaint';
import { getService } from '../get-service';
import type { HoursInForce, HoursPart } from './hours';
import { zoneOfPlace } from './zone-of-place';

/** A case came to another location, or away from any. */
interface Move {
  sequence: number;
  /** Milliseconds since 1970. */
  from: number;
  location: string | null;
}

/** The first is where the case came in. Saying again where it is moves nothing. */
const movesOf = (events: readonly ComplaintEvent[]): Move[] => {
  const moves: Move[] = [];
  for (const { sequence, at, facts } of events) {
    const before = moves.at(-1)?.location ?? null;
    const { location = before } = facts;
    if (location !== before || sequence === 1)
      moves.push({ sequence, from: Date.parse(at), location });
  }
  return moves;
};

/** Parts whose move is still among the events: one that was taken out again never happened. */
const partsStanding = ({ parts }: HoursInForce, moves: readonly Move[]): HoursPart[] =>
  parts.filter((part) => part.from === null || moves.some(({ from }) => from === part.from));

/**
 * The hours of a case after its events: from each move to another location on those of that location, as they
 * are now. Moves up to the event with the number `seen` were reckoned before and keep the hours that they were
 * given then. New hours are kept in the transaction that is open.
 */
export const hoursAfter = async (
  before: HoursInForce,
  events: readonly ComplaintEvent[],
  seen: number,
  { strapi }: { strapi: Core.Strapi }
): Promise<HoursInForce> => {
  const service = getService('workingHours', { strapi });
  const moves = movesOf(events);
  const fresh = moves.filter(({ sequence }) => sequence > seen);
  let parts = partsStanding(before, moves);
  if (fresh.length === 0 && parts.length === before.parts.length) return before;
  const known =
    before.parts.length === 1
      ? [before]
      : await Promise.all(parts.map(({ digest }) => service.find(digest)));
  for (const { from, location } of fresh) {
    const there = await service.of(location, await zoneOfPlace(location, { strapi }));
    const { digest } = there;
    const earlier = parts.filter((part) => part.from !== from);
    known.push(there);
    parts = earlier.at(-1)?.digest === digest ? earlier : [...earlier, { from, digest }];
  }
  const after = service.across(parts, known);
  await getService('store', { strapi }).transaction(async (trx) => {
    for (const one of [...known, after]) await service.keep(trx, one);
  });
  return after;
};
