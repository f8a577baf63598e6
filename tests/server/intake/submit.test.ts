import { describeOnEachDatabase, startHost, type Host } from '../host';

describeOnEachDatabase('POST /api/cx/feedback', (database) => {
  let host: Host;

  beforeAll(async () => {
    host = await startHost({ database, pluginEntry: require.resolve('./stand-in') });
  });
  afterAll(() => host?.stop());

  it('stores', async () => {
    const { body, status } = await host.request
      .post('/api/cx/feedback')
      .send({ siteKey: host.siteKey, answers: [{ metric: 'nps', score: 9, comment: 'خوب بود' }] });
    console.log(JSON.stringify(body), status);
    expect(status).toBe(201);
  });
});
