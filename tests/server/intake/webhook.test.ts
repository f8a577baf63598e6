import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { startReceiver, type Receiver } from '../alerts/receiver';
import { startHost, type Host } from '../host';

const EVENT = 'cx.feedback.created';

/** Takes requests and never answers them. */
const startSilentServer = async () => {
  let taken = 0;
  const server = http.createServer(() => {
    taken += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken: () => taken,
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};

const until = async (condition: () => boolean): Promise<void> => {
  for (let waited = 0; !condition(); waited += 20) {
    if (waited > 10_000) throw new Error('It did not happen within ten seconds');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

/** Strapi's own webhooks, made as the README says. */
describe('webhooks of created feedback', () => {
  let host: Host;
  let receiver: Receiver;
  let admin: string;

  const register = async (url: string, events: string[] = [EVENT]): Promise<string> => {
    const { body } = await host.request
      .post('/admin/webhooks')
      .set('Authorization', `Bearer ${admin}`)
      .send({ name: 'Feedback', url, headers: { 'x-shared-secret': 'sesame' }, events })
      .expect(201);
    return body.data.id;
  };
  const remove = (id: string) =>
    host.request
      .delete(`/admin/webhooks/${id}`)
      .set('Authorization', `Bearer ${admin}`)
      .expect(200);
  const post = () =>
    host.request.post('/api/cx/feedback').send({
      siteKey: host.siteKey,
      customer: 'c-7',
      channel: 'app',
      answers: [
        { metric: 'nps', score: 9, comment: 'Call me on 0912 000 00 00' },
        { metric: 'csat', score: 4 },
      ],
    });

  beforeAll(async () => {
    host = await startHost({ database: 'sqlite' });
    receiver = await startReceiver();
    admin = await host.adminToken();
  });
  beforeEach(() => receiver.empty());
  afterAll(async () => {
    await host.stop();
    await receiver.close();
  });

  it('tell of each response, with keys and scores and without its words', async () => {
    const id = await register(`${receiver.url}/feedback`);
    const { body } = await post().expect(201);
    await until(() => receiver.received.length > 0);
    const [message] = receiver.received;
    expect(message).toMatchObject({
      path: '/feedback',
      headers: { 'x-strapi-event': EVENT, 'x-shared-secret': 'sesame' },
    });
    const payload = JSON.parse(message?.body ?? '{}');
    expect(payload).toEqual({
      event: EVENT,
      createdAt: expect.any(String),
      responseId: body.data.responseId,
      occurredAt: body.data.occurredAt,
      localDate: body.data.localDate,
      answers: body.data.answers,
      survey: null,
      surveyVersion: null,
      touchpoint: null,
      journey: null,
      stage: null,
      location: null,
      channel: 'app',
      customer: 'c-7',
      segment: null,
      language: null,
    });
    expect(payload.answers.map(({ score }: { score: number }) => score)).toEqual([9, 4]);
    expect(message?.body).not.toContain('0912');
    await remove(id);
  });

  it('go out for each of many that came at once, and never for what was refused', async () => {
    const id = await register(receiver.url);
    const bad = { siteKey: host.siteKey, answers: [{ metric: 'nps', score: 11 }] };
    await host.request.post('/api/cx/feedback').send(bad).expect(400);
    const stored = await Promise.all(Array.from({ length: 5 }, () => post().expect(201)));
    await until(() => receiver.received.length >= 5);
    const told = receiver.received.map(({ body }) => JSON.parse(body).responseId);
    expect(told.sort()).toEqual(stored.map(({ body }) => body.data.responseId).sort());
    await remove(id);
  });

  it('never touch the write: they may fail, hang or be gone', async () => {
    const silent = await startSilentServer();
    const gone = await startReceiver();
    await gone.close();
    const ids = [
      await register(receiver.url),
      await register(silent.url),
      await register(gone.url),
    ];
    receiver.answers = [{ status: 500 }, { status: 500 }];
    const began = Date.now();
    const first = await post().expect(201);
    const second = await post().expect(201);
    // Strapi waits ten seconds for a webhook's answer; the write waits for none.
    expect(Date.now() - began).toBeLessThan(5_000);
    await until(() => receiver.received.length >= 2 && silent.taken() >= 2);
    const { responseId } = first.body.data;
    expect(second.body.data.responseId).not.toBe(responseId);
    const stored = await host.strapi.db
      .connection('cx_feedbacks')
      .where({ response_id: responseId });
    expect(stored).toHaveLength(2);
    await silent.close();
    for (const id of ids) await remove(id);
  });

  it('take no event that nobody raises', async () => {
    const { body } = await host.request
      .post('/admin/webhooks')
      .set('Authorization', `Bearer ${admin}`)
      .send({ name: 'x', url: receiver.url, headers: {}, events: ['cx.feedback.deleted'] })
      .expect(400);
    expect(body.error.message).toBe('Webhook event cx.feedback.deleted is not supported');
  });
});
