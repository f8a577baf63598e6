import type { Counter, Refusal } from './counters';

const MOST = 10_000;

/**
 * Counters that are used up, for the rest of their window: a flood is turned away in this process's memory
 * and costs the database nothing. Forgetting one only means that the database is asked again.
 */
export const createBlockedCounters = () => {
  const blocked = new Map<string, Refusal>();
  return {
    add(refusal: Refusal): void {
      if (blocked.size >= MOST) blocked.clear();
      blocked.set(refusal.counter.key, refusal);
    },

    find(counters: readonly Counter[]): Refusal | null {
      const now = Date.now();
      for (const { key } of counters) {
        const refusal = blocked.get(key);
        if (!refusal) continue;
        if (refusal.until > now) return refusal;
        blocked.delete(key);
      }
      return null;
    },

    clear: (): void => blocked.clear(),
  };
};
