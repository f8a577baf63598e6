import { createHmac } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import {
  RateLimiterMemory,
  RateLimiterRedis,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import type { Options } from '../../../config/options';
import { openDatabase } from '../../../store/database';
import {
  forgetRateLimits,
  openDatabaseLimiter,
  type RateLimitRule,
} from '../../../store/rate-limits';
import { createConsumeTogether, type Consumed } from './consume-together';
import { networkOf } from './network-of';
import { connectRedis, type RedisClient } from './redis-client';

const LOG_PAUSE = 60_000;

export interface Refusal {
  /** Whose limit was reached. */
  scope: 'visitor' | 'site';
  rule: { points: number; seconds: number };
  /** Whole seconds after which a request can succeed again, at least 1. */
  retryAfter: number;
}

interface Limit {
  scope: Refusal['scope'];
  rule: RateLimitRule;
  consume: (key: string) => Promise<Consumed>;
}

/**
 * Limits of public intake that hold across instances: a visitor's by hashed network address, and a site
 * key's. When the shared counters can't be reached, each process counts in its own memory: closing would
 * lose real feedback for the sake of a counter, opening would invite the flood that the counter is for.
 */
export const createRateLimits = ({ strapi }: { strapi: Core.Strapi }) => {
  const options = strapi.plugin('cx').config('intake.rateLimit') as Options['intake']['rateLimit'];
  const keys = strapi.config.get<string[]>('server.app.keys', []);
  const secret = [keys].flat().join() || 'cx';
  let redis: RedisClient | null = null;
  let limits: Limit[] | null = null;
  let loggedAt = 0;

  const logTrouble = (error: unknown): void => {
    if (Date.now() - loggedAt < LOG_PAUSE) return;
    loggedAt = Date.now();
    strapi.log.warn(
      `cx: the rate limits' shared counters can't be reached (${String(error)}); ` +
        'until they can, each process counts for itself'
    );
  };

  const openLimiter = (rule: RateLimitRule): RateLimiterAbstract =>
    redis
      ? new RateLimiterRedis({
          storeClient: redis,
          keyPrefix: rule.name,
          points: rule.points,
          duration: rule.seconds,
          inMemoryBlockOnConsumed: rule.points,
          rejectIfRedisNotReady: true,
        })
      : openDatabaseLimiter(openDatabase(strapi), rule);

  const openLimit = (scope: Refusal['scope'], rule: RateLimitRule): Limit => {
    const shared = createConsumeTogether(openLimiter(rule));
    const own = createConsumeTogether(
      new RateLimiterMemory({ keyPrefix: rule.name, points: rule.points, duration: rule.seconds })
    );
    const consume = async (key: string): Promise<Consumed> => {
      try {
        return await shared(key);
      } catch (error) {
        logTrouble(error);
        return own(key);
      }
    };
    return { scope, rule, consume };
  };

  const openLimits = (): Limit[] => [
    openLimit('visitor', { name: 'cx:ip', points: options.points, seconds: options.seconds }),
    openLimit('site', { name: 'cx:site', ...options.perSiteKey }),
  ];

  /** Addresses are personal data: only a keyed hash is stored, and only for the length of a window. */
  const hash = (address: string): string =>
    createHmac('sha256', secret).update(networkOf(address)).digest('base64url').slice(0, 32);

  const check = async (limit: Limit, key: string): Promise<Refusal | null> => {
    const { allowed, wait } = await limit.consume(key);
    if (allowed) return null;
    const { scope, rule } = limit;
    return { scope, rule, retryAfter: Math.max(1, Math.ceil(wait / 1000)) };
  };

  return {
    /**
     * Connects to Redis when that is configured; to be called at boot.
     * @throws Error when the package for Redis is missing
     */
    async open(): Promise<void> {
      if (options.enabled && options.redis) redis = await connectRedis(options.redis, logTrouble);
    },

    close(): void {
      limits = null;
      // A polite QUIT would wait for a Redis that is away; there is nothing left to say to it.
      redis?.disconnect();
      redis = null;
    },

    /** Takes one request into account; tells which limit it breaks, null for none. */
    async consume(address: string, site: string | null): Promise<Refusal | null> {
      if (!options.enabled) return null;
      limits ??= openLimits();
      const refusals = await Promise.all(
        limits.map(async (limit) => {
          const key = limit.scope === 'visitor' ? hash(address) : site;
          return key === null ? null : check(limit, key);
        })
      );
      return refusals.find((refusal) => refusal !== null) ?? null;
    },

    /** Deletes counters that ended long ago from the database. */
    forget: (): Promise<number> =>
      forgetRateLimits(openDatabase(strapi), new Date(Date.now() - 3_600_000)),
  };
};
