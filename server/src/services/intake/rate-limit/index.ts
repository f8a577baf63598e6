import { createHmac, createSecretKey } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Options } from '../../../config/options';
import type { Transaction } from '../../../store/types';
import { getService } from '../../get-service';
import { createBlockedCounters } from './blocked-counters';
import { judgeRequests, pointsOf, type Counter, type Refusal, type Rule } from './counters';
import { createLimiters } from './limiters';
import { networkOf } from './network-of';
import { connectRedis, type RedisClient } from './redis-client';

export { LimitReachedError, type Counter, type Refusal } from './counters';

const LOG_PAUSE = 60_000;

type Requests = readonly (readonly Counter[])[];

/** The counters in the database can't be used; the code of the cause tells whether trying again helps. */
export class CountersAwayError extends Error {
  readonly code: unknown;

  constructor(cause: unknown) {
    super(String(cause), { cause });
    this.code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  }
}

/**
 * Limits of public intake that hold across instances: a visitor's by hashed network address, and a site
 * key's. In the database, points are taken in the very transaction that stores the feedback: counting
 * costs no commit of its own, and what is committed counts for every instance. When the shared counters
 * can't be reached, each process counts in its own memory: closing would lose real feedback for the sake
 * of a counter, opening would invite the flood that the counter is for.
 */
export const createRateLimits = ({ strapi }: { strapi: Core.Strapi }) => {
  const url = strapi
    .plugin('cx')
    .config<Options['intake']['rateLimit']['redis']>('intake.rateLimit.redis');
  const limits = () => getService('settings', { strapi }).limits();
  const store = getService('store', { strapi });
  const keys = strapi.config.get<string[]>('server.app.keys', []);
  const secret = createSecretKey(Buffer.from([keys].flat().join() || 'cx'));
  const blocked = createBlockedCounters();
  let redis: RedisClient | null = null;
  let loggedAt = 0;

  const logTrouble = (error: unknown): void => {
    if (Date.now() - loggedAt < LOG_PAUSE) return;
    loggedAt = Date.now();
    strapi.log.warn(
      `cx: the rate limits' shared counters can't be reached (${String(error)}); ` +
        'until they can, each process counts for itself'
    );
  };

  const limiters = createLimiters(logTrouble);

  /** Addresses are personal data: only a keyed hash is stored, and only for the length of a window. */
  const hash = (address: string): string =>
    createHmac('sha256', secret).update(networkOf(address)).digest('base64url').slice(0, 32);

  return {
    /**
     * Connects to Redis when that is configured; to be called at boot.
     * @throws Error when the package for Redis is missing
     */
    async open(): Promise<void> {
      if (url !== null) redis = await connectRedis(url, logTrouble);
    },

    close(): void {
      limiters.clear();
      blocked.clear();
      // A polite QUIT would wait for a Redis that is away; there is nothing left to say to it.
      redis?.disconnect();
      redis = null;
    },

    /** What a request from this address, with this site's key, counts against. */
    countersOf(address: string, site: string | null): Counter[] {
      const { limited, visitorPoints, visitorSeconds, sitePoints, siteSeconds } = limits();
      if (!limited) return [];
      const visitor: Rule = { points: visitorPoints, seconds: visitorSeconds };
      const counters: Counter[] = [
        { scope: 'visitor', key: `cx:ip:${hash(address)}`, rule: visitor },
      ];
      if (site !== null) {
        const rule: Rule = { points: sitePoints, seconds: siteSeconds };
        counters.push({ scope: 'site', key: `cx:site:${site}`, rule });
      }
      return counters;
    },

    /**
     * The limit that a request is known to break before anything is done for it. With Redis this is where
     * its points are taken.
     * @returns the counters whose points are still to be taken, with the feedback
     */
    async admit(
      counters: readonly Counter[]
    ): Promise<{ refusal: Refusal | null; left: readonly Counter[] }> {
      if (!redis) return { refusal: blocked.find(counters), left: counters };
      return { refusal: await limiters.inRedis(counters, redis), left: [] };
    },

    /**
     * Takes the points of requests in their transaction; tells which of them break a limit.
     * @throws CountersAwayError when the database refuses; the transaction is lost then
     */
    async take(trx: Transaction, requests: Requests): Promise<(Refusal | null)[]> {
      const taken = pointsOf(requests);
      if (taken.length === 0) return requests.map(() => null);
      try {
        const counted = await store.rateLimits.take(trx, taken, Date.now());
        return judgeRequests(requests, counted);
      } catch (error) {
        throw new CountersAwayError(error);
      }
    },

    /** Takes the points in this process's memory, because the shared counters are away. */
    takeInMemory(requests: Requests, reason: CountersAwayError): Promise<(Refusal | null)[]> {
      logTrouble(reason.cause);
      return Promise.all(requests.map(limiters.inMemory));
    },

    /** The counter of what a stranger does who is known by an address. */
    addressCounter(name: string, address: string, rule: Rule): Counter {
      return { scope: 'visitor', key: `cx:${name}:${hash(address)}`, rule };
    },

    /** The counter of what is done to one complaint, whether it exists or not. */
    complaintCounter(reference: string, rule: Rule): Counter {
      const key = createHmac('sha256', secret).update(`complaint ${reference}`).digest('base64url');
      return { scope: 'complaint', key: `cx:complaint:${key.slice(0, 32)}`, rule };
    },

    /** The limit that has no point left; none is taken. */
    async usedUp(counters: readonly Counter[]): Promise<Refusal | null> {
      const known = blocked.find(counters);
      if (known) return known;
      try {
        if (redis) return await limiters.usedUpInRedis(counters, redis);
        const keys = counters.map(({ key }) => key);
        const standing = await store.rateLimits.read(keys, Date.now());
        const used = counters.find(
          ({ key, rule }) => (standing.get(key)?.points ?? 0) >= rule.points
        );
        return used ? { counter: used, until: standing.get(used.key)?.expire ?? 0 } : null;
      } catch (error) {
        logTrouble(error);
        return null;
      }
    },

    /** Takes a point from each counter at once, in a transaction of its own; tells which limit that breaks. */
    async spend(counters: readonly Counter[]): Promise<Refusal | null> {
      if (counters.length === 0) return null;
      const known = blocked.find(counters);
      if (known) return known;
      if (redis) return limiters.inRedis(counters, redis);
      const taken = pointsOf([counters]);
      let refusal: Refusal | null;
      try {
        const counted = await store.transaction((trx) =>
          store.rateLimits.take(trx, taken, Date.now())
        );
        refusal = judgeRequests([counters], counted)[0] ?? null;
      } catch (error) {
        logTrouble(error);
        return limiters.inMemory(counters);
      }
      if (refusal) blocked.add(refusal);
      return refusal;
    },

    /** Remembers a counter as used up, once that is committed. */
    block: (refusal: Refusal): void => blocked.add(refusal),

    /** Deletes counters that ended long ago from the database. */
    forget: (): Promise<number> => store.rateLimits.forget(new Date(Date.now() - 3_600_000)),
  };
};
