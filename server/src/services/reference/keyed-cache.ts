/** Keys come in from outside; a cache must not grow with what strangers send. */
const MOST_ENTRIES = 10_000;

/**
 * Remembers what `read` found, by key, for `lifetime` milliseconds. What was not found is not
 * remembered, so a new key works at once on every instance. Look-ups of one key that come together
 * share one reading.
 */
export const createKeyedCache = <Value>(
  lifetime: number,
  read: (key: string) => Promise<Value | null>
) => {
  const entries = new Map<string, { value: Value; until: number }>();
  let reading = new Map<string, Promise<Value | null>>();

  const readAndKeep = async (key: string): Promise<Value | null> => {
    const mine = reading;
    try {
      const value = await read(key);
      // A reading that began before `clear` may be of the old row: it is answered but not kept.
      if (value !== null && mine === reading) {
        if (entries.size >= MOST_ENTRIES) entries.clear();
        entries.set(key, { value, until: Date.now() + lifetime });
      }
      return value;
    } finally {
      mine.delete(key);
    }
  };

  return {
    async get(key: string): Promise<Value | null> {
      const entry = entries.get(key);
      if (entry && entry.until > Date.now()) return entry.value;
      const running = reading.get(key);
      if (running) return running;
      const started = readAndKeep(key);
      reading.set(key, started);
      return started;
    },
    clear(): void {
      entries.clear();
      reading = new Map();
    },
  };
};
