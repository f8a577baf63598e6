import Redis from 'ioredis';
import { createIntakeService } from '../../../server/src/services/intake';
import { startHost, type Host } from '../host';
import { describeWithRedis } from '../host/on-each-database';
import { countFeedback } from './reference-data';

const KEY = 'redis-site-key';
const SITE = 'redis-test';
const body = { siteKey: KEY, answers: [{ metric: 'nps', score: 9 }] };

const configFor = (redis: string) => ({
  cx: {
    intake: {
      siteKeys: [{ name: SITE, key: KEY, origins: [] }],
      rateLimit: { points: 3, seconds: 60, perSiteKey: { points: 100, seconds: 60 }, redis },
    },
  },
  config: { server: { proxy: { koa: true } } },
});

const send = (host: Host, address: string) =>
  host.request.post('/api/cx/feedback').set('X-Forwarded-For', address).send(body);

describeWithRedis('limits of public intake in Redis', (url) => {
  let host: Host;
  let redis: Redis;
  const ourKeys = () => redis.keys('cx:*');

  beforeAll(async () => {
    redis = new Redis(url);
    host = await startHost({ database: 'sqlite', ...configFor(url) });
  });
  beforeEach(async () => {
    const keys = await ourKeys();
    if (keys.length > 0) await redis.del(keys);
  });
  afterAll(async () => {
    await host.stop();
    redis.disconnect();
  });

  it('refuse with 429 what comes after the last point, and store nothing of it', async () => {
    const before = await countFeedback(host);
    const statuses = [];
    for (let sent = 0; sent < 5; sent += 1) {
      statuses.push((await send(host, '203.0.113.9')).status);
    }
    expect(statuses).toEqual([201, 201, 201, 429, 429]);
    expect(await countFeedback(host)).toBe(before + 3);
    expect((await send(host, '203.0.113.10')).status).toBe(201);
  });

  it('are shared with another instance', async () => {
    const other = createIntakeService({ strapi: host.strapi }).rateLimits;
    await other.open();
    try {
      const counters = other.countersOf('198.51.100.7', SITE);
      for (let taken = 0; taken < 3; taken += 1) {
        expect((await other.admit(counters)).refusal).toBeNull();
      }
      expect((await send(host, '198.51.100.7')).status).toBe(429);
    } finally {
      other.close();
    }
  });

  it('keep no address, and forget by themselves', async () => {
    await send(host, '203.0.113.77');
    const keys = await ourKeys();
    expect(keys).toHaveLength(2);
    expect(keys.join()).not.toContain('203.0.113');
    for (const key of keys) expect(await redis.ttl(key)).toBeGreaterThan(0);
    expect(await host.strapi.db.connection('cx_rate_limits').count({ n: '*' })).toEqual([{ n: 0 }]);
  });
});

describeWithRedis('limits in a Redis that is away', () => {
  it('are kept in memory', async () => {
    const host = await startHost({ database: 'sqlite', ...configFor('redis://127.0.0.1:1') });
    const warn = jest.spyOn(host.strapi.log, 'warn').mockImplementation(() => host.strapi.log);
    try {
      const statuses = [];
      for (let sent = 0; sent < 5; sent += 1) {
        statuses.push((await send(host, '203.0.113.9')).status);
      }
      expect(statuses).toEqual([201, 201, 201, 429, 429]);
    } finally {
      warn.mockRestore();
      await host.stop();
    }
  });
});
