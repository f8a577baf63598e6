import { describeOnEachDatabase, startHost, type Host } from '../host';
import { countFeedback, createReferenceData, storedFeedback } from './reference-data';

const PATH = '/api/cx/feedback/batch';
const nps = (score: number) => ({ metric: 'nps', score });

describeOnEachDatabase('POST /api/cx/feedback/batch', (database) => {
  let host: Host;
  let token: string;

  beforeAll(async () => {
    host = await startHost({ database });
    token = await host.apiToken(['plugin::cx.feedback.batch']);
    await createReferenceData(host);
  });
  afterAll(() => host.stop());

  const post = (body: object) => host.request.post(PATH).auth(token, { type: 'bearer' }).send(body);

  it('needs its own permission', async () => {
    const other = await host.apiToken(['plugin::cx.feedback.create']);
    const body = { responses: [{ answers: [nps(1)] }] };
    await host.request.post(PATH).auth(other, { type: 'bearer' }).send(body).expect(403);
    await host.request.post(PATH).send(body).expect(403);
    await host.request
      .post(PATH)
      .send({ ...body, siteKey: host.siteKey })
      .expect(403);
  });

  it('gives a result for each response, in order', async () => {
    const one = { source: 'crm', externalId: '1', answers: [nps(9), nps(8)] };
    const { body } = await post({
      responses: [
        one,
        { answers: [nps(11)] },
        one,
        { touchpoint: 'x', answers: [nps(1)] },
        { answers: [nps(3)] },
      ],
    }).expect(200);
    expect(body.data).toMatchObject({ created: 2, duplicates: 1, rejected: 2 });
    const [first, bad, again, unknown, last] = body.data.results;
    expect(first).toMatchObject({ status: 'created', answers: [{ score: 9 }, { score: 8 }] });
    expect(again).toEqual({ status: 'duplicate', responseId: first.responseId });
    expect(bad).toMatchObject({
      status: 'rejected',
      errors: [{ path: ['answers', '0', 'score'] }],
    });
    expect(unknown).toMatchObject({ status: 'rejected', errors: [{ path: ['touchpoint'] }] });
    expect(await storedFeedback(host, { responseId: last.responseId })).toMatchObject([
      { score: 3 },
    ]);
    const repeated = await post({ responses: [one] }).expect(200);
    expect(repeated.body.data.results).toEqual([
      { status: 'duplicate', responseId: first.responseId },
    ]);
  });

  it('stores all or nothing when asked', async () => {
    const before = await countFeedback(host);
    const bad = { responses: [{ answers: [nps(9)] }, { answers: [nps(11)] }, { answers: [] }] };
    const { body } = await post({ ...bad, allOrNothing: true }).expect(400);
    expect(body.error.details.errors).toMatchObject([
      { path: ['responses', '1', 'answers', '0', 'score'], name: 'ValidationError' },
      { path: ['responses', '2', 'answers'], name: 'ValidationError' },
    ]);
    expect(await countFeedback(host)).toBe(before);
    await post({ responses: [{ answers: [nps(9)] }], allOrNothing: true }).expect(200);
    expect(await countFeedback(host)).toBe(before + 1);
  });

  it.each([
    [{ responses: [] }, 'responses'],
    [{}, 'responses'],
    [{ responses: Array(1001).fill({ answers: [nps(1)] }) }, 'responses'],
    [{ responses: [{}], allOrNothing: 'yes' }, 'allOrNothing'],
    [{ responses: [{}], all: 1 }, 'all'],
  ])('refuses a faulty envelope (%#)', async (envelope, path) => {
    const { body } = await post(envelope).expect(400);
    expect(body.error.details.errors).toMatchObject([{ path: [path] }]);
  });

  it('takes 1,000 responses with their customers', async () => {
    const before = await countFeedback(host);
    const responses = Array.from({ length: 1000 }, (_, index) => ({
      touchpoint: 'till',
      location: 'tehran',
      customer: index % 2 ? 'c1' : `unknown-${index}`,
      source: 'bulk',
      externalId: String(index),
      answers: [{ ...nps(index % 11), comment: 'خدمات خوب بود ولی صف طولانی شد' }],
    }));
    const { body } = await post({ responses }).expect(200);
    expect(body.data).toMatchObject({ created: 1000, duplicates: 0, rejected: 0 });
    expect(await countFeedback(host)).toBe(before + 1000);
    expect(await countFeedback(host, { source: 'bulk', segment: 'gold' })).toBe(500);
  });

  it('answers a repetition with the first answer', async () => {
    const before = await countFeedback(host);
    const body = { responses: [{ answers: [nps(9)] }, { answers: [nps(99)] }] };
    const first = await post(body).set('Idempotency-Key', 'b1').expect(200);
    const again = await post(body).set('Idempotency-Key', 'b1').expect(200);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.body).toEqual(first.body);
    await post({ ...body, allOrNothing: false })
      .set('Idempotency-Key', 'b1')
      .expect(409);
    expect(await countFeedback(host)).toBe(before + 1);
  });
});

describeOnEachDatabase(
  'a batch that is too large',
  (database) => {
    it("is refused by the plugin's limit or the host's own", async () => {
      const host = await startHost({ database, cx: { intake: { maxBatchBodyBytes: 20_000 } } });
      try {
        const token = await host.apiToken();
        const of = (count: number) => ({ responses: Array(count).fill({ answers: [nps(1)] }) });
        const send = (count: number) =>
          host.request.post(PATH).auth(token, { type: 'bearer' }).send(of(count));
        await send(100).expect(200);
        const { body } = await send(900).expect(413);
        expect(body.error).toMatchObject({
          name: 'PayloadTooLargeError',
          details: { limit: 20_000 },
        });
        const comment = 'x'.repeat(5000);
        const large = { responses: Array(300).fill({ answers: [{ ...nps(1), comment }] }) };
        await host.request.post(PATH).auth(token, { type: 'bearer' }).send(large).expect(413);
      } finally {
        await host.stop();
      }
    });
  },
  ['sqlite']
);
