import { urlWith } from '../../../admin/src/api/url-with';
import {
  feedbackPath,
  type CountedAnswers,
  type Part,
} from '../../../admin/src/pages/feedback/feedback-path';
import {
  feedbackChoice,
  readFeedbackState,
} from '../../../admin/src/pages/feedback/feedback-state';
import type { FeedbackInput } from '../../../shared/contracts/feedback';
import type { GetKpiPage } from '../../../shared/contracts/kpi-page';
import type { GetOverview } from '../../../shared/contracts/overview';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { describeOnEachDatabase, startHost, type Host } from '../host';

type Overview = GetOverview.Response['data'];

const READER = {
  calendar: 'gregorian',
  timeZone: 'UTC',
  locale: 'en',
  today: '2025-05-01',
  weekStart: 1,
} as const;
const WINDOW = { from: '2025-03-01', to: '2025-04-30' };
const PERIOD = { period: 'custom', custom: WINDOW } as const;

/** Every third without a channel; two answers a response; two scales of one metric. */
const response = (index: number): FeedbackInput => ({
  occurredAt: `2025-0${3 + (index % 2)}-${String(1 + (index % 28)).padStart(2, '0')}T12:00:00.000Z`,
  channel: index % 3 === 0 ? null : index % 3 === 1 ? 'app' : 'store',
  answers: [
    { metric: 'nps', score: index % 11 },
    { metric: 'ces', score: 1 + (index % 4), scale: { min: 1, max: index % 5 === 0 ? 5 : 7 } },
  ],
});

describeOnEachDatabase('from a number to its feedback', (database) => {
  let host: Host;
  let token: string;

  const get = async <Data>(path: string): Promise<Data> =>
    (await host.request.get(path).set('Authorization', `Bearer ${token}`).expect(200)).body.data;
  const overview = (query: string) =>
    get<Overview>(`/cx/overview?from=${WINDOW.from}&to=${WINDOW.to}&${query}`);
  /** What the feedback page counts behind a link of the overview. */
  const countBehind = async (answers: Partial<CountedAnswers>, part?: Part): Promise<number> => {
    const path = feedbackPath({ period: PERIOD, filters: {}, metrics: ['nps'], ...answers }, part);
    const { searchParams } = new URL(path ?? '', host.url);
    const choice = feedbackChoice(readFeedbackState(searchParams), READER);
    const { count, more } = await get<{ count: number; more: boolean }>(
      urlWith('/cx/feedback/count', choice)
    );
    expect(more).toBe(false);
    return count;
  };

  beforeAll(async () => {
    host = await startHost({
      database,
      register({ strapi }) {
        const registry = strapi.plugin('cx').service('registry');
        registry.register(
          registry.netScoreKpi({
            key: 'net_ease',
            metrics: ['ces'],
            accepts: ({ max }: { max: number }) => max === 7,
            classify: (score: number) => (score > 3 ? 1 : -1),
            texts: { en: { name: 'Net ease', description: 'How easy.', formula: 'easy − hard' } },
          })
        );
      },
    });
    await host.adminToken();
    token = await host.adminToken([ADMIN_ACTIONS.readKpis, ADMIN_ACTIONS.readFeedback]);
    const { body } = await host.request
      .post('/api/cx/feedback/batch')
      .set('Authorization', `Bearer ${await host.apiToken()}`)
      .send({ responses: Array.from({ length: 60 }, (_, index) => response(index)) })
      .expect(200);
    const [first] = body.data.results[4].answers as { documentId: string }[];
    await host.strapi
      .documents('plugin::cx.feedback' as 'plugin::upload.file')
      .update({ documentId: first?.documentId ?? '', data: { exclusion: 'bot' } as never });
  });
  afterAll(() => host.stop());

  it('counts the same for a card, each point and each bar', async () => {
    const { detail, distribution } = await overview('kpi=nps&interval=month');
    expect(detail.n).toBe(59);
    expect(await countBehind({})).toBe(detail.n);
    for (const { start, end, n } of detail.series) {
      const period = { period: 'custom', custom: { from: start, to: end } } as const;
      expect([start, await countBehind({}, { period })]).toEqual([start, n]);
    }
    const [{ scale, scores } = { scale: '', scores: [] }] = distribution;
    expect(scores).toHaveLength(11);
    for (const { score, n } of scores) {
      expect([score, await countBehind({}, { score: { score, scale } })]).toEqual([score, n]);
    }
  });

  it('counts the same for each group, the answers without a value among them', async () => {
    const { detail } = await overview('kpi=nps&by=channel');
    expect(detail.groups.map(({ key }) => key).sort()).toEqual(['app', null, 'store']);
    for (const { key, n } of detail.groups) {
      const group = { dimension: 'channel', key } as const;
      expect([key, await countBehind({}, { group })]).toEqual([key, n]);
    }
    const filtered = await overview('kpi=nps&by=channel&filters[channel]=app');
    expect(await countBehind({ filters: { channel: ['app'] } })).toBe(filtered.detail.n);
    const either = await countBehind({ filters: { channel: ['app', ''] } });
    expect(either).toBe(
      detail.groups.filter(({ key }) => key !== 'store').reduce((sum, { n }) => sum + n, 0)
    );
  });

  it('counts responses, not their answers, behind the number of responses', async () => {
    const { cards } = await overview('kpi=nps');
    const responses = cards.find(({ kpi }) => kpi === 'responses');
    expect(await countBehind({ metrics: ['response'] })).toBe(responses?.n);
  });

  it('leaves out the scales that the KPI leaves out', async () => {
    const { detail, countedScales } = await overview('kpi=net_ease');
    expect(countedScales).toEqual({ net_ease: ['1..7'] });
    expect(detail.n).toBe(48);
    expect(await countBehind({ metrics: ['ces'] })).toBe(60);
    expect(await countBehind({ metrics: ['ces'], scales: countedScales.net_ease })).toBe(48);
    const window = `from=${WINDOW.from}&to=${WINDOW.to}`;
    const inDepth = await get<GetKpiPage.Response['data']>(`/cx/kpis/net_ease/page?${window}`);
    expect(inDepth.countedScales).toEqual(['1..7']);
    const nps = await get<GetKpiPage.Response['data']>(`/cx/kpis/nps/page?${window}`);
    expect(nps.countedScales).toEqual([]);
  });

  it.each([
    ['order=newest', 'order'],
    ['limit=5', 'limit'],
    ['leading=yes', 'leading'],
    ['filters[channel][$null]=maybe', 'filters'],
    ['filters[scale][$null]=true', 'filters'],
    ['filters[mood][$null]=true', 'filters'],
  ])('refuses to count %s and names it', async (query, name) => {
    const { body } = await host.request
      .get(`/cx/feedback/count?${query}`)
      .set('Authorization', `Bearer ${token}`)
      .expect(400);
    expect(body.error.details.errors[0].path[0]).toBe(name);
  });

  it('does not count for those who may not read feedback', async () => {
    await host.request.get('/cx/feedback/count').expect(401);
    await host.request
      .get('/cx/feedback/count')
      .set('Authorization', `Bearer ${await host.adminToken([ADMIN_ACTIONS.readKpis])}`)
      .expect(403);
  });
});
