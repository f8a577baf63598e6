import { describeOnEachDatabase, startHost, type Host } from '../host';
import { countFeedback, createReferenceData, storedFeedback } from './reference-data';

const PATH = '/api/cx/feedback';
const nps = { metric: 'nps', score: 9 };

describeOnEachDatabase('POST /api/cx/feedback', (database) => {
  let host: Host;
  let token: string;

  beforeAll(async () => {
    const limits = { enabled: false };
    const siteKeys = [
      { name: 'shop', key: 'shop-site-key', origins: ['https://shop.example'] },
      { name: 'any', key: 'open-site-key', origins: [] },
    ];
    host = await startHost({ database, cx: { intake: { siteKeys, rateLimit: limits } } });
    token = await host.apiToken(['plugin::cx.feedback.create']);
    await createReferenceData(host);
  });
  afterAll(() => host.stop());

  const post = (body: unknown) =>
    host.request
      .post(PATH)
      .auth(token, { type: 'bearer' })
      .send(body as object);

  it('stores a response as it was sent, with its context frozen', async () => {
    const answer = await post({
      survey: 'visit',
      touchpoint: 'till',
      journey: 'shop',
      stage: 'buy',
      location: 'tehran',
      channel: 'store',
      customer: 'c1',
      occurredAt: '2025-03-20T20:30:00.125Z',
      source: 'till-app',
      externalId: 'r-1',
      answers: [
        { question: 'recommend', score: 10, comment: 'عالی بود 😀 "نقل" و\nخط دوم' },
        { question: 'effort', score: 7, stage: null },
        { metric: 'emotion', score: -2 },
      ],
    });
    expect(answer.status).toBe(201);
    const { data } = answer.body;
    expect(data).toMatchObject({ occurredAt: '2025-03-20T20:30:00.125Z', localDate: '2025-03-21' });
    const rows = await storedFeedback(host, { responseId: data.responseId });
    expect(rows).toMatchObject([
      {
        position: 0,
        leads: true,
        metric: 'nps',
        question: 'recommend',
        score: 10,
        scale: '0..10',
        stage: 'buy',
        comment: 'عالی بود 😀 "نقل" و\nخط دوم',
      },
      {
        position: 1,
        leads: false,
        metric: 'ces',
        question: 'effort',
        score: 7,
        scale: '1..7',
        stage: null,
      },
      {
        position: 2,
        leads: false,
        metric: 'emotion',
        question: null,
        score: -2,
        scale: '-2..2',
        stage: 'buy',
      },
    ]);
    for (const [index, row] of rows.entries()) {
      expect(row).toMatchObject({
        documentId: data.answers[index].documentId,
        survey: 'visit',
        surveyVersion: 1,
        touchpoint: 'till',
        journey: 'shop',
        location: 'tehran',
        channel: 'store',
        customer: 'c1',
        segment: 'gold',
        language: 'fa',
        localDate: '2025-03-21',
        timeZone: 'Asia/Tehran',
        source: 'till-app',
        externalId: 'r-1',
        exclusion: null,
      });
      expect(new Date(row.occurredAt as string).toISOString()).toBe('2025-03-20T20:30:00.125Z');
    }
  });

  it('adds nothing for an external id that was seen before', async () => {
    const body = { source: 'crm', externalId: '5', answers: [nps, nps] };
    const first = await post(body).expect(201);
    const second = await post({ ...body, answers: [{ metric: 'nps', score: 0 }] }).expect(200);
    expect(second.body.data).toEqual({ duplicate: true, responseId: first.body.data.responseId });
    expect(await countFeedback(host, { source: 'crm' })).toBe(2);
  });

  it('refuses bad input with every fault and writes nothing', async () => {
    const before = await countFeedback(host);
    const bad: [object, string[]][] = [
      [{}, ['answers']],
      [
        { answers: [{ metric: 'nps', score: 11 }], touchpoint: 'x', channel: 'fax' },
        ['answers.0.score', 'channel', 'touchpoint'],
      ],
      [{ answers: [nps, { metric: 'csat', score: 2.5 }] }, ['answers.1.score']],
      [{ answers: [nps], touchpoint: 'old-till' }, ['touchpoint']],
      [
        { answers: [nps], occurredAt: new Date(Date.now() + 600_000).toISOString() },
        ['occurredAt'],
      ],
      [{ answers: [nps], surprise: true }, ['surprise']],
      [{ answers: [{ ...nps, comment: 'a\u0000b' }] }, ['answers.0.comment']],
      [[nps], ['']],
    ];
    for (const [body, paths] of bad) {
      const answer = await post(body);
      expect(answer.status).toBe(400);
      expect(answer.body).toMatchObject({
        data: null,
        error: { status: 400, name: 'ValidationError' },
      });
      const { errors } = answer.body.error.details as {
        errors: { path: string[]; name: string }[];
      };
      expect(errors.map(({ path }) => path.join('.')).sort()).toEqual(paths);
      expect(errors.every(({ name }) => name === 'ValidationError')).toBe(true);
    }
    await host.request
      .post(PATH)
      .auth(token, { type: 'bearer' })
      .type('json')
      .send('{"answers":')
      .expect(400);
    expect(await countFeedback(host)).toBe(before);
  });

  it('lets nobody in without a token that may, or a site key', async () => {
    const other = await host.apiToken(['plugin::cx.feedback.batch']);
    await host.request
      .post(PATH)
      .auth(other, { type: 'bearer' })
      .send({ answers: [nps] })
      .expect(403);
    await host.request
      .post(PATH)
      .auth('nonsense', { type: 'bearer' })
      .send({ answers: [nps] })
      .expect(401);
    const none = await host.request
      .post(PATH)
      .send({ answers: [nps] })
      .expect(403);
    expect(none.body.error.message).toContain('siteKey is required');
    await host.request
      .post(PATH)
      .send({ siteKey: 'wrong-site-key', answers: [nps] })
      .expect(403);
    await host.request
      .post(PATH)
      .send({ siteKey: 'open-site-key', answers: [nps] })
      .expect(201);
    await host.request
      .post(`${PATH}?siteKey=open-site-key`)
      .send({ answers: [nps] })
      .expect(201);
  });

  it('holds a site key to its origins and to what strangers may say', async () => {
    const send = (origin: string | null, more = {}) => {
      const request = host.request.post(PATH);
      if (origin) request.set('Origin', origin);
      return request.send({ siteKey: 'shop-site-key', answers: [nps], ...more });
    };
    await send('https://shop.example').expect(201);
    await send('https://evil.example').expect(403);
    await send(null).expect(403);
    const { body } = await send('https://shop.example', { segment: 'vip', source: 's' }).expect(
      400
    );
    expect(body.error.details.errors.map((fault: { path: string[] }) => fault.path[0])).toEqual([
      'segment',
      'source',
    ]);
  });

  it('takes the text of a beacon for JSON', async () => {
    const send = (text: string) =>
      host.request
        .post(`${PATH}?siteKey=open-site-key`)
        .type('text/plain;charset=UTF-8')
        .send(text);
    await send(JSON.stringify({ answers: [{ ...nps, comment: 'beacon' }] })).expect(201);
    expect(await countFeedback(host, { comment: 'beacon' })).toBe(1);
    const { body } = await send('nps=9').expect(400);
    expect(body.error.name).toBe('ValidationError');
  });

  it('refuses a body that is too large', async () => {
    const answers = Array(30).fill({ ...nps, comment: 'x'.repeat(4_000) });
    const { body } = await post({ answers }).expect(413);
    expect(body).toMatchObject({
      error: { status: 413, name: 'PayloadTooLargeError', details: { limit: 65_536 } },
    });
  });

  it('knows new reference data at once, and stops with archived', async () => {
    const key = 'kiosk';
    await post({ touchpoint: key, answers: [nps] }).expect(400);
    const touchpoints = host.strapi.documents('plugin::cx.touchpoint');
    const { documentId } = await touchpoints.create({ data: { key, name: 'Kiosk' } as never });
    await post({ touchpoint: key, answers: [nps] }).expect(201);
    await touchpoints.update({ documentId, data: { archived: true } as never });
    const { body } = await post({ touchpoint: key, answers: [nps] }).expect(400);
    expect(body.error.message).toContain('archived');
  });

  it('raises an event without comment, and is not troubled by listeners', async () => {
    const heard: Record<string, unknown>[] = [];
    const { eventHub } = host.strapi;
    const off = eventHub.on('cx.feedback.created', async (payload: Record<string, unknown>) => {
      heard.push(payload);
      throw new Error('a listener that fails');
    });
    const answer = await post({
      touchpoint: 'till',
      customer: 'c1',
      answers: [{ ...nps, comment: 'call me on 0912' }],
    });
    expect(answer.status).toBe(201);
    await new Promise((resolve) => setTimeout(resolve, 50));
    off();
    expect(heard).toMatchObject([
      {
        responseId: answer.body.data.responseId,
        touchpoint: 'till',
        customer: 'c1',
        segment: 'gold',
      },
    ]);
    expect(JSON.stringify(heard)).not.toContain('0912');
  });
});

describeOnEachDatabase(
  'public intake without site keys',
  (database) => {
    it('is closed and says how to open it', async () => {
      const host = await startHost({ database, cx: { intake: { siteKeys: [] } } });
      try {
        const { body } = await host.request
          .post(PATH)
          .send({ siteKey: 'x', answers: [nps] })
          .expect(403);
        expect(body.error.message).toContain('intake.siteKeys');
      } finally {
        await host.stop();
      }
    });
  },
  ['sqlite']
);
