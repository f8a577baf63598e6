import { migrate } from '../../../server/src/migrations';
import type { HistogramQuestion } from '../../../server/src/store/types';
import { describeOnEachDatabase } from '../host';
import { randomFacts } from './random-facts';
import { lines, recount } from './recount';
import {
  allFacts,
  insertFacts,
  startSecondInstance,
  startStoreHost,
  type SecondInstance,
  type StoreHost,
} from './store-host';

const BY_LOCATION: HistogramQuestion = {
  metrics: ['nps', 'csat', 'response'],
  from: '2023-12-01',
  to: '2024-03-01',
  filters: {},
  by: 'location',
};

describeOnEachDatabase('two instances on one database', (client) => {
  let host: StoreHost;
  let second: SecondInstance;

  beforeAll(async () => {
    host = await startStoreHost(client);
    second = await startSecondInstance(host);
  });

  afterAll(async () => {
    await second.close();
    await host.stop();
  });

  const expectExact = async (): Promise<void> => {
    expect(await host.store.verification.verify()).toMatchObject({ differences: 0, examples: [] });
    const facts = await allFacts(host.store);
    expect(lines(await second.store.histograms.read(BY_LOCATION))).toEqual(
      lines(recount(facts, BY_LOCATION))
    );
  };

  it('migrates once when both boot at once, and again changes nothing', async () => {
    const { connection } = host.strapi.db;
    for (const table of ['cx_migrations', 'cx_histograms', 'cx_series', 'cx_locks', 'cx_keys']) {
      await connection.schema.dropTable(table);
    }
    await Promise.all([migrate({ strapi: host.strapi }), migrate({ strapi: second.strapi })]);
    await migrate({ strapi: second.strapi });
    const names = (await connection('cx_migrations').select('name')).map(({ name }) => name);
    expect(names).toContain('0001-create-internal-tables');
    expect(new Set(names).size).toBe(names.length);
    expect(await connection('cx_locks').select('name')).toEqual([{ name: 'histograms' }]);
  });

  it('counts every answer once when both write at the same time', async () => {
    const write = async ({ store }: { store: StoreHost['store'] }, name: string) => {
      for (let batch = 0; batch < 12; batch += 1) {
        const world = { seed: batch, name: `${name}${batch}`, days: 5 };
        await insertFacts(store, randomFacts(12, world));
      }
    };
    await Promise.all([write(host, 'a'), write(second, 'b'), write(host, 'c'), write(second, 'd')]);
    expect(await host.store.facts.countResponses()).toBe(4 * 12 * 12);
    await expectExact();
  });

  it('rebuilds while both write', async () => {
    const progress: number[] = [];
    const write = async ({ store }: { store: StoreHost['store'] }, name: string) => {
      for (let batch = 0; batch < 15; batch += 1) {
        await insertFacts(store, randomFacts(5, { seed: batch, name: `${name}${batch}` }));
      }
    };
    await Promise.all([
      write(host, 'e'),
      write(second, 'f'),
      second.store.verification.rebuild((done) => progress.push(done)),
      write(second, 'g'),
    ]);
    expect(progress.length).toBeGreaterThan(0);
    await expectExact();
  });

  it('uses no series of a transaction that was rolled back', async () => {
    const facts = randomFacts(3, { seed: 1, name: 'rolled-back' }).map((fact) => ({
      ...fact,
      location: 'only-here',
    }));
    const failing = host.store.transaction(async (trx) => {
      await host.store.facts.insert(trx, facts);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    await insertFacts(second.store, randomFacts(3, { seed: 2, name: 'between' }));
    await insertFacts(host.store, facts);
    await expectExact();
  });

  it('gives the second of two equal requests the answer of the first', async () => {
    const answer = { status: 201, body: '{"data":"first"}' };
    const submit = ({ store }: { store: StoreHost['store'] }) =>
      store.transaction(async (trx) => {
        const [known] = await store.idempotency.claim(trx, [{ key: 'k', bodyHash: 'h' }]);
        if (known) return known;
        await new Promise((resolve) => {
          setTimeout(resolve, 50);
        });
        await store.idempotency.remember(trx, [{ key: 'k', ...answer }]);
        return 'mine';
      });
    const results = await Promise.all([submit(host), submit(second), submit(second), submit(host)]);
    expect(results.filter((result) => result === 'mine')).toHaveLength(1);
    expect(results.filter((result) => result !== 'mine')).toEqual(
      Array(3).fill({ bodyHash: 'h', ...answer })
    );
  });

  it('claims the same keys in any order without a deadlock, and frees those that got no answer', async () => {
    const keys = ['x', 'y', 'z'].map((key) => ({ key, bodyHash: 'h' }));
    const claim = ({ store }: { store: StoreHost['store'] }, order: typeof keys) =>
      store.transaction((trx) => store.idempotency.claim(trx, order));
    const claims = await Promise.all([claim(host, keys), claim(second, [...keys].reverse())]);
    expect(claims).toEqual([Array(3).fill(null), Array(3).fill(null)]);
    await expect(claim(host, [...keys, ...keys])).rejects.toThrow(RangeError);
    expect(await host.store.idempotency.forget(new Date(Date.now() + 1000))).toBe(4);
  });

  it('gives a lease to one, until it is released or over', async () => {
    const tries = await Promise.all([
      host.store.leases.acquire('job', 'first', 60_000),
      second.store.leases.acquire('job', 'second', 60_000),
    ]);
    expect([...tries].sort()).toEqual([false, true]);
    const owner = tries[0] ? 'first' : 'second';
    expect(await second.store.leases.acquire('job', 'third', 1)).toBe(false);
    expect(await second.store.leases.acquire('job', owner, 60_000)).toBe(true);
    await second.store.leases.release('job', 'third');
    expect(await second.store.leases.acquire('job', 'third', 1)).toBe(false);
    await second.store.leases.release('job', owner);
    expect(await second.store.leases.acquire('job', 'third', 1)).toBe(true);
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
    expect(await host.store.leases.acquire('job', 'first', 1)).toBe(true);
  });

  it('gives a key to one document and a document one key', async () => {
    const tries = await Promise.all([
      host.store.keys.claim('touchpoint', 'till', 'doc1'),
      second.store.keys.claim('touchpoint', 'till', 'doc2'),
    ]);
    expect([...tries].sort()).toEqual([false, true]);
    const owner = tries[0] ? 'doc1' : 'doc2';
    expect(await second.store.keys.claim('touchpoint', 'till', owner)).toBe(true);
    expect(await second.store.keys.claim('touchpoint', 'Till', owner)).toBe(false);
    expect(await second.store.keys.claim('location', 'till', 'doc3')).toBe(true);
    expect(await host.store.keys.keyOf('touchpoint', owner)).toBe('till');
    await host.store.keys.release('touchpoint', owner);
    expect(await second.store.keys.keyOf('touchpoint', owner)).toBeNull();
    expect(await second.store.keys.claim('touchpoint', 'till', 'doc4')).toBe(true);
  });
});
