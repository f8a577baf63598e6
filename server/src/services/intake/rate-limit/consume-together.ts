import { RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';

export interface Consumed {
  allowed: boolean;
  /** Milliseconds until the window ends. */
  wait: number;
}

type Waiter = { resolve: (consumed: Consumed) => void; reject: (error: unknown) => void };

/** One store operation for `count` requests; how many of them still had a point. */
const consumeMany = async (limiter: RateLimiterAbstract, key: string, count: number) => {
  try {
    const { msBeforeNext } = await limiter.consume(key, count);
    return { allowed: count, wait: msBeforeNext };
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    // Without a count, the key is blocked in this process's memory: nobody gets through.
    const before = refusal.consumedPoints > 0 ? refusal.consumedPoints - count : limiter.points;
    const allowed = Math.min(count, Math.max(0, limiter.points - before));
    return { allowed, wait: refusal.msBeforeNext };
  }
};

/**
 * Consumes points for requests that come together with one store operation a key, so that a limiter in
 * the database stays cheap under load: while an operation runs, further requests with the same key wait
 * and are counted by the next one. Earlier requests get the points that are left.
 */
export const createConsumeTogether = (limiter: RateLimiterAbstract) => {
  const waiting = new Map<string, Waiter[]>();

  const drain = async (key: string): Promise<void> => {
    for (let group = waiting.get(key) ?? []; group.length > 0; group = waiting.get(key) ?? []) {
      waiting.set(key, []);
      try {
        const { allowed, wait } = await consumeMany(limiter, key, group.length);
        group.forEach((waiter, index) => waiter.resolve({ allowed: index < allowed, wait }));
      } catch (error) {
        for (const waiter of group) waiter.reject(error);
      }
    }
    waiting.delete(key);
  };

  return (key: string): Promise<Consumed> =>
    new Promise((resolve, reject) => {
      const group = waiting.get(key);
      if (group) {
        group.push({ resolve, reject });
        return;
      }
      waiting.set(key, [{ resolve, reject }]);
      setImmediate(() => void drain(key));
    });
};
