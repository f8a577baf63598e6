import { createStore } from '../../../server/src/store';
import { createIntakeService } from '../../../server/src/services/intake';
import { answerSingle } from '../../../server/src/services/intake/answer-request';
import { commitSubmissions } from '../../../server/src/services/intake/commit-submissions';
import { isUniqueViolation } from '../../../server/src/services/intake/database-errors';
import { createGroupCommit } from '../../../server/src/services/intake/group-commit';
import type { Submission } from '../../../server/src/services/intake/submission';
import { describeOnEachDatabase, startHost, type Host } from '../host';
import { countFeedback, createReferenceData, storedFeedback } from './reference-data';

const PATH = '/api/cx/feedback';
const nps = (score: number, comment?: string) => ({ metric: 'nps', score, comment });

describeOnEachDatabase('feedback that comes together', (database) => {
  let host: Host;
  let token: string;

  beforeAll(async () => {
    host = await startHost({ database });
    token = await host.apiToken(['plugin::cx.feedback.create', 'plugin::cx.feedback.batch']);
    await createReferenceData(host);
  });
  afterAll(() => host.stop());
  afterEach(async () => {
    const { differences, examples } = await createStore({
      strapi: host.strapi,
    }).verification.verify();
    expect({ differences, examples }).toEqual({ differences: 0, examples: [] });
  });

  const post = (body: object, key?: string) => {
    const request = host.request.post(PATH).auth(token, { type: 'bearer' });
    if (key) request.set('Idempotency-Key', key);
    return request.send(body);
  };

  it('is all stored but for the bad ones, which fail alone', async () => {
    const bad = new Set([3, 100, 101, 499]);
    const answers = await Promise.all(
      Array.from({ length: 500 }, (_, index) =>
        post({
          touchpoint: bad.has(index) ? 'nowhere' : 'till',
          answers: [nps(index % 11, `together ${index}`)],
        })
      )
    );
    answers.forEach(({ status }, index) =>
      expect([index, status]).toEqual([index, bad.has(index) ? 400 : 201])
    );
    const rows = await storedFeedback(host, { comment: { $startsWith: 'together' } });
    expect(rows.map(({ comment }) => comment).sort()).toEqual(
      answers.flatMap(({ status }, index) => (status === 201 ? [`together ${index}`] : [])).sort()
    );
  });

  it('fails alone when only the database refuses it', async () => {
    const { strapi } = host;
    const store = createStore({ strapi });
    const intake = createIntakeService({ strapi });
    const caller = { kind: 'internal', principal: 'test' } as const;
    const group = createGroupCommit({
      commit: (submissions: readonly Submission[]) => commitSubmissions(store, submissions),
      largest: 256,
    });
    const settled = await Promise.allSettled(
      Array.from({ length: 64 }, async (_, index) => {
        const input = {
          source: 'db',
          externalId: `${index}`,
          answers: [nps(9, 'db'), nps(8, 'db')],
        };
        const { facts } = await intake.prepareResponse(input, caller);
        // Two answers in one place: the unique index refuses the second.
        if (index === 20) for (const fact of facts ?? []) fact.position = 0;
        return group.submit({ responses: [facts ?? []], idempotency: null, answer: answerSingle });
      })
    );
    settled.forEach(({ status }, index) =>
      expect([index, status]).toEqual([index, index === 20 ? 'rejected' : 'fulfilled'])
    );
    const [failed] = settled.filter((result) => result.status === 'rejected');
    expect(isUniqueViolation(failed?.reason)).toBe(true);
    expect(await countFeedback(host, { comment: 'db' })).toBe(126);
  });

  it('stores one of several with the same external id', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => post({ source: 'race', externalId: '1', answers: [nps(5)] }))
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const ids = new Set(answers.map(({ body }) => body.data.responseId));
    expect(ids.size).toBe(1);
    expect(await countFeedback(host, { source: 'race' })).toBe(1);
  });

  it('answers a repetition with the first answer and writes nothing', async () => {
    const body = { answers: [nps(8, 'idem')] };
    const first = await post(body, 'key-1').expect(201);
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    const second = await post(
      { answers: [{ comment: 'idem', score: 8, metric: 'nps' }] },
      'key-1'
    ).expect(201);
    expect(second.headers['idempotency-replayed']).toBe('true');
    expect(second.body).toEqual(first.body);
    expect(await countFeedback(host, { comment: 'idem' })).toBe(1);
    const query = await host.request
      .post(`${PATH}?idempotencyKey=key-1`)
      .auth(token, { type: 'bearer' })
      .send(body)
      .expect(201);
    expect(query.body).toEqual(first.body);
  });

  it('refuses the key with another body, and overlong keys', async () => {
    await post({ answers: [nps(1, 'conflict')] }, 'key-2').expect(201);
    const { body } = await post({ answers: [nps(2, 'conflict')] }, 'key-2').expect(409);
    expect(body).toMatchObject({ data: null, error: { status: 409, name: 'ConflictError' } });
    expect(await countFeedback(host, { comment: 'conflict' })).toBe(1);
    await post({ answers: [nps(1)] }, 'x'.repeat(256)).expect(400);
  });

  it('keeps the keys of callers apart', async () => {
    const other = await host.apiToken(['plugin::cx.feedback.create']);
    await post({ answers: [nps(1, 'apart')] }, 'key-3').expect(201);
    await host.request
      .post(PATH)
      .auth(other, { type: 'bearer' })
      .set('Idempotency-Key', 'key-3')
      .send({ answers: [nps(2, 'apart')] })
      .expect(201);
    expect(await countFeedback(host, { comment: 'apart' })).toBe(2);
  });

  it('forgets a key whose request was refused, and lets the corrected one through', async () => {
    await post({ answers: [nps(12, 'corrected')] }, 'key-4').expect(400);
    await post({ answers: [nps(10, 'corrected')] }, 'key-4').expect(201);
  });

  it('gives a repetition its first answer even when it would be refused by now', async () => {
    const touchpoints = host.strapi.documents('plugin::cx.touchpoint');
    const { documentId } = await touchpoints.create({
      data: { key: 'fair', name: 'Fair' } as never,
    });
    const body = { touchpoint: 'fair', answers: [nps(7, 'fair')] };
    const first = await post(body, 'key-5').expect(201);
    await touchpoints.update({ documentId, data: { archived: true } as never });
    expect((await post(body, 'key-5').expect(201)).body).toEqual(first.body);
    await post({ touchpoint: 'fair', answers: [nps(6)] }, 'key-5').expect(409);
    await post(body, 'key-6').expect(400);
  });

  it('holds over concurrent repetitions in one group', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        post({ answers: [nps(index < 30 ? 3 : 4, 'burst')] }, 'key-7')
      )
    );
    const stored = await countFeedback(host, { comment: 'burst' });
    expect(stored).toBe(1);
    const statuses = answers.map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([201, 409]));
    const bodies = new Set(answers.filter(({ status }) => status === 201).map(({ text }) => text));
    expect(bodies.size).toBe(1);
  });

  it('holds over two instances on one database', async () => {
    const { strapi } = host;
    const caller = { kind: 'token', principal: 'token:two' } as const;
    const services = [createIntakeService({ strapi }), createIntakeService({ strapi })];
    const results = await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        services[index % 2]!.submit(
          { answers: [nps(index % 3, 'two')], source: 'two', externalId: `e${index % 3}` },
          { caller, idempotencyKey: `two-${index % 3}` }
        )
      )
    );
    expect(await countFeedback(host, { comment: 'two' })).toBe(3);
    expect(results.filter(({ replayed }) => !replayed)).toHaveLength(3);
  });

  it('forgets keys after 48 hours', async () => {
    await post({ answers: [nps(1, 'aged')] }, 'key-8').expect(201);
    const { forgetIdempotencyKeys } = createIntakeService({ strapi: host.strapi });
    expect(await forgetIdempotencyKeys()).toBe(0);
    await host.strapi.db
      .connection('cx_idempotency')
      .update({ created_at: Date.now() - 49 * 3_600_000 });
    expect(await forgetIdempotencyKeys()).toBeGreaterThan(0);
    await post({ answers: [nps(1, 'aged')] }, 'key-8').expect(201);
    expect(await countFeedback(host, { comment: 'aged' })).toBe(2);
  });
});
