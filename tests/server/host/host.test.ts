import { createDatabase, describeOnEachDatabase, startHost, type Host } from '.';
import { hooksOf } from './admin-listeners';

const pluginEntry = require.resolve('./stand-in');

describeOnEachDatabase('a test host', (database) => {
  let host: Host;

  beforeAll(async () => {
    host = await startHost({ database, pluginEntry });
  });
  afterAll(() => host.stop());

  it('runs on the database it was asked for', async () => {
    expect(host.strapi.db.dialect.client).toBe(database);
    await host.request.get('/api/cx/ping').expect(200, { pong: true });
  });

  it('answers requests that come together', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => host.request.get('/api/cx/ping'))
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
  });

  it('hands out admin and API tokens that open what they should', async () => {
    await host.request.get('/admin/users/me').auth('nonsense', { type: 'bearer' }).expect(401);
    for (const token of [await host.adminToken(), await host.adminToken()]) {
      await host.request.get('/admin/users/me').auth(token, { type: 'bearer' }).expect(200);
    }
    await host.request.get('/api/cx/guarded').expect(403);
    const full = await host.apiToken();
    await host.request.get('/api/cx/guarded').auth(full, { type: 'bearer' }).expect(200);
    const custom = await host.apiToken(['plugin::cx.ping.find']);
    await host.request.get('/api/cx/guarded').auth(custom, { type: 'bearer' }).expect(200);
    const other = await host.apiToken(['plugin::upload.content-api.find']);
    await host.request.get('/api/cx/guarded').auth(other, { type: 'bearer' }).expect(403);
  });

  it('logs in admins who may do just some things', async () => {
    await host.adminToken();
    const token = await host.adminToken(['admin::webhooks.read']);
    const bearer = { type: 'bearer' } as const;
    await host.request.get('/admin/webhooks').auth(token, bearer).expect(200);
    await host.request.get('/admin/roles').auth(token, bearer).expect(403);
  });
});

describeOnEachDatabase('a database given to a host', (client) => {
  it('outlives its boots', async () => {
    const database = await createDatabase(client);
    try {
      const first = await startHost({ database, pluginEntry });
      await first.strapi.store.set({ type: 'core', key: 'kept', value: 7 });
      await first.stop();
      const second = await startHost({ database, pluginEntry });
      expect(await second.strapi.store.get({ type: 'core', key: 'kept' })).toBe(7);
      await second.stop();
    } finally {
      await database.drop();
    }
  });
});

describe('a host whose boot fails', () => {
  it('throws the reason and can be started anew', async () => {
    const bootstrap = (): never => {
      throw new Error('not today');
    };
    await expect(startHost({ database: 'sqlite', pluginEntry, bootstrap })).rejects.toThrow(
      'not today'
    );
    const host = await startHost({ database: 'sqlite', pluginEntry });
    await host.stop();
  });
});

describe('a host that comes after others in its process', () => {
  const listeners = ({ strapi }: Host): number =>
    hooksOf(strapi).reduce((sum, hook) => sum + hook.getHandlers().length, 0);

  it('is listened to by nobody but itself', async () => {
    const counts: number[] = [];
    for (let boot = 0; boot < 3; boot += 1) {
      const host = await startHost({ database: 'sqlite', pluginEntry });
      counts.push(listeners(host));
      await host.stop();
    }
    expect(counts[0]).toBeGreaterThan(0);
    expect(new Set(counts).size).toBe(1);
  });
});
