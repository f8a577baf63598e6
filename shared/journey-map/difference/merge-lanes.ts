import type { Journey, Lane } from '../../contracts/journey';
import type { Conflict } from './conflict';
import { mergeOrder, rivalMoves } from './merge-order';
import { mergeValue } from './merge-value';
import { mergePresence } from './presence';
import type { Touched } from './touched';

const byId = (journey: Journey) =>
  new Map<string, Lane>(journey.lanes.map((lane) => [lane.id, lane]));
const idsOf = (journey: Journey): string[] => journey.lanes.map(({ id }) => id);

const mergeLane = (
  base: Lane | undefined,
  mine: Lane | undefined,
  theirs: Lane | undefined
): { lane: Lane[]; conflicts: Conflict[] } => {
  const only = mine && theirs ? null : (mine ?? theirs);
  if (!mine || !theirs) return { lane: only ? [only] : [], conflicts: [] };
  const name = mergeValue(base?.name ?? null, mine.name, theirs.name);
  // How a lane is folded is a matter of sight: nobody's words are lost by it.
  const collapsed = mergeValue(base?.collapsed ?? null, mine.collapsed, theirs.collapsed).value;
  return {
    lane: [{ ...theirs, name: name.value, collapsed } as Lane],
    conflicts: name.conflict
      ? [
          {
            kind: 'laneName',
            lane: theirs.id,
            base: base?.name ?? null,
            mine: mine.name,
            theirs: theirs.name,
          },
        ]
      : [],
  };
};

/** The lanes of two journeys that came from the same. */
export const mergeLanes = (
  base: Journey,
  mine: Touched,
  theirs: Touched
): { lanes: Lane[]; conflicts: Conflict[] } => {
  const [old, own, others] = [byId(base), byId(mine.journey), byId(theirs.journey)];
  const ids = { base: idsOf(base), mine: idsOf(mine.journey), theirs: idsOf(theirs.journey) };
  const presence = mergePresence(
    { base: new Set(ids.base), mine: new Set(ids.mine), theirs: new Set(ids.theirs) },
    (side, id) => (side === 'mine' ? mine : theirs).lanes.has(id)
  );
  const conflicts: Conflict[] = presence.disputed.flatMap(({ id, by }) => {
    const lane = (own.get(id) ?? others.get(id))?.id;
    const [ofMine, ofTheirs] = [own.get(id) ?? null, others.get(id) ?? null];
    return lane ? [{ kind: 'laneRemoved', lane, by, mine: ofMine, theirs: ofTheirs }] : [];
  });
  const rivals = rivalMoves(ids);
  for (const id of rivals) {
    const lane = others.get(id)?.id;
    const at = { mine: ids.mine.indexOf(id), theirs: ids.theirs.indexOf(id) };
    if (lane) conflicts.push({ kind: 'lanePlace', lane, ...at });
  }
  const lanes = mergeOrder(ids, presence.kept, new Set(rivals)).flatMap((id) => {
    const merged = mergeLane(old.get(id), own.get(id), others.get(id));
    conflicts.push(...merged.conflicts);
    return merged.lane;
  });
  return { lanes, conflicts };
};
