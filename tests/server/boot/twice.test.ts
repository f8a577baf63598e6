import { createDatabase, describeOnEachDatabase, startHost, type Host } from '../host';

const responses = async (host: Host): Promise<number> => {
  const token = await host.apiToken('read-only');
  const { body } = await host.request
    .get('/api/cx/kpis/responses')
    .auth(token, { type: 'bearer' })
    .expect(200);
  return body.data.value as number;
};

const answer = async (host: Host): Promise<void> => {
  const answers = [{ metric: 'csat', score: 5 }];
  await host.request.post('/api/cx/feedback').send({ siteKey: host.siteKey, answers }).expect(201);
};

describeOnEachDatabase('two boots in sequence', (client) => {
  it('count on from where they were', async () => {
    const database = await createDatabase(client);
    try {
      for (const expected of [1, 2]) {
        const host = await startHost({ database });
        try {
          await answer(host);
          expect(await responses(host)).toBe(expected);
        } finally {
          await host.stop();
        }
      }
    } finally {
      await database.drop();
    }
  });
});
