import type { FeedbackInput } from '../../../shared/contracts/feedback';
import type { KpiAnswer } from '../../../shared/contracts/kpi';
import { describeOnEachDatabase, startHost, type Host } from '../host';

/** promoters, passives, detractors → answers. */
const responses = (
  [promoters, passives, detractors]: readonly [number, number, number],
  over: Partial<FeedbackInput>
): FeedbackInput[] =>
  [...Array(promoters).fill(10), ...Array(passives).fill(7), ...Array(detractors).fill(2)].map(
    (score: number) => ({
      ...over,
      answers: [{ metric: 'nps', score }],
    })
  );

const day = (date: string) => `${date}T12:00:00Z`;

describeOnEachDatabase('KPI endpoints', (database) => {
  let host: Host;
  let token: string;

  const send = async (list: FeedbackInput[]) => {
    const { body } = await host.request
      .post('/api/cx/feedback/batch')
      .set('Authorization', `Bearer ${token}`)
      .send({ responses: list, allOrNothing: true })
      .expect(200);
    expect(body.data.created).toBe(list.length);
  };
  const ask = async (path: string): Promise<KpiAnswer> => {
    const { body } = await host.request
      .get(`/api/cx/kpis/${path}`)
      .set('Authorization', `Bearer ${token}`)
      .expect(200);
    return body.data;
  };

  beforeAll(async () => {
    host = await startHost({
      database,
      register({ strapi }) {
        const registry = strapi.plugin('cx').service('registry');
        registry.register(
          registry.topBoxKpi({
            key: 'on_time',
            metrics: ['on_time'],
            texts: { en: { name: 'On time', description: 'Came on time.', formula: 'best ÷ all' } },
          })
        );
      },
    });
    token = await host.apiToken();
    await host.adminToken();
    for (const [key, name] of [
      ['north', 'North'],
      ['south', 'South'],
      ['tiny', 'Tiny'],
    ] as const) {
      await host.strapi
        .documents('plugin::cx.location' as 'plugin::upload.file')
        .create({ data: { key, name, timeZone: 'Asia/Tehran' } as never });
    }
    await send(
      responses([50, 30, 20], {
        location: 'north',
        channel: 'store',
        occurredAt: day('2025-04-10'),
      })
    );
    await send(
      responses([20, 30, 50], { location: 'south', channel: 'app', occurredAt: day('2025-05-10') })
    );
    await send(
      responses([3, 0, 0], { location: 'tiny', channel: 'app', occurredAt: day('2025-05-11') })
    );
  });
  afterAll(() => host.stop());

  it('gives value, n, interval and window, equal to the reference', async () => {
    const answer = await ask('nps?from=2025-04-01&to=2025-04-30');
    expect(answer).toMatchObject({
      kpi: 'nps',
      unit: 'points',
      direction: 'up',
      basis: 'occurred',
      value: 30,
      n: 100,
      flags: [],
      window: {
        from: '2025-04-01',
        to: '2025-04-30',
        timeZone: 'UTC',
        calendar: 'gregorian',
        weekStart: 1,
      },
      exclusions: { duplicate: 0, bot: 0, test: 0, invalid: 0, quarantined: 0 },
      change: null,
      series: [],
      groups: [],
    });
    expect(answer.confidence?.low).toBeCloseTo(14.05, 2);
    expect(answer.confidence?.high).toBeCloseTo(44.2, 2);
    expect(answer.confidence).toMatchObject({ level: 0.95, method: 'adjusted_wald' });
  });

  it('is null without answers, never 0', async () => {
    const answer = await ask('nps?from=2020-01-01&to=2020-12-31&interval=quarter&compare=previous');
    expect(answer).toMatchObject({ value: null, n: 0, confidence: null, flags: ['no_data'] });
    expect(answer.series.map((point) => point.value)).toEqual([null, null, null, null]);
    expect(answer.change).toMatchObject({ from: null, value: null, significant: false });
  });

  it('cuts the window into periods of the asked calendar', async () => {
    const months = await ask('nps?from=2025-03-21&to=2025-05-21&interval=month&calendar=jalali');
    expect(months.series.map(({ period, start, end, n }) => [period, start, end, n])).toEqual([
      ['1404-01', '2025-03-21', '2025-04-20', 100],
      ['1404-02', '2025-04-21', '2025-05-21', 103],
    ]);
  });

  it('tells real change from noise', async () => {
    const change = (await ask('nps?from=2025-05-01&to=2025-05-31&compare=previous')).change;
    expect(change).toMatchObject({
      from: 30,
      n: 100,
      significant: true,
      window: { from: '2025-04-01', to: '2025-04-30' },
    });
    expect(change?.confidence?.high).toBeLessThan(0);
  });

  it('breaks down with labels, differences from the rest and no rank for the small', async () => {
    const { groups, n } = await ask('nps?from=2025-04-01&to=2025-05-31&by=location');
    expect(n).toBe(203);
    const by = Object.fromEntries(groups.map((group) => [group.key, group]));
    expect(by.north).toMatchObject({ label: 'North', value: 30, position: 'above' });
    expect(by.south).toMatchObject({ value: -30, position: 'below' });
    expect(by.tiny).toMatchObject({
      value: 100,
      n: 3,
      confidence: null,
      position: 'indistinguishable',
    });
    expect(by.tiny?.flags).toEqual(expect.arrayContaining(['insufficient', 'low_n']));
  });

  it('filters by one, several and three dimensions alike', async () => {
    expect((await ask('nps?from=2025-04-01&to=2025-05-31&filters[location]=north')).n).toBe(100);
    expect(
      (
        await ask(
          'nps?from=2025-04-01&to=2025-05-31&filters[location][$in][]=north&filters[location][$in][]=tiny'
        )
      ).n
    ).toBe(103);
    expect(
      (await ask('nps?from=2025-04-01&to=2025-05-31&filters[location]=south&filters[channel]=app'))
        .n
    ).toBe(100);
    const three = await ask(
      'nps?from=2025-04-01&to=2025-05-31&filters[location]=south&filters[channel]=app&by=touchpoint'
    );
    expect(three.groups).toEqual([expect.objectContaining({ key: null, n: 100 })]);
  });

  it('counts responses, where 0 is a real value', async () => {
    expect(await ask('responses?from=2025-04-01&to=2025-05-31')).toMatchObject({ value: 203 });
    expect(await ask('responses?from=2020-01-01&to=2020-01-31')).toMatchObject({ value: 0 });
  });

  it("lists the definitions in the reader's language, the host's own among them", async () => {
    const { body } = await host.request
      .get('/api/cx/kpis?locale=fa')
      .set('Authorization', `Bearer ${token}`)
      .expect(200);
    const keys = body.data.map((kpi: { key: string }) => kpi.key);
    expect(keys).toEqual(
      expect.arrayContaining([
        'nps',
        'enps',
        'csat',
        'csat_mean',
        'ces',
        'ces_easy',
        'stars',
        'net_emotion',
        'responses',
        'on_time',
      ])
    );
    expect(body.data[0].description).toMatch(/[\u0600-\u06FF]/);
    expect(await ask('on_time')).toMatchObject({ value: null, unit: 'percent' });
  });

  it('answers bad questions with what is allowed', async () => {
    const bad = async (path: string, status: number) =>
      (
        await host.request
          .get(`/api/cx/kpis/${path}`)
          .set('Authorization', `Bearer ${token}`)
          .expect(status)
      ).body.error;
    expect((await bad('nps?by=city', 400)).message).toContain('by must be one of: touchpoint');
    expect((await bad('nps?fro=2025-01-01', 400)).message).toContain('unknown parameter fro');
    expect((await bad('nsp', 404)).message).toContain('there is no KPI nsp');
  });

  it('refuses tokens without the permission and credentials that are none', async () => {
    const weak = await host.apiToken(['plugin::cx.feedback.create']);
    await host.request.get('/api/cx/kpis/nps').set('Authorization', `Bearer ${weak}`).expect(403);
    await host.request.get('/api/cx/kpis/nps').set('Authorization', 'Bearer nonsense').expect(401);
    const reader = await host.apiToken(['plugin::cx.kpi.findOne']);
    await host.request.get('/api/cx/kpis/nps').set('Authorization', `Bearer ${reader}`).expect(200);
  });

  it('shows strangers nothing until an admin opens a KPI, and then no small groups', async () => {
    await host.request.get('/api/cx/kpis/nps').expect(403);
    expect((await host.request.get('/api/cx/kpis').expect(200)).body.data).toEqual([]);
    const reader = await host.adminToken(['plugin::cx.kpi.read']);
    await host.request
      .put('/cx/public-kpis')
      .set('Authorization', `Bearer ${reader}`)
      .send({ kpis: ['nps'] })
      .expect(403);
    const admin = await host.adminToken();
    const put = (body: object) =>
      host.request.put('/cx/public-kpis').set('Authorization', `Bearer ${admin}`).send(body);
    await put({ kpis: ['npss'] }).expect(400);
    await put({ kpis: ['nps'] }).expect(200);
    const { body } = await host.request
      .get('/api/cx/kpis/nps?from=2025-04-01&to=2025-05-31&by=location')
      .expect(200);
    const tiny = body.data.groups.find((group: { key: string }) => group.key === 'tiny');
    expect(tiny).toMatchObject({ value: null, flags: ['suppressed'] });
    await host.request.get('/api/cx/kpis/csat').expect(403);
    const asked = await host.request
      .get('/api/cx/kpis/nps?from=2025-04-01&to=2025-05-31&filters[location]=tiny')
      .expect(200);
    expect(asked.body.data).toMatchObject({ value: null, n: 0, flags: ['suppressed'] });
    await host.request.get('/api/cx/kpis/nps?from=2025-04-02&to=2025-05-31').expect(400);
    await host.request.get('/api/cx/kpis/nps').expect(200);
  });

  it('gives roles of the site by their permission what it never gives to everybody', async () => {
    const roles = host.strapi.db.query('plugin::users-permissions.role');
    const permissions = host.strapi.db.query('plugin::users-permissions.permission');
    const roleOf = async (type: string) => (await roles.findOne({ where: { type } })).id;
    const grant = async (type: string) =>
      permissions.create({
        data: { action: 'plugin::cx.kpi.findOne', role: await roleOf(type) },
      });
    const user = { username: 'mina', email: 'mina@example.com', password: 'Visitor-1-password' };
    const { body } = await host.request.post('/api/auth/local/register').send(user).expect(200);
    const bearer = ['Authorization', `Bearer ${body.jwt}`] as const;
    const tiny = 'nps?from=2025-04-01&to=2025-05-31&filters[location]=tiny';
    const HIDDEN = { value: null, n: 0, flags: ['suppressed'] };
    const asUser = (path: string) => host.request.get(`/api/cx/kpis/${path}`).set(...bearer);
    const asStranger = (path: string) => host.request.get(`/api/cx/kpis/${path}`);

    // NPS was opened above, CSAT was not; a user without the permission sees what a stranger sees.
    expect((await asUser(tiny).expect(200)).body.data).toMatchObject(HIDDEN);
    await asUser('csat').expect(403);
    const listed = await host.request
      .get('/api/cx/kpis')
      .set(...bearer)
      .expect(200);
    expect(listed.body.data.map(({ key }: { key: string }) => key)).toEqual(['nps']);

    await grant('public');
    expect((await asStranger(tiny).expect(200)).body.data).toMatchObject(HIDDEN);
    await asStranger('csat').expect(403);
    expect((await asUser(tiny).expect(200)).body.data).toMatchObject(HIDDEN);

    await grant('authenticated');
    expect((await asUser(tiny).expect(200)).body.data).toMatchObject({ value: 100, n: 3 });
    await asUser('csat').expect(200);
    expect((await asStranger(tiny).expect(200)).body.data).toMatchObject(HIDDEN);
  });

  it('gives the overview in one request, to admins who may read KPIs', async () => {
    await host.request.get('/cx/overview').expect(401);
    const nobody = await host.adminToken([]);
    await host.request.get('/cx/overview').set('Authorization', `Bearer ${nobody}`).expect(403);
    const reader = await host.adminToken(['plugin::cx.kpi.read']);
    const { body } = await host.request
      .get(
        '/cx/overview?from=2025-04-01&to=2025-05-31&interval=month&by=location&compare=previous&kpi=nps'
      )
      .set('Authorization', `Bearer ${reader}`)
      .expect(200);
    expect(body.data.cards.map((card: KpiAnswer) => card.kpi)).toEqual(
      expect.arrayContaining(['nps', 'csat', 'responses'])
    );
    expect(body.data.detail).toMatchObject({ kpi: 'nps', n: 203 });
    expect(body.data.detail.groups).toHaveLength(3);
    expect(body.data.distribution[0].scores).toHaveLength(11);
    expect(body.data.totalResponses).toBe(203);
    const overview = (query: string) =>
      host.request.get(`/cx/overview?${query}`).set('Authorization', `Bearer ${reader}`);
    await overview('kpi=npss').expect(400);
  });

  it('opens the overview with the first KPI that has answers', async () => {
    const csat = { answers: [{ metric: 'csat', score: 5 }], occurredAt: day('2024-02-10') };
    await send([csat]);
    const admin = await host.adminToken();
    const detail = async (month: string) => {
      const { body } = await host.request
        .get(`/cx/overview?from=${month}-01&to=${month}-28`)
        .set('Authorization', `Bearer ${admin}`)
        .expect(200);
      return body.data.detail.kpi;
    };
    expect(await detail('2024-02')).toBe('csat');
    expect(await detail('2025-04')).toBe('nps');
    expect(await detail('2020-02')).toBe('nps');
  });

  it('compares with the year before, in the calendar that was asked for', async () => {
    const ago = (date: string) => responses([10, 0, 30], { occurredAt: day(date) });
    await send([...ago('2024-04-10'), ...ago('2023-04-26')]);
    const gregorian = await ask('nps?from=2025-04-01&to=2025-04-30&compare=lastYear');
    expect(gregorian.change).toMatchObject({
      from: -50,
      n: 40,
      value: 80,
      significant: true,
      window: { from: '2024-04-01', to: '2024-04-30' },
    });
    // 1 to 29 Shawwal 1446 and the same days of 1445, by Umm al-Qura: some eleven days earlier.
    const hijri = await ask(
      'nps?from=2025-03-30&to=2025-04-27&compare=lastYear&calendar=hijri&interval=month'
    );
    expect(hijri.change).toMatchObject({
      from: -50,
      n: 40,
      window: { from: '2024-04-10', to: '2024-05-08', calendar: 'hijri' },
    });
    expect(hijri.series.map(({ period, start, end, n }) => [period, start, end, n])).toEqual([
      ['1446-10', '2025-03-30', '2025-04-27', 100],
    ]);
  });

  it('cuts the window into years of each calendar', async () => {
    const years = async (calendar: string) =>
      (
        await ask(`nps?from=2024-03-20&to=2025-12-31&interval=year&calendar=${calendar}`)
      ).series.map(({ period, start, end, partial, n }) => [period, start, end, partial, n]);
    expect(await years('gregorian')).toEqual([
      ['2024', '2024-03-20', '2024-12-31', true, 40],
      ['2025', '2025-01-01', '2025-12-31', false, 203],
    ]);
    expect(await years('jalali')).toEqual([
      ['1403', '2024-03-20', '2025-03-20', false, 40],
      ['1404', '2025-03-21', '2025-12-31', true, 203],
    ]);
    expect(await years('hijri')).toEqual([
      ['1445', '2024-03-20', '2024-07-06', true, 40],
      ['1446', '2024-07-07', '2025-06-25', false, 203],
      ['1447', '2025-06-26', '2025-12-31', true, 0],
    ]);
  });
});
