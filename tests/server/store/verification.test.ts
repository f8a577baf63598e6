import { describeOnEachDatabase } from '../host';
import { randomFacts } from './random-facts';
import { insertFacts, startStoreHost, type StoreHost } from './store-host';

describeOnEachDatabase('verification', (client) => {
  let host: StoreHost;

  beforeAll(async () => {
    host = await startStoreHost(client);
    await insertFacts(host.store, randomFacts(150, { seed: 31, name: 'v' }));
  });

  afterAll(() => host.stop());

  const cells = () => host.strapi.db.connection('cx_histograms');
  const series = () => host.strapi.db.connection('cx_series');
  const facts = () => host.strapi.db.connection('cx_feedbacks');
  const verify = () => host.store.verification.verify();

  it('finds a cell that was changed, and says which', async () => {
    const { id } = await series()
      .where({ metric: 'nps', dimension1: 'location', key1: 'störe', dimension2: 'channel' })
      .first();
    const cell = await cells().where({ series_id: id, span: 1 }).first();
    const where = { series_id: id, span: 1, start_day: cell.start_day };
    await cells()
      .where(where)
      .update({ c3: cell.c3 + 1 });
    const { differences, examples } = await verify();
    expect(differences).toBe(1);
    expect(examples[0]).toMatch(
      /^nps 0\.\.10, location=störe, channel=\w+.*, 20\d\d-\d\d-\d\d: stored \[.*\], recounted \[.*\]$/
    );
    await cells().where(where).update({ c3: cell.c3 });
    expect((await verify()).differences).toBe(0);
  });

  it('finds cells that are missing, left over or of no series, and facts written past the store', async () => {
    const block = await cells().where({ span: 8 }).first();
    const { span, start_day, series_id } = block;
    await cells().where({ span, start_day, series_id }).delete();
    await cells().insert({ ...block, start_day: start_day - 800 });
    await cells().insert({ ...block, series_id: 999_999 });
    const { differences, examples } = await verify();
    expect(differences).toBe(3);
    expect(examples.join('\n')).toContain('stored [0 0 0');
    expect(examples.join('\n')).toContain('recounted [0 0 0');
    expect(examples).toContain('cells of series 999999, which does not exist');
    await facts().insert({
      document_id: 'x',
      metric: 'nps',
      scale: '0..10',
      score: 1,
      local_date: '2031-01-01',
    });
    expect((await verify()).differences).toBe(5);
  });

  it('rebuilds all of it', async () => {
    const progress: [number, number][] = [];
    const made = await host.store.verification.rebuild((done, total) =>
      progress.push([done, total])
    );
    const result = await verify();
    expect(result).toMatchObject({ differences: 0, examples: [], ...made });
    expect(progress.at(-1)).toEqual([made.facts, made.facts]);
    expect(Number((await cells().count({ n: '*' }))[0]!.n)).toBe(made.cells);
  });

  it('reports facts that cannot be counted', async () => {
    await facts().insert({
      document_id: 'y',
      metric: 'nps',
      scale: '0..10',
      score: 77,
      local_date: '2024-01-01',
    });
    expect(await verify()).toMatchObject({
      differences: 1,
      examples: ['1 × nps: Score 77 does not lie on the scale 0..10'],
    });
  });
});
