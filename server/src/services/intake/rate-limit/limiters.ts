import {
  RateLimiterMemory,
  RateLimiterRedis,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import { createConsumeTogether, type Consumed } from './consume-together';
import type { Counter, Refusal } from './counters';
import type { RedisClient } from './redis-client';

interface Scope {
  consume: (key: string) => Promise<Consumed>;
  limiter: RateLimiterAbstract;
}

/** The limiter of each scope and rule, opened when it is first needed. */
const createScopes = () => {
  const scopes = new Map<string, Scope>();
  return {
    of({ scope, rule }: Counter, open: () => RateLimiterAbstract): Scope {
      const name = `${scope} ${rule.points}/${rule.seconds}`;
      const opened = scopes.get(name);
      if (opened) return opened;
      const limiter = open();
      const made = { consume: createConsumeTogether(limiter), limiter };
      scopes.set(name, made);
      return made;
    },
    clear: (): void => scopes.clear(),
  };
};

const consumeAll = async (
  counters: readonly Counter[],
  from: (counter: Counter) => Promise<Consumed>
): Promise<Refusal | null> => {
  const refusals = await Promise.all(
    counters.map(async (counter): Promise<Refusal | null> => {
      const { allowed, wait } = await from(counter);
      return allowed ? null : { counter, until: Date.now() + wait };
    })
  );
  return refusals.find((refusal) => refusal !== null) ?? null;
};

/** Counters that are kept elsewhere than in the database: in Redis, or in this process's memory. */
export const createLimiters = (logTrouble: (error: unknown) => void) => {
  const memory = createScopes();
  const shared = createScopes();

  const consumeInMemory = (counter: Counter): Promise<Consumed> => {
    const { points, seconds: duration } = counter.rule;
    const open = () => new RateLimiterMemory({ points, duration });
    return memory.of(counter, open).consume(counter.key);
  };

  const inRedis = (counter: Counter, storeClient: RedisClient): Scope => {
    const { points, seconds: duration } = counter.rule;
    const open = () =>
      new RateLimiterRedis({
        storeClient,
        // Keys tell their scope themselves.
        keyPrefix: '',
        points,
        duration,
        inMemoryBlockOnConsumed: points,
        rejectIfRedisNotReady: true,
      });
    return shared.of(counter, open);
  };

  const consumeInRedis = async (counter: Counter, client: RedisClient): Promise<Consumed> => {
    try {
      return await inRedis(counter, client).consume(counter.key);
    } catch (error) {
      logTrouble(error);
      return consumeInMemory(counter);
    }
  };

  return {
    inMemory: (counters: readonly Counter[]) => consumeAll(counters, consumeInMemory),
    inRedis: (counters: readonly Counter[], client: RedisClient) =>
      consumeAll(counters, (counter) => consumeInRedis(counter, client)),
    /** Which of them has no point left, without taking one. */
    async usedUpInRedis(
      counters: readonly Counter[],
      client: RedisClient
    ): Promise<Refusal | null> {
      for (const counter of counters) {
        const taken = await inRedis(counter, client).limiter.get(counter.key);
        if (taken && taken.consumedPoints >= counter.rule.points)
          return { counter, until: Date.now() + taken.msBeforeNext };
      }
      return null;
    },
    clear(): void {
      memory.clear();
      shared.clear();
    },
  };
};
