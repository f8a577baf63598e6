import type { KpiAnswer, KpiDescription } from '../../../shared/contracts/kpi';
import { isHierarchy, isKpiFilter } from '../../../shared/dimensions';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { describeOnEachDatabase, startHost, type Host } from '../host';

const QUARTER = 'from=2025-01-01&to=2025-03-31';
const preview = (kpi: string, query = QUARTER) => `/cx/public-kpis/${kpi}/preview?${query}`;

describeOnEachDatabase('the preview of public KPIs', (database) => {
  let host: Host;
  let opener: string;

  const get = (path: string, token = opener) =>
    host.request.get(path).set('Authorization', `Bearer ${token}`);

  beforeAll(async () => {
    host = await startHost({ database });
    await host.adminToken();
    opener = await host.adminToken([ADMIN_ACTIONS.readKpis, ADMIN_ACTIONS.openKpis]);
    const responses = Array.from({ length: 43 }, (_, index) => ({
      occurredAt: '2025-02-10T12:00:00.000Z',
      channel: index < 40 ? 'app' : 'store',
      customer: `customer-${index}`,
      answers: [{ metric: 'nps', score: index % 11 }],
    }));
    await host.request
      .post('/api/cx/feedback/batch')
      .set('Authorization', `Bearer ${await host.apiToken()}`)
      .send({ responses })
      .expect(200);
  });
  afterAll(() => host.stop());

  it('shows of a closed KPI exactly what a stranger would see of an open one', async () => {
    await host.request.get(`/api/cx/kpis/nps?${QUARTER}&by=channel`).expect(403);
    const { body: previewed } = await get(preview('nps', `${QUARTER}&by=channel`)).expect(200);
    await host.request
      .put('/cx/public-kpis')
      .set('Authorization', `Bearer ${opener}`)
      .send({ kpis: ['nps'] })
      .expect(200);
    const { body: open } = await host.request
      .get(`/api/cx/kpis/nps?${QUARTER}&by=channel`)
      .expect(200);
    expect(previewed).toEqual(open);
    const answer: KpiAnswer = previewed.data;
    expect(answer.n).toBe(45);
    for (const group of answer.groups.filter(({ key }) => key === 'store')) {
      expect(group).toMatchObject({ value: null, flags: ['suppressed'] });
    }
  });

  it('answers by every grouping of a KPI but the trees of locations and categories', async () => {
    const { body } = await get('/cx/kpis').expect(200);
    const kpis = (body.data as KpiDescription[]).filter(({ key }) =>
      ['nps', 'complaint_rate'].includes(key)
    );
    expect(kpis).toHaveLength(2);
    for (const { key, groupings } of kpis) {
      for (const by of groupings) {
        const status = isHierarchy(by) || !isKpiFilter(by) ? 400 : 200;
        await get(preview(key, `${QUARTER}&by=${by}`)).expect(status);
      }
    }
    await get(preview('complaint_rate', `${QUARTER}&by=segment`)).expect(400);
  });

  it('refuses what a stranger may not ask, an unknown KPI, and those without the right', async () => {
    await get(preview('nps', 'from=2025-01-03&to=2025-01-09')).expect(400);
    await get(preview('nonsense')).expect(404);
    await get(preview('nps'), await host.adminToken([ADMIN_ACTIONS.readKpis])).expect(403);
    const bound = await host.adminToken([
      { action: ADMIN_ACTIONS.openKpis, conditions: ['plugin::cx.manages-location'] },
    ]);
    await get(preview('nps'), bound).expect(403);
    await host.request
      .put('/cx/public-kpis')
      .set('Authorization', `Bearer ${bound}`)
      .send({ kpis: [] })
      .expect(403);
  });
});
