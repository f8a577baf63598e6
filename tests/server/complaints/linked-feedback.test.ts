import { describeOnEachDatabase, type Host } from '../host';
import { deskClient, filing, type DeskClient } from './desk-client';
import { startGuestHost } from './guest-host';

const READ = 'plugin::cx.feedback.read';
const DESK = ['plugin::cx.complaints.read', 'plugin::cx.complaints.handle'];
const PERSONAL = 'plugin::cx.feedback.personal';
const OWN = ['plugin::cx.manages-location'];

describeOnEachDatabase('a complaint about which the customer had answered before', (database) => {
  let host: Host;
  let desk: DeskClient;
  let north: DeskClient;

  const answered = async (location: string): Promise<string> => {
    const { body } = await host.request
      .post('/api/cx/feedback')
      .send({ siteKey: host.siteKey, location, answers: [{ metric: 'nps', score: 2 }] })
      .expect(201);
    return body.data.responseId;
  };
  const link = (client: DeskClient, reference: string, feedback: string | null) =>
    client.act(reference, [{ type: 'facts', facts: { feedback }, reason: 'told by phone' }]);

  beforeAll(async () => {
    host = await startGuestHost(database);
    desk = deskClient(host, await host.adminToken());
    const rights = [...DESK, READ].map((action) => ({ action, conditions: OWN }));
    const bound = await host.adminToken(rights);
    north = deskClient(host, bound);
    const me = await host.request.get('/admin/users/me').set('Authorization', `Bearer ${bound}`);
    for (const [key, managers] of [
      ['north', [me.body.data.id]],
      ['south', []],
    ] as const) {
      await host.strapi
        .documents('plugin::cx.location')
        .create({ data: { key, name: key, timeZone: 'UTC', managers } as never });
    }
  });
  afterAll(() => host.stop());

  it('is linked to the response at the desk and unlinked, as events of the case', async () => {
    const responseId = await answered('north');
    const { reference } = await desk.file({ location: 'north' });
    await link(desk, reference, responseId).expect(200);
    const linked = await desk.detail(reference);
    expect(linked.facts.feedback).toBe(responseId);
    expect(linked.events.at(-1)?.facts).toEqual({ feedback: responseId });
    await link(desk, reference, null).expect(200);
    const after = await desk.detail(reference);
    expect(after.facts.feedback ?? null).toBeNull();
    expect(after.chain.ok).toBe(true);
  });

  it('is linked to nothing that is unknown or that the reader may not read, and answers alike', async () => {
    const [near, far] = [await answered('north'), await answered('south')];
    const { reference, sequence } = await north.file({ location: 'north' });
    for (const feedback of [far, 'nothing']) {
      const { body } = await link(north, reference, feedback).expect(400);
      expect(body.error.details.errors).toEqual([
        {
          path: ['feedback'],
          message: 'feedback must be the id of a response that you may read',
          name: 'ValidationError',
        },
      ]);
    }
    expect((await north.detail(reference)).sequence).toBe(sequence);
    await link(north, reference, near).expect(200);
  });

  it('is offered that customer’s answers at its filing, of places whose answers and persons one may know', async () => {
    const token = await host.apiToken(['plugin::cx.feedback.create']);
    const given = async (customer: string, location: string): Promise<string> => {
      const { body } = await host.request
        .post('/api/cx/feedback')
        .set('Authorization', `Bearer ${token}`)
        .send({ customer, location, answers: [{ metric: 'nps', score: 3 }] })
        .expect(201);
      return body.data.responseId;
    };
    const [first, second] = [await given('k-5', 'north'), await given('k-5', 'south')];
    await given('k-6', 'north');
    const offered = async (client: DeskClient, customer = 'k-5') =>
      (await client.get(`/feedback?customer=${customer}`).expect(200)).body.data;
    expect(await offered(desk)).toEqual(
      [second, first].map((responseId) => ({
        ...{ responseId, metric: 'nps', score: 3, scale: '0..10' },
        occurredAt: expect.stringMatching(/Z$/),
      }))
    );
    expect(await offered(desk, 'nobody')).toEqual([]);
    const clientFor = async (...rights: Parameters<Host['adminToken']>[0] & object) =>
      deskClient(host, await host.adminToken(rights));
    // Who reads answers, but may not know whose they are, or the other way round, is offered none.
    expect(await offered(await clientFor(...DESK, READ))).toEqual([]);
    expect(await offered(await clientFor(...DESK, PERSONAL))).toEqual([]);
    expect(await offered(north)).toEqual([]);
    await desk.get('/feedback').expect(400);
    await desk.get(`/feedback?customer=${'x'.repeat(201)}`).expect(400);
    await desk.get('/feedback?customer=k-5&limit=9').expect(400);
    const reader = await clientFor('plugin::cx.complaints.read');
    await reader.get('/feedback?customer=k-5').expect(403);
  });

  it('is filed with it for whoever calls', async () => {
    const responseId = await answered('north');
    const { facts } = await desk.file({ feedback: responseId });
    expect(facts.feedback).toBe(responseId);
    const { body } = await desk.post('', filing({ feedback: 'nothing' })).expect(400);
    expect(body.error.details.errors[0].path).toEqual(['feedback']);
  });
});
