import type {
  Improvement,
  ImprovementChoices,
  ImprovementEffect,
} from '../../../shared/contracts/improvement';
import { ROOT_CAUSE_QUESTIONS } from '../../../shared/contracts/root-cause';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { describeOnEachDatabase, startHost, type Host } from '../host';
import { deskClient, type DeskClient } from './desk-client';

const DAY = 86_400_000;
const dateIn = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
/** So many days ago the action began. */
const SINCE = 10;
const PLACES = ['a', 'b', 'c', 'd', 'e'];

describeOnEachDatabase('analyses of causes and improvements', (database) => {
  let host: Host;
  let token: string;
  let desk: DeskClient;

  const call = (method: 'get' | 'post' | 'put' | 'delete', path: string, as = token) =>
    host.request[method](`/cx${path}`).set('Authorization', `Bearer ${as}`);
  const improvement = (over: object = {}) => ({
    title: 'Another carrier',
    solution: 'Parcels go with another carrier.',
    expected: { better: 'fewer late parcels' },
    causeCode: 'carrier',
    locations: ['a', 'b'],
    kpi: 'nps',
    expectedEffect: 10,
    startsOn: dateIn(-SINCE),
    ...over,
  });
  const create = async (over: object = {}): Promise<Improvement> =>
    (await call('post', '/improvements').send(improvement(over)).expect(201)).body.data;

  beforeAll(async () => {
    host = await startHost({ database });
    await host.adminToken();
    token = await host.adminToken(Object.values(ADMIN_ACTIONS));
    desk = deskClient(host, token);
    for (const key of PLACES) {
      await host.strapi
        .documents('plugin::cx.location')
        .create({ data: { key, name: key, timeZone: 'UTC' } as Record<string, unknown> });
    }
    // Every place got one promoter in four days before; since, the treated have none but promoters.
    const responses = PLACES.flatMap((location, place) =>
      Array.from({ length: SINCE * 2 }, (_, day) => {
        const after = day < SINCE;
        const happy = (after && place < 2) || (day + place) % 4 === 0;
        return {
          location,
          channel: 'app',
          occurredAt: `${dateIn(-day - 1)}T12:00:00.000Z`,
          answers: [{ metric: 'nps', score: happy ? 10 : 3 }],
        };
      })
    );
    await host.request
      .post('/api/cx/feedback/batch')
      .set('Authorization', `Bearer ${await host.apiToken()}`)
      .send({ responses })
      .expect(200);
  });
  afterAll(() => host.stop());

  it('keep the seven answers and the whys of a case, and tell what data knows', async () => {
    const { reference } = await desk.file({ category: 'delivery', location: 'a' });
    await desk.file({ category: 'delivery', location: 'a' });
    const facts = (await call('get', `/root-causes/facts/${reference}`).expect(200)).body.data;
    expect(facts).toMatchObject({
      alike: { count: 2, by: 'category' },
      noticedBy: 'staff',
      channel: 'phone',
      after: null,
    });
    const answers = Object.fromEntries(ROOT_CAUSE_QUESTIONS.map((name) => [name, `${name} …`]));
    const analysis = { complaint: reference, answers, whys: ['late', 'no van'], causeCode: null };
    const { body } = await call('post', '/root-causes').send(analysis).expect(201);
    const { key } = body.data;
    await call('put', `/root-causes/${key}`)
      .send({ ...analysis, causeCode: 'carrier' })
      .expect(200);
    const kept = (await call('get', `/root-causes?complaint=${reference}`).expect(200)).body.data;
    expect(kept).toEqual([expect.objectContaining({ ...analysis, key, causeCode: 'carrier' })]);
    const wrong = await call('post', '/root-causes').send({ ...analysis, answers: {} });
    expect([wrong.status, wrong.body.error.details.errors[0].path]).toEqual([
      400,
      ['answers', 'what'],
    ]);
    const reader = await host.adminToken([ADMIN_ACTIONS.readComplaints]);
    await call('post', '/root-causes', reader).send(analysis).expect(403);
  });

  it('tell what else began at the same places meanwhile, and are compared with none of those', async () => {
    for (const key of ['kiosk', 'porch']) {
      await host.strapi
        .documents('plugin::cx.touchpoint')
        .create({ data: { key, name: key } as Record<string, unknown> });
    }
    const each = 6;
    const responses = PLACES.flatMap((location, place) =>
      [-SINCE - 3, -3].flatMap((day) =>
        Array.from({ length: each }, () => ({
          ...{ location, touchpoint: 'kiosk', channel: 'app' },
          occurredAt: `${dateIn(day)}T12:00:00.000Z`,
          answers: [{ metric: 'ces', score: ((place * 3 - day) % 7) + 1 }],
        }))
      )
    );
    await host.request
      .post('/api/cx/feedback/batch')
      .set('Authorization', `Bearer ${await host.apiToken()}`)
      .send({ responses })
      .expect(200);
    const at = (locations: string[], over: object = {}) =>
      create({ kpi: 'ces', touchpoints: ['kiosk'], locations, ...over });
    const mine = await at(['a']);
    const found = async (): Promise<ImprovementEffect> =>
      (await call('get', `/improvements/${mine.key}/effect`).expect(200)).body.data;
    const alone = await found();
    expect(alone.overlap).toEqual({ improvements: [], unseen: 0 });
    expect(alone.kpi?.warnings).not.toContain('overlap');
    expect(alone.kpi?.compared).toMatchObject({ treated: 1, untouched: 4 });

    const startsOn = dateIn(-4);
    const other = await at(['a', 'c'], { title: 'New screens', startsOn });
    // Neither long before nor of another touchpoint.
    const apart = [
      await at(['a', 'd'], { startsOn: dateIn(-4 * SINCE) }),
      await at(['a', 'e'], { touchpoints: ['porch'] }),
    ];
    const now = await found();
    expect(now.overlap).toEqual({
      improvements: [{ key: other.key, title: 'New screens', startsOn }],
      unseen: 0,
    });
    expect(now.kpi).toMatchObject({ compared: { treated: 1, untouched: 3 }, touchedMeanwhile: 1 });
    expect(now.kpi?.periods.at(-1)?.untouched).toMatchObject({ n: 3 * each });
    expect(now.kpi?.warnings).toContain('overlap');
    expect(now.recurrence?.warnings).toContain('overlap');
    // What never came to be is put away, and touched nothing.
    for (const { key } of [other, ...apart, mine])
      await call('delete', `/improvements/${key}`).expect(200);
    const after = await found();
    expect([after.overlap.improvements, after.kpi?.touchedMeanwhile]).toEqual([[], 0]);
  });

  it('measure the effect against untouched places, with its warnings', async () => {
    const { key, startSetAt, lookedAt } = await create();
    expect([startSetAt, lookedAt]).toEqual([expect.any(String), null]);
    const effect: ImprovementEffect = (await call('get', `/improvements/${key}/effect`).expect(200))
      .body.data;
    expect(effect.after).toEqual({ from: dateIn(-SINCE), to: dateIn(-1) });
    expect(effect.before).toEqual({ from: dateIn(-2 * SINCE), to: dateIn(-SINCE - 1) });
    expect(effect.kpi).toMatchObject({
      key: 'nps',
      before: { n: 20 },
      after: { value: 100, n: 20 },
      compared: { treated: 2, untouched: 3 },
    });
    expect(effect.kpi?.compared?.low).toBeGreaterThan(0);
    // Before the action nobody answered but in the last of the windows.
    expect(effect.kpi?.periods.map(({ from, acted }) => [from, acted.n])).toEqual([
      ...[5, 4, 3].map((times) => [dateIn(-times * SINCE), 0]),
      [dateIn(-2 * SINCE), 20],
      [dateIn(-SINCE), 20],
    ]);
    expect(effect.kpi?.periods.at(-1)?.untouched).toMatchObject({ n: 30 });
    expect(effect.kpi?.lastYear).toBeNull();
    // It answers complaints, began before it was written down, and stands on few answers.
    expect(effect.kpi?.warnings).toEqual([
      'regression_to_mean',
      'dated_afterwards',
      'few_pre_periods',
      'low_n',
    ]);
    expect(effect.recurrence).toMatchObject({ causeCode: 'carrier', before: 0, after: 0 });
  });

  it('hold the start once the numbers were looked at', async () => {
    const { key } = await create({ locations: [] });
    const move = (startsOn: string) =>
      call('put', `/improvements/${key}`).send(improvement({ locations: [], startsOn }));
    await move(dateIn(-5)).expect(200);
    const effect = (await call('get', `/improvements/${key}/effect`).expect(200)).body.data;
    expect(effect.kpi.compared).toBeNull();
    expect(effect.kpi.warnings).toContain('before_after_only');
    const moved = await move(dateIn(-9)).expect(409);
    expect(moved.body.error.details).toMatchObject({ code: 'looked_at' });
    await move(dateIn(-5)).expect(200);
    const planned = await create({ startsOn: dateIn(3) });
    const early = await call('get', `/improvements/${planned.key}/effect`).expect(409);
    expect(early.body.error.details).toMatchObject({ code: 'too_early' });
    await call('delete', `/improvements/${planned.key}`).expect(200);
    const listed: Improvement[] = (await call('get', '/improvements').expect(200)).body.data;
    expect(listed.map((one) => one.key)).not.toContain(planned.key);
  });

  it('are about what there is, and say which field is not', async () => {
    const fieldOf = async (over: object) => {
      const { status, body } = await call('post', '/improvements').send(improvement(over));
      return [status, body.error?.details.errors[0].path];
    };
    expect(await fieldOf({ kpi: 'moon' })).toEqual([400, ['kpi']]);
    expect(await fieldOf({ owner: '999999' })).toEqual([400, ['owner']]);
    expect(await fieldOf({ owner: 'Sara' })).toEqual([400, ['owner']]);
    expect(await fieldOf({ locations: ['a', 'z'] })).toEqual([400, ['locations']]);
    expect(await fieldOf({ touchpoints: ['nowhere'] })).toEqual([400, ['touchpoints']]);
    expect(await fieldOf({ rootCause: 'unknown' })).toEqual([400, ['rootCause']]);
    expect(await fieldOf({ colour: 'red' })).toEqual([400, ['body', 'colour']]);

    const { data: choices }: { data: ImprovementChoices } = (
      await call('get', '/improvements/choices?locale=ar').expect(200)
    ).body;
    expect(choices.locations.map(({ key }) => key)).toEqual(PLACES);
    expect(choices.kpis.map(({ key }) => key)).toContain('nps');
    const owner = choices.owners[0]?.id ?? '';
    const { key } = await create({ owner });
    await call('put', `/improvements/${key}`)
      .send(improvement({ owner, locations: ['c'], state: 'done' }))
      .expect(200);
    const kept = (await call('get', `/improvements/${key}`).expect(200)).body.data;
    expect(kept).toMatchObject({ owner, locations: ['c'], state: 'done' });
    const reader = await host.adminToken([ADMIN_ACTIONS.readComplaints]);
    await call('get', '/improvements/choices', reader).expect(200);
    await call('post', '/improvements', reader).send(improvement()).expect(403);
    await call('get', `/improvements/${key}/effect`, reader).expect(403);
  });

  it('warn of a season that comes every year, where nothing is untouched', async () => {
    const lastYear = 364;
    const responses = Array.from({ length: SINCE * 2 }, (_, day) => ({
      location: 'e',
      channel: 'phone',
      occurredAt: `${dateIn(-day - 1 - lastYear)}T12:00:00.000Z`,
      answers: [{ metric: 'csat', score: day < SINCE ? 5 : (day % 2) + 1 }],
    }));
    const now = responses.map((one, day) => ({
      ...one,
      occurredAt: `${dateIn(-day - 1)}T12:00:00.000Z`,
    }));
    await host.request
      .post('/api/cx/feedback/batch')
      .set('Authorization', `Bearer ${await host.apiToken()}`)
      .send({ responses: [...responses, ...now] })
      .expect(200);
    const { key } = await create({ kpi: 'csat_mean', locations: [] });
    const { kpi }: ImprovementEffect = (await call('get', `/improvements/${key}/effect`)).body.data;
    expect(kpi?.lastYear?.low).toBeGreaterThan(0);
    expect(kpi?.warnings).toContain('season');
  });

  it('stand in the review with what came of them, and the analyses of the period', async () => {
    const mine = await create({ title: 'Reviewed', state: 'started', locations: ['a', 'b'] });
    const window = `from=${dateIn(-5)}&to=${dateIn(0)}&timeZone=UTC`;
    const { body } = await call('get', `/complaint-review?${window}`).expect(200);
    const reviewed = body.data.earlier.find(
      (one: { improvement: Improvement }) => one.improvement.key === mine.key
    );
    expect(reviewed).toMatchObject({
      ...{ improvement: { title: 'Reviewed', state: 'started' }, unmeasured: null },
      // Another one began at a third place the same day, which is no longer untouched.
      effect: { kpi: { key: 'nps', compared: { treated: 2, untouched: 2 }, touchedMeanwhile: 1 } },
    });
    expect(body.data.causes[0]).toMatchObject({ causeCode: 'carrier', root: 'no van' });
    const bound = await host.adminToken([ADMIN_ACTIONS.readComplaints]);
    const other = (await call('get', `/complaint-review?${window}`, bound).expect(200)).body.data;
    expect(
      other.earlier.find((one: { improvement: Improvement }) => one.improvement.key === mine.key)
    ).toMatchObject({ effect: null, unmeasured: 'not_allowed' });
  });

  it('tell the change by the KPI’s own difference, as every page does', async () => {
    await host.strapi
      .documents('plugin::cx.touchpoint')
      .create({ data: { key: 'till', name: 'Till' } as Record<string, unknown> });
    const bearer = `Bearer ${await host.apiToken()}`;
    const given = (day: number, scores: readonly number[]) =>
      scores.map((score) => ({
        ...{ touchpoint: 'till', channel: 'app', occurredAt: `${dateIn(day)}T12:00:00.000Z` },
        answers: [{ metric: 'nps', score }],
      }));
    // (5, 3, 2) and then nothing but promoters, whose interval is cut at 100.
    const responses = [
      ...given(-SINCE - 2, [10, 10, 10, 9, 9, 8, 8, 7, 3, 2]),
      ...given(
        -2,
        Array.from({ length: 10 }, () => 10)
      ),
    ];
    await host.request
      .post('/api/cx/feedback/batch')
      .set('Authorization', bearer)
      .send({ responses })
      .expect(200);
    const { key } = await create({ locations: [], touchpoints: ['till'] });
    const { kpi, after }: ImprovementEffect = (await call('get', `/improvements/${key}/effect`))
      .body.data;
    const { body } = await host.request
      .get(
        `/api/cx/kpis/nps?from=${after.from}&to=${after.to}&timeZone=UTC&compare=previous&filters[touchpoint]=till`
      )
      .set('Authorization', bearer)
      .expect(200);
    const { value, confidence, pValue } = body.data.change;
    expect(value).toBe(70);
    expect(kpi?.change).toEqual({ value, low: confidence.low, high: confidence.high, pValue });
  });

  it('warn where the cause came less often only because fewer cases have one yet', async () => {
    await host.strapi
      .documents('plugin::cx.touchpoint')
      .create({ data: { key: 'van', name: 'Van' } as Record<string, unknown> });
    const table = host.strapi.db.connection('cx_complaints');
    const happened = async (day: number, causes: readonly (string | null)[]) => {
      const references: string[] = [];
      for (const cause_code of causes) {
        const { reference } = await desk.file({ touchpoint: 'van' });
        await table
          .clone()
          .where({ reference })
          .update({ local_date: dateIn(day), cause_code });
        references.push(reference);
      }
      return references;
    };
    await happened(-SINCE - 2, ['carrier', 'carrier', 'carrier', 'carrier', 'other', null]);
    const after = await happened(-2, ['carrier', 'other', null, null, null, null]);
    const { key } = await create({ locations: [], touchpoints: ['van'] });
    const found = async () =>
      (await call('get', `/improvements/${key}/effect`).expect(200)).body.data.recurrence;
    // Those of the tests before began everywhere at the same time.
    expect(await found()).toMatchObject({
      ...{ before: 4, after: 1, ratio: { value: 0.25 }, warnings: ['uncoded', 'overlap'] },
      coding: { before: { cases: 6, coded: 5 }, after: { cases: 6, coded: 2 } },
    });
    await table.clone().whereIn('reference', after).whereNull('cause_code').update({
      cause_code: 'other',
    });
    expect(await found()).toMatchObject({
      ...{ before: 4, after: 1, warnings: ['overlap'] },
      coding: { after: { cases: 6, coded: 6 } },
    });
  });
});
