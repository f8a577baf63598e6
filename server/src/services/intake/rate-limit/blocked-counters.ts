import type { Counter, Refusal, Rule } from './counters';

const MOST = 10_000;

const isSameRule = (one: Rule, other: Rule): boolean =>
  one.points === other.points && one.seconds === other.seconds;

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
      for (const { key, rule } of counters) {
        const refusal = blocked.get(key);
        if (!refusal) continue;
        // A limit that was set anew may have room.
        if (refusal.until > now && isSameRule(refusal.counter.rule, rule)) return refusal;
        blocked.delete(key);
      }
      return null;
    },

    clear: (): void => blocked.clear(),
  };
};
