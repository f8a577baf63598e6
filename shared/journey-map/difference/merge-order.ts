import { movedIds } from './moved';

interface Orders {
  base: readonly string[];
  mine: readonly string[];
  theirs: readonly string[];
}

/** Puts an id after the nearest one that precedes it in another order; first when none does. */
const putLike = (order: string[], id: string, like: readonly string[]): void => {
  const before = like.slice(0, like.indexOf(id)).reverse();
  const neighbour = before.find((other) => order.includes(other));
  order.splice(neighbour === undefined ? 0 : order.indexOf(neighbour) + 1, 0, id);
};

const precedingIn = (order: readonly string[], common: ReadonlySet<string>, id: string) => {
  const before = order.slice(0, order.indexOf(id)).filter((other) => common.has(other));
  return before.at(-1) ?? null;
};

/** Ids that both moved, each behind another neighbour. */
export const rivalMoves = ({ base, mine, theirs }: Orders): string[] => {
  const byTheirs = movedIds(base, theirs);
  const common = new Set(mine.filter((id) => theirs.includes(id)));
  return [...movedIds(base, mine)].filter(
    (id) => byTheirs.has(id) && precedingIn(mine, common, id) !== precedingIn(theirs, common, id)
  );
};

/**
 * One order of two that came from the same. Moves of both are kept; where both moved the same, theirs
 * stands.
 * @param ids what the merged list has, each in at least one of the two
 * @param likeTheirs ids whose place is to be theirs
 */
export const mergeOrder = (
  { base, mine, theirs }: Orders,
  ids: ReadonlySet<string>,
  likeTheirs: ReadonlySet<string> = new Set()
): string[] => {
  const byTheirs = movedIds(base, theirs);
  const onMine = byTheirs.size === 0;
  const lifted = onMine
    ? likeTheirs
    : new Set([...movedIds(base, mine)].filter((id) => !byTheirs.has(id) && !likeTheirs.has(id)));
  const frame = onMine ? mine : theirs;
  const other = onMine ? theirs : mine;
  const order = frame.filter((id) => ids.has(id) && !(lifted.has(id) && other.includes(id)));
  for (const id of other) if (ids.has(id) && !order.includes(id)) putLike(order, id, other);
  return order;
};
