import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { createGroupCommit } from '../../../server/src/services/intake/group-commit';

/** Commits numbers; those in `bad` make their whole transaction fail. */
const groupOf = (bad: ReadonlySet<number>, largest = 256, crowds: 1 | 2 = 1) => {
  const transactions: number[][] = [];
  const committed: number[] = [];
  const group = createGroupCommit<number, string>({
    largest,
    crowds,
    async commit(items) {
      transactions.push([...items]);
      await sleep(1);
      const wrong = items.filter((item) => bad.has(item));
      if (wrong.length > 0) throw new Error(wrong.includes(13) ? 'away' : `bad ${wrong.join()}`);
      committed.push(...items);
      return items.map((item) => `done ${item}`);
    },
    isHopeless: (error) => error instanceof Error && error.message === 'away',
  });
  return { group, transactions, committed };
};

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

describe('group commit', () => {
  it('gives each item its own result, in one transaction for those that come together', async () => {
    const { group, transactions } = groupOf(new Set());
    const results = await Promise.all(numbers(100).map((item) => group.submit(item)));
    expect(results).toEqual(numbers(100).map((item) => `done ${item}`));
    expect(transactions).toHaveLength(1);
  });

  it('collects what arrives while a transaction runs into the next one', async () => {
    const { group, transactions } = groupOf(new Set());
    const first = group.submit(1);
    await sleep(0);
    const others = [2, 3, 4].map((item) => group.submit(item));
    await Promise.all([first, ...others]);
    expect(transactions).toEqual([[1], [2, 3, 4]]);
  });

  it('waits for those that come turn after turn, and not once none comes', async () => {
    const { group, transactions } = groupOf(new Set());
    const sent: Promise<string>[] = [];
    for (const items of [[1, 2], [3], [4], []]) {
      sent.push(...items.map((item) => group.submit(item)));
      await nextTurn();
    }
    sent.push(group.submit(5));
    await Promise.all(sent);
    expect(transactions).toEqual([[1, 2, 3, 4], [5]]);
  });

  it('does not wait for an end of those that never stop coming', async () => {
    const { group, transactions } = groupOf(new Set(), 1_000_000);
    let answered = false;
    const first = group.submit(0).then(() => {
      answered = true;
    });
    const others: Promise<string>[] = [];
    for (let turn = 1; !answered; turn += 1) {
      others.push(group.submit(turn));
      await nextTurn();
    }
    await Promise.all([first, ...others]);
    expect(transactions[0]?.[0]).toBe(0);
    expect(transactions.length).toBeGreaterThan(1);
  });

  it('never puts more than the largest number into one transaction', async () => {
    const { group, transactions } = groupOf(new Set(), 10);
    await Promise.all(numbers(25).map((item) => group.submit(item)));
    expect(transactions.map(({ length }) => length)).toEqual([10, 10, 5]);
  });

  it('lets clients that come again in two crowds, of which one is on its way while the other is stored', async () => {
    const { group, transactions } = groupOf(new Set(), 256, 2);
    const client = async (item: number): Promise<void> => {
      for (let turn = 0; turn < 10; turn += 1) await group.submit(item);
    };
    await Promise.all(numbers(64).map(client));
    expect(transactions.flat()).toHaveLength(640);
    expect(transactions.map(({ length }) => length)).toEqual(Array(20).fill(32));
  });

  it('commits one after the other at once when only one comes, also in two crowds', async () => {
    const { group, transactions } = groupOf(new Set(), 256, 2);
    for (const item of [1, 2, 3]) await group.submit(item);
    expect(transactions).toEqual([[1], [2], [3]]);
  });

  it('fails the bad items alone, and commits each of the others once', async () => {
    const bad = new Set([0, 77, 78, 255, 300]);
    const { group, transactions, committed } = groupOf(bad);
    const settled = await Promise.allSettled(numbers(500).map((item) => group.submit(item)));
    settled.forEach(({ status }, item) => {
      expect([item, status]).toEqual([item, bad.has(item) ? 'rejected' : 'fulfilled']);
    });
    expect(committed.sort((a, b) => a - b)).toEqual(numbers(500).filter((item) => !bad.has(item)));
    expect(transactions.length).toBeLessThan(100);
  });

  it('tries nothing again when no smaller transaction would fare better', async () => {
    const { group, transactions } = groupOf(new Set([13]));
    const settled = await Promise.allSettled(numbers(50).map((item) => group.submit(item)));
    expect(settled.every(({ status }) => status === 'rejected')).toBe(true);
    expect(transactions).toHaveLength(1);
  });

  it('goes on after a failure', async () => {
    const { group } = groupOf(new Set([1]));
    await expect(group.submit(1)).rejects.toThrow('bad 1');
    await expect(group.submit(2)).resolves.toBe('done 2');
  });

  it("doesn't run a group in the context of the request that came first", async () => {
    const context = new AsyncLocalStorage<string>();
    const seen: (string | undefined)[] = [];
    const group = createGroupCommit<number, number>({
      largest: 10,
      commit: async (items) => {
        seen.push(context.getStore());
        return items;
      },
    });
    await context.run('a request', () => group.submit(1));
    expect(seen).toEqual([undefined]);
  });
});
