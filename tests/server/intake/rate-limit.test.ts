import { setTimeout as sleep } from 'node:timers/promises';
import { createIntakeService } from '../../../server/src/services/intake';
import { LimitReachedError } from '../../../server/src/services/intake/rate-limit';
import { describeOnEachDatabase, startHost, type Host } from '../host';
import { countFeedback } from './reference-data';

const PATH = '/api/cx/feedback';
const WINDOW_SECONDS = 4;
const answers = [{ metric: 'nps', score: 9 }];

describeOnEachDatabase('the limits of public intake', (database) => {
  let host: Host;
  let warnings: string[];

  beforeAll(async () => {
    const rateLimit = {
      points: 5,
      seconds: WINDOW_SECONDS,
      perSiteKey: { points: 12, seconds: WINDOW_SECONDS },
    };
    const siteKeys = [{ name: 'a', key: 'site-key-a', origins: [] }];
    host = await startHost({
      database,
      cx: { intake: { siteKeys, rateLimit } },
      config: { server: { proxy: { koa: true } } },
    });
  });
  afterAll(() => host.stop());

  beforeEach(async () => {
    await host.strapi.db.connection('cx_rate_limits').del();
    // The process remembers blocked keys for the rest of their window.
    host.strapi.plugin('cx').service('intake').rateLimits.close();
    warnings = [];
    jest.spyOn(host.strapi.log, 'warn').mockImplementation((text: unknown) => {
      warnings.push(String(text));
      return host.strapi.log;
    });
  });
  afterEach(() => jest.restoreAllMocks());

  const send = (address: string) =>
    host.request
      .post(PATH)
      .set('X-Forwarded-For', address)
      .send({ siteKey: 'site-key-a', answers });

  it('refuse with 429 and when to come back, and let through after the window', async () => {
    const before = await countFeedback(host);
    const sent = [];
    for (let count = 0; count < 7; count += 1) sent.push(await send('203.0.113.1'));
    expect(sent.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 429, 429]);
    const refused = sent[6];
    const wait = Number(refused?.headers['retry-after']);
    expect(wait).toBeGreaterThanOrEqual(1);
    expect(wait).toBeLessThanOrEqual(WINDOW_SECONDS);
    expect(refused?.body).toMatchObject({
      data: null,
      error: {
        status: 429,
        name: 'RateLimitError',
        details: { scope: 'visitor', points: 5, seconds: WINDOW_SECONDS, retryAfter: wait },
      },
    });
    expect(await countFeedback(host)).toBe(before + 5);
    await sleep(wait * 1000 + 100);
    expect((await send('203.0.113.1')).status).toBe(201);
  });

  it('count requests that come together, and visitors apart', async () => {
    const sent = await Promise.all(
      ['203.0.113.2', '203.0.113.3'].flatMap((address) =>
        Array.from({ length: 6 }, () => send(address))
      )
    );
    expect(sent.slice(0, 6).filter(({ status }) => status === 201)).toHaveLength(5);
    expect(sent.slice(6).filter(({ status }) => status === 201)).toHaveLength(5);
  });

  it('count a whole IPv6 network as one visitor', async () => {
    const sent = [];
    for (let count = 0; count < 6; count += 1)
      sent.push((await send(`2001:db8:1:2::${count}`)).status);
    expect(sent[5]).toBe(429);
    expect((await send('2001:db8:1:3::1')).status).toBe(201);
  });

  it('hold for the whole site', async () => {
    const sent = [];
    for (let count = 0; count < 14; count += 1) sent.push(await send(`198.51.100.${count}`));
    expect(sent.filter(({ status }) => status === 201)).toHaveLength(12);
    expect(sent[13]?.body.error.details.scope).toBe('site');
  });

  it("don't hold API tokens back", async () => {
    const token = await host.apiToken(['plugin::cx.feedback.create']);
    for (let count = 0; count < 8; count += 1) {
      await host.request.post(PATH).auth(token, { type: 'bearer' }).send({ answers }).expect(201);
    }
  });

  it('hold over several instances, and store no address', async () => {
    const instances = [0, 1, 2].map(() => createIntakeService({ strapi: host.strapi }));
    const before = await countFeedback(host);
    const refused: boolean[] = [];
    for (let round = 0; round < 9; round += 1) {
      const intake = instances[round % 3]!;
      const counters = intake.rateLimits.countersOf('203.0.113.9', null);
      const caller = { kind: 'user', principal: 'user:1' } as const;
      const sent = intake.submit({ answers }, { caller, counters });
      refused.push(
        await sent.then(
          () => false,
          (error: unknown) => error instanceof LimitReachedError
        )
      );
    }
    expect(refused).toEqual([...Array(5).fill(false), ...Array(4).fill(true)]);
    expect(await countFeedback(host)).toBe(before + 5);
    const rows = await host.strapi.db.connection('cx_rate_limits').select('*');
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('203.0.113.9');
  });

  it('count faulty requests too, and turn a flood away without asking the database', async () => {
    const before = await countFeedback(host);
    const sendFaulty = () =>
      host.request
        .post(PATH)
        .set('X-Forwarded-For', '203.0.113.6')
        .send({ siteKey: 'site-key-a', answers: [] });
    const sent = [];
    for (let count = 0; count < 6; count += 1) sent.push((await sendFaulty()).status);
    expect(sent).toEqual([400, 400, 400, 400, 400, 429]);
    const points = () => host.strapi.db.connection('cx_rate_limits').sum('points as points');
    const taken = await points();
    expect((await sendFaulty()).status).toBe(429);
    expect((await send('203.0.113.6')).status).toBe(429);
    expect(await points()).toEqual(taken);
    expect(await countFeedback(host)).toBe(before);
  });

  it('count in memory while the shared counters are away, and say so once', async () => {
    const rename = (from: string, to: string) =>
      host.strapi.db.connection.schema.renameTable(from, to);
    await rename('cx_rate_limits', 'cx_rate_limits_away');
    try {
      const sent = [];
      for (let count = 0; count < 7; count += 1) sent.push((await send('203.0.113.4')).status);
      expect(sent).toEqual([201, 201, 201, 201, 201, 429, 429]);
      expect(warnings.filter((text) => text.includes('shared counters'))).toHaveLength(1);
    } finally {
      await rename('cx_rate_limits_away', 'cx_rate_limits');
    }
  });

  it('delete old counters', async () => {
    await send('203.0.113.5').expect(201);
    const { rateLimits } = host.strapi.plugin('cx').service('intake');
    expect(await rateLimits.forget()).toBe(0);
    await host.strapi.db
      .connection('cx_rate_limits')
      .update({ expire: Date.now() - 2 * 3_600_000 });
    expect(await rateLimits.forget()).toBe(2);
  });
});

describeOnEachDatabase(
  'behind a proxy that Strapi was not told of',
  (database) => {
    it('the log says once what to set', async () => {
      const host = await startHost({ database });
      const warn = jest.spyOn(host.strapi.log, 'warn');
      try {
        for (let count = 0; count < 3; count += 1) {
          const body = { siteKey: host.siteKey, answers };
          await host.request
            .post(PATH)
            .set('X-Forwarded-For', '203.0.113.1')
            .send(body)
            .expect(201);
        }
        const told = warn.mock.calls.filter(([text]) =>
          String(text).includes('proxy: { koa: true }')
        );
        expect(told).toHaveLength(1);
      } finally {
        warn.mockRestore();
        await host.stop();
      }
    });
  },
  ['sqlite']
);

describeOnEachDatabase(
  'limits in Redis without its package',
  (database) => {
    it('stop the boot with a sentence that says what to install', async () => {
      const cx = { intake: { rateLimit: { redis: 'redis://127.0.0.1:6379' } } };
      jest.doMock('ioredis', () => {
        throw new Error('Cannot find module');
      });
      const begun = jest.spyOn(globalThis, 'setTimeout');
      const ended = jest.spyOn(globalThis, 'clearTimeout');
      await expect(startHost({ database, cx })).rejects.toThrow('npm install ioredis');

      // Nothing goes on reading the settings every two seconds.
      const watches = begun.mock.results.filter(
        (_, index) => begun.mock.calls[index]?.[1] === 2000
      );
      expect(watches.length).toBeGreaterThan(0);
      const stopped = ended.mock.calls.map(([timer]) => timer);
      expect(watches.filter(({ value }) => !stopped.includes(value))).toEqual([]);
    });
  },
  ['sqlite']
);
