import { AsyncResource } from 'node:async_hooks';

interface Waiting<Item, Result> {
  item: Item;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

export interface GroupCommitOptions<Item, Result> {
  /** Commits the items in one transaction; a result for each, in order. Throws when nothing was written. */
  commit: (items: readonly Item[]) => Promise<readonly Result[]>;
  /** Most items in one transaction. */
  largest: number;
  /** True for errors that no choice of items avoids (the database is away): nothing is tried again. */
  isHopeless?: (error: unknown) => boolean;
}

/**
 * Group commit: items that arrive while a transaction runs are committed together in the next one, and
 * each waits for its own result. One transaction runs at a time, so under load the groups grow and the
 * cost of a commit is shared; without load an item is committed at once.
 *
 * When a joint transaction fails, its halves are tried on their own, down to single items, so that an
 * item which can't be committed never fails its neighbours.
 */
export const createGroupCommit = <Item, Result>({
  commit,
  largest,
  isHopeless = () => false,
}: GroupCommitOptions<Item, Result>) => {
  // The first item's request must not lend its context (its transaction, its user) to the whole group.
  const scope = new AsyncResource('cx.group-commit');
  let queue: Waiting<Item, Result>[] = [];
  let running = false;

  const settle = async (group: readonly Waiting<Item, Result>[]): Promise<void> => {
    try {
      const results = await commit(group.map(({ item }) => item));
      group.forEach((waiting, index) => waiting.resolve(results[index] as Result));
    } catch (error) {
      if (group.length === 1 || isHopeless(error)) {
        for (const waiting of group) waiting.reject(error);
        return;
      }
      const middle = group.length >> 1;
      await settle(group.slice(0, middle));
      await settle(group.slice(middle));
    }
  };

  const drain = async (): Promise<void> => {
    while (queue.length > 0) {
      const group = queue.slice(0, largest);
      queue = queue.slice(largest);
      await settle(group);
    }
    running = false;
  };

  return {
    /** Resolves once the item is committed. */
    submit(item: Item): Promise<Result> {
      return new Promise((resolve, reject) => {
        queue.push({ item, resolve, reject });
        if (running) return;
        running = true;
        // Requests of the same turn of the event loop still join the first group.
        scope.runInAsyncScope(() => setImmediate(() => void drain()));
      });
    },
    /** How many wait for a transaction to begin. */
    get waiting(): number {
      return queue.length;
    },
  };
};
