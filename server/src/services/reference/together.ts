/** Databases bound the number of values in one statement. */
const MOST_KEYS = 500;

interface Waiter<Value> {
  resolve: (value: Value | undefined) => void;
  reject: (error: unknown) => void;
}

/** Reads keys that are asked for in the same turn of the event loop with one question. */
export const createTogether = <Value>(
  readMany: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>
) => {
  let waiting = new Map<string, Waiter<Value>[]>();

  const readPart = async (part: readonly (readonly [string, Waiter<Value>[]])[]): Promise<void> => {
    try {
      const found = await readMany(part.map(([key]) => key));
      for (const [key, waiters] of part) {
        for (const waiter of waiters) waiter.resolve(found.get(key));
      }
    } catch (error) {
      for (const [, waiters] of part) for (const waiter of waiters) waiter.reject(error);
    }
  };

  const flush = (): void => {
    const all = [...waiting];
    waiting = new Map();
    for (let start = 0; start < all.length; start += MOST_KEYS) {
      void readPart(all.slice(start, start + MOST_KEYS));
    }
  };

  return {
    get(key: string): Promise<Value | undefined> {
      return new Promise((resolve, reject) => {
        if (waiting.size === 0) setImmediate(flush);
        const waiters = waiting.get(key);
        if (waiters) waiters.push({ resolve, reject });
        else waiting.set(key, [{ resolve, reject }]);
      });
    },
  };
};
