import { describeOnEachDatabase, startHost, type Host } from '.';

describeOnEachDatabase('the plugin in a test host', (database) => {
  let host: Host;

  beforeAll(async () => {
    host = await startHost({ database });
  });
  afterAll(() => host.stop());

  it('takes an answer and counts it', async () => {
    const body = { siteKey: host.siteKey, answers: [{ metric: 'nps', score: 9 }] };
    await host.request.post('/api/cx/feedback').send(body).expect(201);
    const token = await host.apiToken('read-only');
    const { body: kpi } = await host.request
      .get('/api/cx/kpis/nps')
      .auth(token, { type: 'bearer' })
      .expect(200);
    expect(kpi.data).toMatchObject({ kpi: 'nps', value: 100, n: 1 });
  });
});
