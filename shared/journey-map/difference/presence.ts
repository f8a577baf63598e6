import type { Side } from './conflict';

/** What stays of a list that two sides changed, and what one removed although the other changed it. */
export interface Presence {
  kept: Set<string>;
  disputed: { id: string; by: Side }[];
}

interface Lists {
  base: ReadonlySet<string>;
  mine: ReadonlySet<string>;
  theirs: ReadonlySet<string>;
}

/**
 * What a merged list has: all that nobody removed, and what one removed but the other changed.
 * @param touchedBy whether a side changed the thing with an id
 */
export const mergePresence = (
  { base, mine, theirs }: Lists,
  touchedBy: (side: Side, id: string) => boolean
): Presence => {
  const kept = new Set<string>();
  const disputed: Presence['disputed'] = [];
  for (const id of new Set([...theirs, ...mine])) {
    const removedBy: Side | null =
      base.has(id) && !mine.has(id) ? 'mine' : base.has(id) && !theirs.has(id) ? 'theirs' : null;
    const other = removedBy === 'mine' ? 'theirs' : 'mine';
    if (removedBy === null) kept.add(id);
    else if (touchedBy(other, id)) {
      kept.add(id);
      disputed.push({ id, by: removedBy });
    }
  }
  return { kept, disputed };
};
