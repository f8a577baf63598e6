import { AsyncResource } from 'node:async_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';

interface Waiting<Item, Result> {
  item: Item;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

/** Milliseconds that a group waits for further items at most. */
const LONGEST_GATHERING = 40;

export interface GroupCommitOptions<Item, Result> {
  /** Commits the items in one transaction; a result for each, in order. Throws when nothing was written. */
  commit: (items: readonly Item[]) => Promise<readonly Result[]>;
  /** Most items in one transaction. */
  largest: number;
  /**
   * Into how many transactions those that come again and again are split. Two, when another process does
   * the work of a commit: while it stores one half, this one reads the requests of the other. One by default,
   * for each commit has its price.
   */
  crowds?: 1 | 2;
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
  crowds = 1,
  isHopeless = () => false,
}: GroupCommitOptions<Item, Result>) => {
  // The first item's request must not lend its context (its transaction, its user) to the whole group.
  const scope = new AsyncResource('cx.group-commit');
  let queue: Waiting<Item, Result>[] = [];
  let running = false;
  /** Items that were stored or waiting when the last transaction ended: about so many clients there are. */
  let clients = 0;

  /** How many are best committed together now. */
  const wanted = (): number =>
    crowds === 1 ? largest : Math.min(largest, Math.ceil(Math.max(clients, queue.length) / crowds));

  const settle = async (group: readonly Waiting<Item, Result>[]): Promise<void> => {
    try {
      const results = await commit(group.map(({ item }) => item));
      clients = group.length + queue.length;
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

  /**
   * Waits as long as each turn of the event loop brings further items that are wanted. Otherwise many clients
   * that each wait for their answer fall into crowds of any size, of which one comes in while the other is
   * committed: many commits for the same items.
   */
  const gather = async (): Promise<void> => {
    const end = performance.now() + LONGEST_GATHERING;
    let before = 0;
    while (queue.length > before && queue.length < wanted() && performance.now() < end) {
      before = queue.length;
      await nextTurn();
    }
  };

  const drain = async (): Promise<void> => {
    while (queue.length > 0) {
      await gather();
      const size = wanted();
      const group = queue.slice(0, size);
      queue = queue.slice(size);
      await settle(group);
    }
    clients = 0;
    running = false;
  };

  return {
    /** Resolves once the item is committed. */
    submit(item: Item): Promise<Result> {
      return new Promise((resolve, reject) => {
        queue.push({ item, resolve, reject });
        if (running) return;
        running = true;
        scope.runInAsyncScope(() => void drain());
      });
    },
    /** How many wait for a transaction to begin. */
    get waiting(): number {
      return queue.length;
    },
  };
};
