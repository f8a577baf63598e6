import type { FeedbackInput } from '../../../shared/contracts/feedback';
import type { GetKpiDimensions, GetKpiPage, Rebase } from '../../../shared/contracts/kpi-page';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { GROUPINGS } from '../../../shared/dimensions';
import { netScore } from '../../../server/src/statistics/net-score';
import { pChartLimits } from '../../../server/src/statistics/p-chart-limits';
import { wilsonInterval } from '../../../server/src/statistics/wilson-interval';
import { xmrLimits } from '../../../server/src/statistics/xmr-limits';
import { describeOnEachDatabase, startHost, type Host } from '../host';

type PageData = GetKpiPage.Response['data'];

/** Of versions that come with a definition, not from the settings. */
const OURS = { by: null, rules: null };

/** Monday of the first whole week. */
const MONDAY = Date.UTC(2025, 0, 6);
const DAY = 86_400_000;
const dayOf = (week: number, day = 2) =>
  new Date(MONDAY + (7 * week + day) * DAY).toISOString().slice(0, 10);

/** Satisfied customers of ten a week; the thirteenth week is bad. */
const SATISFIED = [8, 7, 9, 8, 7, 8, 9, 8, 7, 8, 9, 8, 1, 8];
/** Promoters of ten a week, the others detractors. */
const PROMOTERS = [6, 7, 6, 5, 6, 7, 6, 5, 6, 7, 6, 5, 6, 6];

const week = (index: number): FeedbackInput[] =>
  Array.from({ length: 10 }, (_, person) => ({
    occurredAt: `${dayOf(index)}T12:00:00Z`,
    location: person < 5 ? 'north' : 'south',
    channel: 'store',
    answers: [
      { metric: 'csat', score: person < (SATISFIED[index] ?? 0) ? 5 : 1 },
      { metric: 'nps', score: person < (PROMOTERS[index] ?? 0) ? 10 : 0 },
    ],
  }));

const WINDOW = `from=${dayOf(0, 0)}&to=${dayOf(13, 6)}`;

describeOnEachDatabase('the KPI page', (database) => {
  let host: Host;
  let reader: string;

  const get = (path: string, token = reader) =>
    host.request.get(`/cx/kpis/${path}`).set('Authorization', `Bearer ${token}`);
  const page = async (path: string): Promise<PageData> => (await get(path).expect(200)).body.data;
  const refusal = async (path: string, status = 400) =>
    (await get(path).expect(status)).body.error as { message: string; details: unknown };

  beforeAll(async () => {
    host = await startHost({
      database,
      register({ strapi }) {
        const registry = strapi.plugin('cx').service('registry');
        registry.register(
          registry.topBoxKpi({
            key: 'on_time',
            metrics: ['on_time'],
            version: 2,
            history: [
              { version: 1, since: '2025-01-01', texts: { en: 'All orders.', fa: 'همه' } },
              { version: 2, since: '2025-06-01', texts: { en: 'Without pick-ups.' } },
            ],
            texts: { en: { name: 'On time', description: 'Came on time.', formula: 'best ÷ all' } },
          })
        );
      },
    });
    const token = await host.apiToken();
    for (const key of ['north', 'south']) {
      await host.strapi
        .documents('plugin::cx.location' as 'plugin::upload.file')
        .create({ data: { key, name: key, timeZone: 'UTC' } as never });
    }
    const responses = SATISFIED.flatMap((_, index) => week(index));
    const { body } = await host.request
      .post('/api/cx/feedback/batch')
      .set('Authorization', `Bearer ${token}`)
      .send({ responses, allOrNothing: true })
      .expect(200);
    expect(body.data.created).toBe(140);
    await host.adminToken();
    reader = await host.adminToken(['plugin::cx.kpi.read']);
  });
  afterAll(() => host.stop());

  it('judges a share by a p-chart of the facts', async () => {
    const { answer, controlChart, definition, totalResponses } = await page(`csat/page?${WINDOW}`);
    expect(totalResponses).toBe(140);
    expect(definition).toMatchObject({ key: 'csat', controlChart: 'p' });
    const hits = SATISFIED.reduce((sum, k) => sum + k, 0);
    expect(answer).toMatchObject({ value: (100 * hits) / 140, n: 140 });
    expect(answer.confidence?.low).toBeCloseTo(100 * wilsonInterval({ hits, n: 140 }).low, 8);

    const centre = SATISFIED.slice(0, 12).reduce((sum, k) => sum + k, 0) / 120;
    expect(controlChart).toMatchObject({
      kind: 'p',
      status: 'fixed',
      baseline: { from: dayOf(0, 0), to: dayOf(11, 6), periods: 12 },
    });
    expect(controlChart.centre).toBeCloseTo(100 * centre, 8);
    expect(controlChart.points.map(({ value }) => value)).toEqual(
      SATISFIED.map((k) => (100 * k) / 10)
    );
    const limits = pChartLimits(centre, 10);
    expect(controlChart.points[3]?.limits?.low).toBeCloseTo(100 * limits.low, 8);
    expect(controlChart.points[3]?.limits?.high).toBe(100);
    expect(controlChart.signals).toEqual([
      {
        rule: 'outside',
        side: 'below',
        effect: 'worsening',
        from: dayOf(12, 0),
        to: dayOf(12, 6),
        periods: [controlChart.points[12]?.period],
      },
    ]);
  });

  it('judges a net score by an XmR chart of the facts', async () => {
    const { controlChart } = await page(`nps/page?${WINDOW}&interval=week&compare=previous`);
    const values = PROMOTERS.map(
      (promoters) =>
        100 * (netScore({ positive: promoters, neutral: 0, negative: 10 - promoters }) ?? 0)
    );
    const reference = xmrLimits(values.slice(0, 12));
    expect(controlChart.kind).toBe('xmr');
    expect(controlChart.centre).toBeCloseTo(reference?.mean ?? NaN, 8);
    expect(controlChart.points[13]?.limits?.high).toBeCloseTo(reference?.limits.high ?? NaN, 8);
    expect(controlChart.signals).toEqual([]);
  });

  it('leaves periods that the window cuts out of the rules', async () => {
    const { controlChart } = await page(`csat/page?from=${dayOf(0)}&to=${dayOf(5)}`);
    expect(controlChart.points.map(({ leftOut }) => leftOut)).toEqual([
      'incomplete',
      null,
      null,
      null,
      null,
      'incomplete',
    ]);
    expect(controlChart).toMatchObject({ status: 'too_few', centre: null, signals: [] });
  });

  it('has an empty chart without answers, not zeros', async () => {
    const { answer, controlChart } = await page('stars/page?from=2020-01-06&to=2020-04-05');
    expect(answer).toMatchObject({ value: null, n: 0 });
    expect(new Set(controlChart.points.map(({ leftOut }) => leftOut))).toEqual(
      new Set(['no_value'])
    );
  });

  it('tells the versions of a definition, ours and the host’s, in the reader’s language', async () => {
    const own = await page(`on_time/page?${WINDOW}&locale=fa`);
    expect(own.definition.history).toEqual([
      { version: 1, since: '2025-01-01', text: 'همه', ...OURS },
      { version: 2, since: '2025-06-01', text: 'Without pick-ups.', ...OURS },
    ]);
    expect(own.kpis.map(({ key }) => key)).toEqual(expect.arrayContaining(['nps', 'on_time']));
    const ours = await page(`nps/page?${WINDOW}`);
    expect(ours.definition.history).toEqual([
      {
        version: 1,
        since: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        text: 'First definition.',
        ...OURS,
      },
    ]);
  });

  it('breaks down by every dimension, each answer in one group', async () => {
    const { body } = await get(`csat/dimensions?${WINDOW}`).expect(200);
    const data: GetKpiDimensions.Response['data'] = body.data;
    expect(data.map(({ by }) => by)).toEqual([...GROUPINGS]);
    for (const { groups } of data) expect(groups.reduce((sum, { n }) => sum + n, 0)).toBe(140);
    const groups = data.find(({ by }) => by === 'location')?.groups ?? [];
    const north = groups.find(({ key }) => key === 'north');
    const hits = SATISFIED.reduce((sum, k) => sum + Math.min(5, k), 0);
    expect(north).toMatchObject({ n: 70, numerator: hits, position: 'above' });
    expect(north?.confidence?.high).toBeCloseTo(100 * wilsonInterval({ hits, n: 70 }).high, 8);

    const filtered = await get(`csat/dimensions?${WINDOW}&filters[location]=north`).expect(200);
    for (const one of filtered.body.data as GetKpiDimensions.Response['data']) {
      expect(one.groups.reduce((sum, { n }) => sum + n, 0)).toBe(70);
    }
  });

  describe('whose chart is re-based', () => {
    const RIGHTS = [ADMIN_ACTIONS.readKpis, ADMIN_ACTIONS.manageTargets];
    const NORTH = { location: { $in: ['north'] } };
    let editor: string;
    const fix = (body: object, token = editor, kpi = 'nps') =>
      host.request
        .post(`/cx/kpis/${kpi}/rebases`)
        .set('Authorization', `Bearer ${token}`)
        .send(body);
    const takeBack = (id: string, token = editor) =>
      host.request.delete(`/cx/kpis/nps/rebases/${id}`).set('Authorization', `Bearer ${token}`);
    beforeAll(async () => {
      editor = await host.adminToken(RIGHTS);
    });

    it('begins limits anew from that day, says why and who, and comes back when it is taken back', async () => {
      const before = await page(`nps/page?${WINDOW}`);
      expect(before).toMatchObject({ rebases: [], mayRebase: false });
      const reason = 'Tills were replaced; صندوق‌ها عوض شد';
      const { body } = await fix({ from: dayOf(7, 0), reason }).expect(201);
      const rebase: Rebase = body.data;
      expect(rebase).toMatchObject({ from: dayOf(7, 0), reason, withdrawn: null });
      expect(rebase.by).toMatch(/^Role /);

      const { body: mine } = await get(`nps/page?${WINDOW}`, editor).expect(200);
      expect(mine.data).toMatchObject({ rebases: [rebase], mayRebase: true });
      const { controlChart }: PageData = mine.data;
      expect(controlChart.phases).toMatchObject([
        { from: dayOf(0, 0), to: dayOf(6, 6), rebasedOn: null, status: 'trial' },
        { from: dayOf(7, 0), to: dayOf(13, 6), rebasedOn: dayOf(7, 0), status: 'trial' },
      ]);
      const values = controlChart.points.map(({ value }) => value ?? NaN);
      const reference = xmrLimits(values.slice(7));
      expect(controlChart.centre).toBeCloseTo(reference?.mean ?? NaN, 8);
      expect(controlChart.points[13]?.limits?.high).toBeCloseTo(reference?.limits.high ?? NaN, 8);
      expect(controlChart.points[0]?.limits?.high).toBeCloseTo(
        xmrLimits(values.slice(0, 7))?.limits.high ?? NaN,
        8
      );

      const again = await takeBack(rebase.id).expect(200);
      expect(again.body.data.withdrawn).toMatchObject({ by: rebase.by });
      expect((await takeBack(rebase.id).expect(200)).body.data).toEqual(again.body.data);
      const after = await page(`nps/page?${WINDOW}`);
      expect(after.rebases).toEqual([again.body.data]);
      expect(after.controlChart).toEqual(before.controlChart);
    });

    it('holds for just this KPI and these filters', async () => {
      await fix({ from: dayOf(6), reason: 'Moved', filters: NORTH }).expect(201);
      const phases = async (path: string) => (await page(path)).controlChart.phases.length;
      expect(await phases(`nps/page?${WINDOW}`)).toBe(1);
      expect(await phases(`csat/page?${WINDOW}&filters[location][$in][0]=north`)).toBe(1);
      const narrowed = await page(`nps/page?${WINDOW}&filters[location]=north`);
      expect(narrowed.controlChart.phases[1]).toMatchObject({
        from: dayOf(7, 0),
        rebasedOn: dayOf(6),
      });
    });

    it('is there once for a day, also when two editors fix it together', async () => {
      const from = dayOf(9, 0);
      const both = await Promise.all(['One', 'Two'].map((reason) => fix({ from, reason })));
      expect(both.map(({ status }) => status).sort()).toEqual([201, 400]);
      const refused = both.find(({ status }) => status === 400)?.body.error;
      expect(refused.details.errors).toEqual([
        {
          path: ['from'],
          name: 'ValidationError',
          message: expect.stringContaining('in force already'),
          because: { code: 'rebaseTaken', args: { date: from } },
        },
      ]);
      const created = both.find(({ status }) => status === 201)?.body.data;
      await takeBack(created.id).expect(200);
      const { body } = await fix({ from, reason: 'Three' }).expect(201);
      await takeBack(body.data.id).expect(200);
    });

    it('is refused by the name of the field', async () => {
      const future = new Date(Date.now() + 3 * DAY).toISOString().slice(0, 10);
      for (const [body, path] of [
        [{ reason: 'x' }, 'from'],
        [{ from: '2025-02-30', reason: 'x' }, 'from'],
        [{ from: future, reason: 'x' }, 'from'],
        [{ from: dayOf(3) }, 'reason'],
        [{ from: dayOf(3), reason: '  ' }, 'reason'],
        [{ from: dayOf(3), reason: 7 }, 'reason'],
        [{ from: dayOf(3), reason: 'x'.repeat(1001) }, 'reason'],
        [{ from: dayOf(3), reason: 'x', filters: { city: 'y' } }, 'filters.city'],
      ] as const) {
        const { error } = (await fix(body).expect(400)).body;
        expect(error.details.errors[0].path.join('.')).toBe(path);
      }
      await fix({ from: dayOf(3), reason: 'x', other: 1 }).expect(400);
      await fix({ from: dayOf(3), reason: 'x' }, editor, 'nsp').expect(404);
      await takeBack('none').expect(404);
    });

    it('is closed without the right, and to those of other locations', async () => {
      await host.request.post('/cx/kpis/nps/rebases').send({}).expect(401);
      await fix({ from: dayOf(4), reason: 'x' }, reader).expect(403);
      const writer = await host.adminToken([ADMIN_ACTIONS.manageTargets]);
      await fix({ from: dayOf(4), reason: 'x' }, writer).expect(403);
      const conditions = ['plugin::cx.manages-location'];
      const manager = await host.adminToken(RIGHTS.map((action) => ({ action, conditions })));
      const me = await host.request
        .get('/admin/users/me')
        .set('Authorization', `Bearer ${manager}`)
        .expect(200);
      const locations = host.strapi.documents('plugin::cx.location' as 'plugin::cx.touchpoint');
      const [south] = await locations.findMany({ filters: { key: 'south' } });
      await locations.update({
        documentId: south?.documentId ?? '',
        data: { managers: [me.body.data.id] } as Record<string, unknown>,
      });
      const own = await fix({ from: dayOf(4), reason: 'x' }, manager).expect(201);
      await takeBack(own.body.data.id, manager).expect(200);
      const refused = await fix({ from: dayOf(4), reason: 'x', filters: NORTH }, manager);
      expect(refused.status).toBe(403);
      expect(refused.body.error.details.because).toEqual({ code: 'boundToLocations', args: {} });
      const { body } = await fix({ from: dayOf(4), reason: 'x' }).expect(201);
      await takeBack(body.data.id, reader).expect(403);
      await takeBack(body.data.id, manager).expect(404);
      await takeBack(body.data.id).expect(200);
    });
  });

  it('is closed to those who may not read KPIs', async () => {
    const nobody = await host.adminToken(['plugin::cx.feedback.read']);
    for (const part of ['page', 'dimensions']) {
      await host.request.get(`/cx/kpis/csat/${part}`).expect(401);
      await get(`csat/${part}`, nobody).expect(403);
    }
  });

  it('names what is wrong with a question', async () => {
    expect((await refusal('nsp/page', 404)).message).toContain('there is no KPI nsp');
    expect((await refusal('nsp/dimensions', 404)).message).toContain('there are: nps');
    const wrong = await refusal('nps/page?interval=fortnight');
    expect(wrong.message).toContain('interval must be one of: day, week');
    expect(wrong.details).toMatchObject({ errors: [{ path: ['interval'] }] });
    expect((await refusal('nps/page?by=location')).message).toContain('unknown parameter by');
    expect((await refusal('nps/dimensions?compare=previous')).message).toContain(
      'unknown parameter compare'
    );
    expect((await refusal('nps/page?from=2026-13-01')).message).toContain('from must be a date');
    expect((await refusal('nps/page?from=1990-01-01&to=2026-01-01')).details).toMatchObject({
      errors: [{ path: ['interval'] }],
    });
    expect((await refusal('nps/dimensions?filters[city]=x')).message).toContain(
      'unknown filter city'
    );
  });
});
