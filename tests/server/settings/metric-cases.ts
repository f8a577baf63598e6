import type { KpiAnswer, KpiDescription } from '../../../shared/contracts/kpi';
import type { GetMetricSettings, KpiSettings } from '../../../shared/contracts/settings';
import { pathsIn, type Scene } from './settings-client';

type Metrics = GetMetricSettings.Response['data'];

const WINDOW = 'from=2024-03-01&to=2024-03-31';

/** Names, rules and scales, as they are set and wherever they show. */
export const metricCases = (scene: () => Scene): void => {
  const state = async (): Promise<Metrics> =>
    (await scene().manager.get('settings/metrics').expect(200)).body.data;
  const kpiState = async (kpi: string): Promise<KpiSettings> =>
    (await state()).kpis.find(({ key }) => key === kpi) as KpiSettings;
  const setKpi = (kpi: string, body: object) => scene().manager.put(`settings/kpis/${kpi}`, body);
  const setMetric = (metric: string, body: object) =>
    scene().manager.put(`settings/metrics/${metric}`, body);
  const described = async (kpi: string, locale = 'en'): Promise<KpiDescription> => {
    const { body } = await scene().reader.get(`kpis?locale=${locale}`).expect(200);
    return body.data.find(({ key }: KpiDescription) => key === kpi);
  };
  const answer = async (kpi: string): Promise<KpiAnswer> =>
    (await scene().reader.get(`kpis/${kpi}?${WINDOW}`).expect(200)).body.data;

  beforeAll(async () => {
    const { host } = scene();
    const responses = [1, 2, 3, 4, 4, 4, 5, 5, 5, 5].map((score) => ({
      occurredAt: '2024-03-10T12:00:00Z',
      answers: [{ metric: 'csat', score }],
    }));
    const { body } = await host.request
      .post('/api/cx/feedback/batch')
      .set('Authorization', `Bearer ${await host.apiToken()}`)
      .send({ responses })
      .expect(200);
    expect(body.data.created).toBe(10);
  });

  it('call a KPI and a metric as the site does, in each language, everywhere', async () => {
    const names = { en: '  Would  recommend ', fa: 'توصیه به دوستان' };
    await setKpi('nps', { names }).expect(200);
    expect((await described('nps')).name).toBe('Would recommend');
    expect((await described('nps', 'fa')).name).toBe('توصیه به دوستان');
    expect((await described('nps', 'ar')).name).toContain('NPS');
    const page = await scene().reader.get('kpis/nps/page').expect(200);
    expect(page.body.data.definition.name).toBe('Would recommend');
    const overview = await scene().reader.get('overview').expect(200);
    expect(overview.body.data.definitions[0].name).toBe('Would recommend');
    await setMetric('nps', { names: { ar: 'التوصية' } }).expect(200);
    const { body } = await scene().reader.get('start').expect(200);
    expect(body.data.metricNames).toEqual({ nps: { ar: 'التوصية' } });

    expect(await kpiState('nps')).toMatchObject({
      names: { en: 'Would recommend', fa: 'توصیه به دوستان' },
      ownNames: { en: 'Recommendation (NPS)' },
      version: 1,
    });
    await setKpi('nps', { names: { en: null, fa: null } }).expect(200);
    await setMetric('nps', { names: { ar: null } }).expect(200);
    expect((await described('nps')).name).toBe('Recommendation (NPS)');
    expect((await described('nps')).history).toHaveLength(1);
  });

  it('count other top boxes as a new version, which says who, when and what', async () => {
    expect(await answer('csat')).toMatchObject({ value: 70, definitionVersion: 1 });
    await setKpi('csat', { topBoxes: { 5: 1 } }).expect(200);
    expect(await answer('csat')).toMatchObject({ value: 40, n: 10, definitionVersion: 2 });
    const strict = await described('csat');
    expect(strict).toMatchObject({ definitionVersion: 2, topBoxes: { 5: 1 } });
    expect(strict.formula).not.toContain('4 and 5');
    expect(strict.history).toEqual([
      expect.objectContaining({ version: 1, by: null, rules: null, text: 'First definition.' }),
      {
        version: 2,
        since: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        text: '',
        by: expect.stringContaining('Role '),
        rules: { minimumN: null, topBoxes: { 5: 1 } },
      },
    ]);
    // The same once more changes nothing; nor does a name.
    await setKpi('csat', { topBoxes: { 5: 1 }, names: { en: 'Happy' } }).expect(200);
    expect((await described('csat')).definitionVersion).toBe(2);
    await setKpi('csat', { topBoxes: null, names: { en: null } }).expect(200);
    expect(await answer('csat')).toMatchObject({ value: 70, definitionVersion: 3 });
  });

  it('tell strangers of the change, but not who made it', async () => {
    const opener = await scene().host.adminToken(['plugin::cx.kpi.open']);
    const open = (kpis: string[]) =>
      scene()
        .host.request.put('/cx/public-kpis')
        .set('Authorization', `Bearer ${opener}`)
        .send({ kpis })
        .expect(200);
    await open(['csat']);
    const { body } = await scene().host.request.get('/api/cx/kpis').expect(200);
    expect(body.data[0].history).toHaveLength(3);
    expect(JSON.stringify(body)).not.toContain('Role ');
    await open([]);
  });

  it('ask for more answers, never for fewer than the definition', async () => {
    expect((await answer('csat')).confidence).not.toBeNull();
    await setKpi('csat', { minimumN: { interval: 11, ranking: 40 } }).expect(200);
    expect(await answer('csat')).toMatchObject({
      value: 70,
      confidence: null,
      flags: ['insufficient', 'low_n'],
      definitionVersion: 4,
    });
    await setKpi('csat', { minimumN: null }).expect(200);
    expect((await answer('csat')).confidence).not.toBeNull();
  });

  it('read answers without a scale on the one that is set, also old ones as they were', async () => {
    await setMetric('csat', { scale: '1..10' }).expect(200);
    const send = (score: number) =>
      scene()
        .host.request.post('/api/cx/feedback')
        .send({ siteKey: scene().host.siteKey, answers: [{ metric: 'csat', score }] });
    const { body } = await send(9).expect(201);
    const stored = await scene()
      .host.strapi.db.query('plugin::cx.feedback')
      .findOne({ where: { responseId: body.data.responseId } });
    expect(stored.scale).toBe('1..10');
    expect(await answer('csat')).toMatchObject({ value: 70, n: 10 });
    await setMetric('csat', { scale: null }).expect(200);
    await send(9).expect(400);
  });

  it.each([
    ['csat', 'minimumN.interval', { minimumN: { interval: 4, ranking: 30 } }],
    ['enps', 'minimumN.interval', { minimumN: { interval: 9, ranking: 30 } }],
    ['csat', 'minimumN.ranking', { minimumN: { interval: 40, ranking: 35 } }],
    ['csat', 'minimumN.ranking', { minimumN: { interval: 5, ranking: 1e9 } }],
    ['csat', 'topBoxes', { topBoxes: { 5: 5 } }],
    ['csat', 'topBoxes', { topBoxes: { 20: 1 } }],
    ['csat', 'topBoxes', { topBoxes: [2] }],
    ['nps', 'topBoxes', { topBoxes: { 11: 1 } }],
    ['ces_easy', 'topBoxes', { topBoxes: { 7: 1 } }],
    ['responses', 'minimumN', { minimumN: { interval: 5, ranking: 30 } }],
    ['csat', 'names.en', { names: { en: '' } }],
    ['csat', 'names.de', { names: { de: 'Zufriedenheit' } }],
    ['csat', 'formula', { formula: 'best' }],
  ])('name what is wrong with %s: %s', async (kpi, field, body) => {
    expect(pathsIn((await setKpi(kpi, body).expect(400)).body)).toEqual([field]);
  });

  it.each([
    ['nps', { scale: '1..5' }],
    ['csat', { scale: '1..50' }],
    ['csat', { scale: '1..5t1' }],
    ['csat', { scale: 5 }],
    ['emotion', { scale: '1..5' }],
  ])('refuse a scale that %s can’t have', async (metric, body) => {
    expect(pathsIn((await setMetric(metric, body).expect(400)).body)).toEqual(['scale']);
  });

  it('are closed without the right, and know what exists', async () => {
    const { reader } = scene();
    await reader.get('settings/metrics').expect(403);
    await reader.put('settings/kpis/nps', { names: { en: 'x' } }).expect(403);
    await reader.put('settings/metrics/nps', { names: { en: 'x' } }).expect(403);
    await setKpi('nsp', {}).expect(404);
    await setMetric('mood', {}).expect(404);
  });
};
