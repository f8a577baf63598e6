import type { FeedbackInput } from '../../../shared/contracts/feedback';
import type { KpiAnswer } from '../../../shared/contracts/kpi';
import type {
  EvaluatedTarget,
  ListTargets,
  Target,
  TargetInput,
  TargetRow,
} from '../../../shared/contracts/target';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import type { TargetsService } from '../../../server/src/services/targets/types';
import { fileAt } from '../complaints/clock-host';
import { describeOnEachDatabase, startHost, type Host } from '../host';

const MARCH = 'from=2025-03-01&to=2025-03-31';
const UID = 'plugin::cx.target' as 'plugin::upload.file';

/** promoters, passives, detractors → answers in the middle of a month. */
const responses = (
  [promoters, passives, detractors]: readonly [number, number, number],
  over: Partial<FeedbackInput>
): FeedbackInput[] =>
  [...Array(promoters).fill(10), ...Array(passives).fill(7), ...Array(detractors).fill(2)].map(
    (score: number) => ({
      occurredAt: '2025-03-12T12:00:00Z',
      ...over,
      answers: [{ metric: 'nps', score }],
    })
  );

const wanted = (over: Partial<TargetInput> = {}): TargetInput => ({
  kpi: 'nps',
  recurrence: 'once',
  from: '2025-03-01',
  to: '2025-03-31',
  value: 10,
  ...over,
});

describeOnEachDatabase('targets', (database) => {
  let host: Host;
  let token: string;
  let apiToken: string;
  let me: string;

  const send = (method: 'post' | 'put' | 'delete', path: string, body?: object, by = token) =>
    host.request[method](`/cx/targets${path}`).set('Authorization', `Bearer ${by}`).send(body);
  const create = async (over: Partial<TargetInput> = {}): Promise<Target> =>
    (await send('post', '', wanted(over)).expect(201)).body.data;
  const remove = (...targets: Target[]) =>
    Promise.all(targets.map(({ id }) => send('delete', `/${id}`).expect(200)));
  const list = async (by = token, query = ''): Promise<ListTargets.Response['data']> =>
    (await host.request.get(`/cx/targets${query}`).set('Authorization', `Bearer ${by}`).expect(200))
      .body.data;
  const rowOf = async ({ id }: Target): Promise<TargetRow | undefined> =>
    (await list()).targets.find((row) => row.target.id === id);
  const ask = async (path: string): Promise<KpiAnswer> =>
    (
      await host.request
        .get(`/api/cx/kpis/${path}`)
        .set('Authorization', `Bearer ${apiToken}`)
        .expect(200)
    ).body.data;
  const service = () => host.strapi.plugin('cx').service('targets') as TargetsService;
  const evaluated = async (on: string, { key }: Target): Promise<EvaluatedTarget | undefined> =>
    (await service().evaluate({ on, scope: null })).find(({ target }) => target.key === key);
  /** The first fault of a refusal: its field. */
  const faultOf = async (over: object, status = 400): Promise<string> => {
    const { body } = await send('post', '', { ...wanted(), ...over }).expect(status);
    return body.error.details.errors[0].path.join('.');
  };

  beforeAll(async () => {
    host = await startHost({
      database,
      register({ strapi }) {
        const registry = strapi.plugin('cx').service('registry');
        const base = registry.topBoxKpi({ key: 'neither', metrics: ['neither'] });
        registry.register({ ...base, direction: 'neutral' });
      },
    });
    apiToken = await host.apiToken();
    await host.adminToken();
    token = await host.adminToken([ADMIN_ACTIONS.readKpis, ADMIN_ACTIONS.manageTargets]);
    const { body } = await host.request
      .get('/admin/users/me')
      .set('Authorization', `Bearer ${token}`);
    me = String(body.data.id);
    for (const key of ['north', 'south', 'new']) {
      await host.strapi
        .documents('plugin::cx.location' as 'plugin::upload.file')
        .create({ data: { key, name: key.toUpperCase(), timeZone: 'UTC' } as never });
    }
    await host.request
      .post('/api/cx/feedback/batch')
      .set('Authorization', `Bearer ${apiToken}`)
      .send({
        responses: [
          ...responses([60, 30, 10], { location: 'north', channel: 'store' }),
          ...responses([10, 30, 60], { location: 'south', channel: 'app' }),
          ...responses([3, 0, 0], { location: 'new', channel: 'app' }),
        ],
        allOrNothing: true,
      })
      .expect(200);
  });
  afterAll(() => host.stop());

  it('are made once, however many ask for the same at the same instant', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => send('post', '', wanted({ scope: { channel: ['app'] } })))
    );
    const [made, ...others] = answers.filter(({ status }) => status === 201);
    expect(others).toEqual([]);
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(7);
    const first = made?.body.data as Target;
    expect((await list()).targets.map(({ target }) => target.id)).toEqual([first.id]);
    await send('put', `/${first.id}`, { archived: true }).expect(200);
    const second = await create({ scope: { channel: ['app'] } });
    expect(await faultOf({ scope: { channel: ['app'] } })).toBe('recurrence');
    await send('put', `/${first.id}`, { archived: false }).expect(400);
    await send('put', `/${second.id}`, { to: '2025-04-30' }).expect(200);
    await send('put', `/${first.id}`, { archived: false }).expect(200);
    await remove(first, second);
    await remove(await create({ scope: { channel: ['app'] } }));
  });

  it('become equal by a change for one alone', async () => {
    const months = ['2025-05-01', '2025-06-01', '2025-07-01', '2025-08-01'];
    const made = await Promise.all(months.map((from) => create({ from, to: '2025-12-31' })));
    const changed = await Promise.all(
      made.map(({ id }) => send('put', `/${id}`, { from: '2025-09-01' }))
    );
    expect(changed.map(({ status }) => status).sort()).toEqual([200, 400, 400, 400]);
    await remove(...made);
  });

  it('are kept as they were given, with a key of their own and their owner', async () => {
    const made = await create({
      name: 'Spring',
      scope: { channel: ['store'], location: ['south', 'north', 'south'] },
      value: 12.5,
      owner: me,
      note: 'agreed in January',
    });
    expect(made).toMatchObject({
      name: 'Spring',
      kpi: 'nps',
      scope: { location: ['north', 'south'], channel: ['store'] },
      recurrence: 'once',
      calendar: 'gregorian',
      from: '2025-03-01',
      to: '2025-03-31',
      value: 12.5,
      owner: { id: me },
      note: 'agreed in January',
      archived: false,
    });
    expect(made.key).toMatch(/^nps-[0-9a-f]{8}$/);
    const row = await rowOf(made);
    expect(row).toMatchObject({
      target: made,
      labels: { location: { north: 'NORTH', south: 'SOUTH' } },
      mayChange: true,
    });
    const other = await create({ owner: me, scope: { channel: ['app'] } });
    expect((await rowOf(made))?.target.owner?.id).toBe(me);
    await remove(made, other);
    expect(await rowOf(made)).toBeUndefined();
  });

  it('are refused with the field where they could never be judged', async () => {
    expect(await faultOf({ kpi: 'nonsense' })).toBe('kpi');
    expect(await faultOf({ kpi: 'neither' })).toBe('kpi');
    expect(await faultOf({ value: 101 })).toBe('value');
    expect(await faultOf({ value: 'ten' })).toBe('value');
    expect(await faultOf({ kpi: 'csat_mean', value: 5.1 })).toBe('value');
    expect(await faultOf({ kpi: 'responses', value: -1 })).toBe('value');
    expect(await faultOf({ scope: { planet: ['mars'] } })).toBe('scope');
    expect(await faultOf({ scope: { location: [] } })).toBe('scope');
    expect(await faultOf({ scope: { location: ['north', 'nowhere'] } })).toBe('scope.location');
    expect(await faultOf({ scope: { channel: ['smoke'] } })).toBe('scope.channel');
    expect(await faultOf({ scope: { segment: ['gold'] } })).toBe('scope.segment');
    expect(await faultOf({ from: '2025-04-01' })).toBe('to');
    expect(await faultOf({ from: '2025-02-30' })).toBe('from');
    expect(await faultOf({ to: null })).toBe('to');
    expect(await faultOf({ recurrence: 'week' })).toBe('recurrence');
    expect(await faultOf({ recurrence: 'year', calendar: 'jalali' })).toBe('to');
    expect(await faultOf({ owner: '99999' })).toBe('owner');
    expect((await list()).targets).toEqual([]);
  });

  it('are refused what their KPI can’t be narrowed by, also where another KPI is chosen', async () => {
    await host.strapi
      .documents('plugin::cx.customer' as 'plugin::upload.file')
      .create({ data: { key: 'known', segment: 'silver' } as never });
    const scope = { segment: ['silver'] };
    const refusal = {
      path: ['scope', 'segment'],
      because: { code: 'kpiWithoutDimension', args: { dimension: 'segment' } },
    };
    const first = async (sent: ReturnType<typeof send>) =>
      (await sent.expect(400)).body.error.details.errors[0];
    const ofCases = { kpi: 'complaint_rate', value: 5 };
    expect(await first(send('post', '', wanted({ ...ofCases, scope })))).toMatchObject(refusal);
    const target = await create({ scope });
    expect(await first(send('put', `/${target.id}`, ofCases))).toMatchObject(refusal);
    await send('put', `/${target.id}`, { ...ofCases, scope: {} }).expect(200);
    await remove(target);
  });

  it('are refused whoever writes them', async () => {
    const documents = host.strapi.documents(UID);
    const data = { kpi: 'nps', recurrence: 'month', value: 20 };
    const writing = (over: object) => documents.create({ data: { ...data, ...over } as never });
    await expect(writing({ value: 500 })).rejects.toMatchObject({ name: 'ValidationError' });
    await expect(writing({ scope: { location: ['nowhere'] } })).rejects.toMatchObject({
      name: 'ValidationError',
    });
    const query = host.strapi.db.query(UID);
    await expect(query.create({ data: { ...data, kpi: 'none' } })).rejects.toMatchObject({
      name: 'ValidationError',
    });
    const written = await writing({ scope: { channel: ['app'] } });
    const where = { documentId: written.documentId };
    await expect(query.update({ where, data: { value: -101 } })).rejects.toMatchObject({
      name: 'ValidationError',
    });
    await expect(
      query.updateMany({ where, data: { scope: { stage: ['nowhere'] } } })
    ).rejects.toMatchObject({ name: 'ValidationError' });
    await documents.update({ ...where, data: { value: 30 } as never });
    const [kept] = await service().list(null);
    expect(kept).toMatchObject({ value: 30, scope: { channel: ['app'] } });
    await documents.delete(where);
  });

  it('of one KPI, scope and period exist once, archived ones aside', async () => {
    const first = await create();
    expect(await faultOf({ value: 20 })).toBe('recurrence');
    const other = await create({ scope: { location: ['north'] } });
    const longer = await create({ to: '2025-06-30' });
    await send('put', `/${other.id}`, { scope: {} }).expect(400);
    await send('put', `/${first.id}`, { archived: true }).expect(200);
    const second = await create();
    await send('put', `/${first.id}`, { archived: false }).expect(400);
    const monthly = { recurrence: 'month', from: null, to: null } as const;
    const months = await create({ ...monthly, to: '2025-12-31' });
    expect(await faultOf({ ...monthly })).toBe('recurrence');
    const later = await create({ ...monthly, from: '2026-01-01' });
    const jalali = await create({ ...monthly, calendar: 'jalali' });
    await remove(first, other, longer, second, months, later, jalali);
  });

  it('change what is given, and never their key', async () => {
    const made = await create({ key: 'spring', note: 'old' });
    expect(made.key).toBe('spring');
    expect((await send('put', `/${made.id}`, { value: 11 }).expect(200)).body.data).toEqual({
      ...made,
      value: 11,
    });
    await send('put', `/${made.id}`, { key: 'other' }).expect(400);
    await send('put', `/${made.id}`, { value: 1000 }).expect(400);
    await send('put', '/nothing', { value: 11 }).expect(404);
    await send('delete', '/nothing').expect(404);
    await send('post', '', wanted({ key: 'spring', value: 3, to: '2025-04-30' })).expect(400);
    await remove(made);
    await remove(await create({ key: 'spring' }));
  });

  it('stand with the KPI’s value where scope and period fit', async () => {
    const all = await create({ value: -40 });
    const north = await create({ scope: { location: ['north'] }, value: 30 });
    const south = await create({ scope: { location: ['south'] }, value: -20 });
    const young = await create({ scope: { location: ['new'] }, value: 10 });
    const period = { from: '2025-03-01', to: '2025-03-31' };
    expect((await ask(`nps?${MARCH}`)).target).toEqual({
      key: all.key,
      value: -40,
      state: 'reached',
      ...period,
    });
    expect((await ask(`nps?${MARCH}&filters[location]=north`)).target).toMatchObject({
      key: north.key,
      state: 'reached',
    });
    expect((await ask(`nps?${MARCH}&filters[location]=south`)).target?.state).toBe('missed');
    expect((await ask(`nps?${MARCH}&filters[location]=new`)).target?.state).toBe('too_few');
    expect((await ask(`nps?${MARCH}&filters[channel]=app`)).target).toBeNull();
    expect((await ask(`nps?${MARCH}&filters[scale]=0..10`)).target).toBeNull();
    expect((await ask(`csat?${MARCH}`)).target).toBeNull();
    expect((await ask('nps?from=2025-04-01&to=2025-04-30')).target).toBeNull();
    const { groups } = await ask(`nps?${MARCH}&by=location`);
    expect(
      Object.fromEntries(groups.map(({ key, target }) => [key, target?.state ?? null]))
    ).toEqual({ north: 'reached', south: 'missed', new: 'too_few' });
    // The next look-up on this instance already knows.
    await send('put', `/${all.id}`, { value: 0 }).expect(200);
    expect((await ask(`nps?${MARCH}`)).target).toMatchObject({ value: 0, state: 'unclear' });
    await send('put', `/${all.id}`, { archived: true }).expect(200);
    expect((await ask(`nps?${MARCH}`)).target).toBeNull();
    await remove(all, north, south, young);
  });

  it('stand on the overview and on a KPI’s page as well', async () => {
    const made = await create({ value: -40 });
    const south = await create({ scope: { location: ['south'] }, value: -20 });
    const get = async (path: string) =>
      (await host.request.get(path).set('Authorization', `Bearer ${token}`).expect(200)).body.data;
    const { cards, detail } = await get(`/cx/overview?${MARCH}&kpi=nps&by=location`);
    const shown = cards.map(({ kpi, target }: KpiAnswer) => [kpi, target?.key ?? null]);
    expect(shown).toContainEqual(['nps', made.key]);
    expect(shown).toContainEqual(['csat', null]);
    expect(detail.target.key).toBe(made.key);
    expect(detail.groups).toContainEqual(
      expect.objectContaining({ key: 'south', target: expect.objectContaining({ key: south.key }) })
    );
    expect((await get(`/cx/kpis/nps/page?${MARCH}`)).answer.target.key).toBe(made.key);
    const dimensions = await get(`/cx/kpis/nps/dimensions?${MARCH}`);
    const locations = dimensions.find(({ by }: { by: string }) => by === 'location');
    expect(locations.groups).toContainEqual(
      expect.objectContaining({ key: 'south', target: expect.objectContaining({ key: south.key }) })
    );
    await remove(made, south);
  });

  it('are shown to strangers with numbers that are shown, and not with hidden ones', async () => {
    const opener = await host.adminToken([ADMIN_ACTIONS.openKpis]);
    const all = await create({ value: -40 });
    const south = await create({ scope: { location: ['south'] }, value: -60 });
    const young = await create({ scope: { location: ['new'] }, value: 10 });
    const stranger = async (query: string): Promise<KpiAnswer> =>
      (await host.request.get(`/api/cx/kpis/nps?${MARCH}${query}`).expect(200)).body.data;
    await host.request
      .put('/cx/public-kpis')
      .set('Authorization', `Bearer ${opener}`)
      .send({ kpis: ['nps'] })
      .expect(200);
    expect((await stranger('')).target).toMatchObject({ key: all.key, state: 'reached' });
    const { groups } = await stranger('&by=location');
    const preview = await host.request
      .get(`/cx/public-kpis/nps/preview?${MARCH}&by=location`)
      .set('Authorization', `Bearer ${opener}`)
      .expect(200);
    expect(preview.body.data).toEqual(await stranger('&by=location'));
    // The north is hidden with the new one, whose number would follow from the others'.
    expect(groups.find(({ key }) => key === 'south')?.target).toMatchObject({ key: south.key });
    const hidden = groups.filter(({ flags }) => flags.includes('suppressed'));
    expect(hidden.map(({ key }) => key)).toContain('new');
    for (const group of hidden) expect(group.target).toBeNull();
    expect(await stranger('&filters[location]=new')).toMatchObject({
      value: null,
      target: null,
    });
    await remove(all, south, young);
  });

  it('of complaints are judged like any other, and hidden with the small groups of strangers', async () => {
    const day = Date.parse('2025-03-11T09:00:00Z');
    for (const [location, count] of [
      ['north', 12],
      ['south', 14],
      ['new', 1],
    ] as const) {
      for (let index = 0; index < count; index += 1)
        await fileAt(host, day + index * 60_000, { location });
    }
    const kpi = 'complaint_rate';
    // Complaints per 1,000 answers: 12 of 100, 14 of 100, 1 of 3.
    // Exact intervals of 12 and 14 cases reach from 62 to 210, and from 77 to 235.
    const north = await create({ kpi, scope: { location: ['north'] }, value: 250 });
    const south = await create({ kpi, scope: { location: ['south'] }, value: 50 });
    const young = await create({ kpi, scope: { location: ['new'] }, value: 500 });
    expect((await evaluated('2025-04-02', north))?.ended).toMatchObject({
      state: 'reached',
      answer: { value: 120, n: 12 },
    });
    expect((await evaluated('2025-04-02', south))?.ended).toMatchObject({
      state: 'missed',
      answer: { value: 140, n: 14 },
    });

    const stranger = (query: string) =>
      host.request.get(`/api/cx/kpis/${kpi}?${MARCH}&timeZone=UTC${query}`);
    await stranger('').expect(403);
    await host.request
      .put('/cx/public-kpis')
      .set('Authorization', `Bearer ${await host.adminToken([ADMIN_ACTIONS.openKpis])}`)
      .send({ kpis: [kpi] })
      .expect(200);
    const { groups }: KpiAnswer = (await stranger('&by=location').expect(200)).body.data;
    const hidden = groups.filter(({ flags }) => flags.includes('suppressed'));
    expect(hidden.map(({ key }) => key)).toContain('new');
    for (const group of hidden)
      expect(group).toMatchObject({ value: null, numerator: null, target: null });
    const alone: KpiAnswer = (await stranger('&filters[location]=new').expect(200)).body.data;
    expect(alone).toMatchObject({ value: null, target: null });
    const all: KpiAnswer = (await stranger('').expect(200)).body.data;
    expect(all.value).not.toBeNull();
    await remove(north, south, young);
  });

  it('are measured in their own scope, in the period that runs and in the one that ended', async () => {
    const once = await create({ scope: { location: ['north'] }, value: 30 });
    const several = await create({ scope: { location: ['north', 'south'] }, value: 60 });
    const store = await create({ scope: { location: ['north'], channel: ['app'] }, value: 30 });
    const monthly = { recurrence: 'month', from: null, to: null } as const;
    const count = await create({ ...monthly, kpi: 'responses', value: 150 });

    expect(await evaluated('2025-03-20', once)).toMatchObject({
      current: {
        from: '2025-03-01',
        to: '2025-03-31',
        ended: false,
        days: { all: 31, gone: 20 },
        state: 'on_course',
        answer: { n: 100, value: 50, window: { from: '2025-03-01', to: '2025-03-20' } },
      },
      ended: null,
    });
    expect(await evaluated('2025-04-02', once)).toMatchObject({
      current: null,
      ended: { ended: true, state: 'reached', answer: { n: 100, target: { value: 30 } } },
    });
    expect(await evaluated('2025-03-11', once)).toMatchObject({
      current: { state: 'no_data', answer: { value: null } },
    });
    expect(await evaluated('2025-02-01', once)).toMatchObject({ current: null, ended: null });
    expect((await evaluated('2025-04-02', several))?.ended).toMatchObject({
      state: 'missed',
      answer: { n: 200, value: 0 },
    });
    expect((await evaluated('2025-04-02', store))?.ended).toMatchObject({ state: 'no_data' });
    const counted = await evaluated('2025-04-10', count);
    expect(counted).toMatchObject({
      current: { from: '2025-04-01', to: '2025-04-30', state: 'behind', answer: { value: 0 } },
      ended: { from: '2025-03-01', to: '2025-03-31', state: 'reached', answer: { value: 203 } },
    });
    await send('put', `/${once.id}`, { archived: true }).expect(200);
    expect(await evaluated('2025-03-20', once)).toBeUndefined();
    await remove(once, several, store, count);
  });

  it('are read together, however many values of a dimension they are about', async () => {
    const made = await Promise.all(
      ['north', 'south', 'new'].flatMap((key) =>
        ['nps', 'csat'].map((kpi) => create({ kpi, scope: { location: [key] } }))
      )
    );
    const { histograms } = host.strapi.plugin('cx').service('store');
    const read = jest.spyOn(histograms, 'read');
    await service().evaluate({ on: '2025-04-02', scope: null });
    expect(read).toHaveBeenCalledTimes(1);
    read.mockRestore();
    await remove(...made);
  });

  it('need the right to be read, and another to be changed', async () => {
    const made = await create();
    const reader = await host.adminToken([ADMIN_ACTIONS.readKpis]);
    const nobody = await host.adminToken([ADMIN_ACTIONS.readFeedback]);
    expect((await list(reader)).targets).toMatchObject([{ mayChange: false }]);
    await host.request.get('/cx/targets').set('Authorization', `Bearer ${nobody}`).expect(403);
    await host.request.get('/cx/targets').expect(401);
    for (const by of [reader, nobody]) {
      await send('post', '', wanted(), by).expect(403);
      await send('put', `/${made.id}`, { value: 1 }, by).expect(403);
      await send('delete', `/${made.id}`, undefined, by).expect(403);
      await host.request
        .get('/cx/targets/choices')
        .set('Authorization', `Bearer ${by}`)
        .expect(403);
    }
    await remove(made);
  });

  it('offer what they can be made of, in the reader’s language', async () => {
    const { body } = await host.request
      .get('/cx/targets/choices?locale=fa')
      .set('Authorization', `Bearer ${token}`)
      .expect(200);
    expect(body.data.scope.location).toContainEqual({ key: 'new', label: 'NEW' });
    expect(body.data.scope.channel).toHaveLength(12);
    expect(body.data.locationRequired).toBe(false);
    expect(body.data.owners).toContainEqual(expect.objectContaining({ id: me }));
    const fa = await list(token, '?locale=fa');
    expect(fa.kpis.find(({ key }) => key === 'nps')?.name).not.toBe('nps');
    await host.request
      .get('/cx/targets?sort=value')
      .set('Authorization', `Bearer ${token}`)
      .expect(400);
  });
});
