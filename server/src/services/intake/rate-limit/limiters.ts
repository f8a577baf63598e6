import {
  RateLimiterMemory,
  RateLimiterRedis,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import { createConsumeTogether, type Consumed } from './consume-together';
import type { Counter, Refusal } from './counters';
import type { RedisClient } from './redis-client';

type Consume = (key: string) => Promise<Consumed>;

/** The limiter of each scope and rule, opened when it is first needed. */
const createScopes = () => {
  const scopes = new Map<string, Consume>();
  return {
    of({ scope, rule }: Counter, open: () => RateLimiterAbstract): Consume {
      const name = `${scope} ${rule.points}/${rule.seconds}`;
      const opened = scopes.get(name);
      if (opened) return opened;
      const consume = createConsumeTogether(open());
      scopes.set(name, consume);
      return consume;
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
    return memory.of(counter, open)(counter.key);
  };

  const consumeInRedis = async (counter: Counter, storeClient: RedisClient): Promise<Consumed> => {
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
    try {
      return await shared.of(counter, open)(counter.key);
    } catch (error) {
      logTrouble(error);
      return consumeInMemory(counter);
    }
  };

  return {
    inMemory: (counters: readonly Counter[]) => consumeAll(counters, consumeInMemory),
    inRedis: (counters: readonly Counter[], client: RedisClient) =>
      consumeAll(counters, (counter) => consumeInRedis(counter, client)),
    clear(): void {
      memory.clear();
      shared.clear();
    },
  };
};
