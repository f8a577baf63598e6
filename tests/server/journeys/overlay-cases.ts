import type { GetJourneyOverlay } from '../../../shared/contracts/journey-overlay';
import type { JourneyDraft } from '../../../shared/contracts/journey-editor';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import type { Host } from '../host';
import { mapWith, placesOf, uid, type JourneyClient } from './journey-client';
import { BAD, dayOf, GOOD, question, said } from './spoken';

type Overlay = GetJourneyOverlay.Response['data'];

interface Context {
  host: Host;
  editor: JourneyClient;
  clientOf(actions?: Parameters<Host['adminToken']>[0]): Promise<JourneyClient>;
}

const WINDOW = 'from=2025-03-03&to=2025-03-30&timeZone=UTC';
const WINDOW_OF_BODY = { from: '2025-03-03', to: '2025-03-30', timeZone: 'UTC' };

const RESPONSES = [
  ...said('t-page', 80, GOOD),
  ...said('t-pay', 80, BAD, { location: 'north' }),
  ...said('t-parcel', 80, GOOD),
  // Few and a little grumpy: that proves nothing.
  ...said('t-chat', 12, [3, 5, 2, 4, 3, 5]),
  // Good at first, worse every week.
  ...Array.from({ length: 120 }, (_, index) => ({
    touchpoint: 't-care',
    survey: 'visit',
    occurredAt: dayOf(index, 120),
    answers: [{ question: 'satisfied', score: index < 60 ? 5 : 4 - (index % 3) }],
  })),
  ...Array.from({ length: 40 }, (_, index) => ({
    touchpoint: 't-page',
    occurredAt: dayOf(index, 40),
    answers: [
      { metric: 'expectation', score: 2 + (index % 2), scale: { min: 1, max: 7 } },
      { metric: 'ces', score: 3 + (index % 3), scale: { min: 1, max: 7 } },
      { metric: 'emotion', score: (index % 4) - 1 },
    ],
  })),
  ...said('elsewhere', 60, [1]),
];

const MAP = mapWith({
  look: [{ id: 'page', cells: { touchpoint: 't-page', importanceToCustomer: 4 } }],
  buy: [
    { id: 'pay', cells: { touchpoint: 't-pay', importanceToCustomer: 5 } },
    { id: 'parcel', cells: { touchpoint: 't-parcel' } },
  ],
  stay: [
    { id: 'chat', cells: { touchpoint: 't-chat' } },
    { id: 'care', cells: { touchpoint: 't-care' } },
    { id: 'silent', cells: { touchpoint: 't-silent' } },
    { id: 'again', cells: { touchpoint: 't-pay' } },
    { id: 'nowhere', cells: {} },
  ],
});

const TOUCHPOINTS = ['t-page', 't-pay', 't-parcel', 't-chat', 't-care', 't-silent', 'elsewhere'];

/** What customers said, laid over a journey; in the host of the editor's tests. */
export const overlayCases = (context: () => Context): void =>
  describe('what customers said', () => {
    let draft: JourneyDraft;

    const overlay = async (query = '', client = context().editor): Promise<Overlay> =>
      (
        await client.get(
          `/${draft.documentId}/overlay?${WINDOW}&kpis=csat,ces,emotion_mean${query}`
        )
      ).data;
    const stepOf = ({ steps }: Overlay, id: string) => {
      const found = steps.find(({ step }) => step === id);
      if (!found) throw new Error(`no step ${id}`);
      return found;
    };

    beforeAll(async () => {
      const { host, editor } = context();
      for (const key of TOUCHPOINTS) {
        await host.strapi
          .documents(uid('touchpoint'))
          .create({ data: { key, name: key, channel: 'website' } as never });
      }
      await host.strapi
        .documents(uid('location'))
        .create({ data: { key: 'north', name: 'North', timeZone: 'UTC' } as never });
      await host.strapi.documents(uid('survey')).create({
        data: {
          key: 'visit',
          name: 'Visit',
          questions: [question('satisfied', 'csat', [1, 5])],
        } as never,
      });
      const made = await editor.make({ from: 'empty', name: 'Measured' });
      await editor.save(made.documentId, made.revision, { ...made.journey, ...MAP }).expect(200);
      draft = await editor.open(made.documentId);
      const token = await host.apiToken();
      const { body } = await host.request
        .post('/api/cx/feedback/batch')
        .set('Authorization', `Bearer ${token}`)
        .send({ responses: RESPONSES, allOrNothing: true })
        .expect(200);
      expect(body.data.rejected).toBe(0);
    });

    it('stands under each step with its n, and is an assumption where nobody answered', async () => {
      const data = await overlay();
      expect(stepOf(data, 'page')).toMatchObject({ responses: 120, assumption: false });
      expect(stepOf(data, 'page').metrics.map(({ kpi, n }) => [kpi, n])).toEqual([
        ['csat', 80],
        ['ces', 40],
        ['emotion_mean', 40],
      ]);
      expect(stepOf(data, 'pay').metrics[0]).toMatchObject({ kpi: 'csat', n: 80, value: 12.5 });
      expect(stepOf(data, 'silent')).toMatchObject({
        assumption: true,
        metrics: [],
        emotion: null,
      });
      expect(stepOf(data, 'nowhere')).toMatchObject({ touchpoint: null, assumption: true });
      expect(stepOf(data, 'pay').sharedWith).toEqual(['again']);
      // Each touchpoint once, and no other.
      expect(data.journey.metrics[0]).toMatchObject({ kpi: 'csat', n: 372 });
      expect(data.stages.map(({ responses }) => responses)).toEqual([120, 160, 212]);
    });

    it('is the same number as everywhere else', async () => {
      const { host } = context();
      const token = await host.adminToken();
      const { body } = await host.request
        .get(`/cx/kpis/csat?${WINDOW}&filters[touchpoint]=t-care&compare=previous`)
        .set('Authorization', `Bearer ${token}`)
        .expect(200);
      const { value, n, confidence, flags } = body.data;
      const [metric] = stepOf(await overlay('&compare=previous'), 'care').metrics;
      expect(metric).toMatchObject({ value, n, confidence, flags });
      expect(metric?.change).toMatchObject({ n: 0, significant: false });
    });

    it('finds the truly bad step and the falling one, not the merely unlucky one', async () => {
      const { painPoints } = await overlay();
      expect(painPoints.map(({ id }) => id).sort()).toEqual([
        'again:csat:below_others',
        'care:csat:falling',
        'pay:csat:below_others',
      ]);
      const pay = painPoints.find(({ step }) => step === 'pay');
      expect(pay).toMatchObject({ value: 12.5, n: 80, againstN: 292, accepted: null });
      expect(pay?.difference?.confidence?.high).toBeLessThan(0);
      expect(pay?.evidence).toEqual({
        metrics: ['csat'],
        filters: { touchpoint: ['t-pay'] },
        from: '2025-03-03',
        to: '2025-03-30',
      });
      const care = painPoints.find(({ step }) => step === 'care');
      expect(care?.evidence.from).toBe('2025-03-17');
    });

    it('holds a step against its target', async () => {
      const { host } = context();
      const token = await host.adminToken();
      const target = { kpi: 'csat', recurrence: 'once', from: '2025-03-01', to: '2025-03-31' };
      const made = await host.request
        .post('/cx/targets')
        .set('Authorization', `Bearer ${token}`)
        .send({ ...target, value: 60, scope: { touchpoint: ['t-pay'] } });
      expect([made.status, made.body.error?.message]).toEqual([201, undefined]);
      const { painPoints } = await overlay();
      expect(painPoints.find(({ id }) => id === 'pay:csat:below_target')).toMatchObject({
        against: 60,
        value: 12.5,
        againstN: null,
      });
      await host.request
        .delete(`/cx/targets/${made.body.data.id}`)
        .set('Authorization', `Bearer ${token}`)
        .expect(200);
    });

    it('joins points only where the same was asked on the same scale', async () => {
      const { connections } = await overlay();
      const csat = connections.filter(({ kpi }) => kpi === 'csat');
      const reasonsOf = (from: string) => csat.find((one) => one.from === from)?.reasons;
      expect(reasonsOf('page')).toEqual([]);
      expect(reasonsOf('pay')).toEqual([]);
      expect(reasonsOf('care')).toEqual(['no_answers']);
      expect(csat.find(({ from }) => from === 'page')?.drawn).toBe(true);
    });

    it('measures emotion, and what was found against what was expected', async () => {
      const data = await overlay();
      const page = stepOf(data, 'page');
      expect(page.emotion).toMatchObject({ value: 0.5, n: 40 });
      expect(page.gap).toMatchObject({ value: -1.5, n: 40, significant: true, middle: 4 });
      expect(stepOf(data, 'pay').gap).toBe('no_expectation');
      expect(data.importance.filter(({ kpi }) => kpi === 'csat')).toMatchObject([
        { step: 'page', importance: 4, position: 'above' },
        { step: 'pay', importance: 5, position: 'below' },
      ]);
    });

    it('shows weeks on request, of one step or of all', async () => {
      expect(stepOf(await overlay(), 'pay').trend).toEqual([]);
      const one = await overlay('&trend=week&step=pay');
      expect(stepOf(one, 'page').trend).toEqual([]);
      const [trend] = stepOf(one, 'pay').trend;
      expect(trend?.series.map(({ n }) => n)).toEqual([20, 20, 20, 20]);
    });

    it('is filtered, and refuses what the map itself says', async () => {
      const north = await overlay('&filters[location]=north');
      expect(stepOf(north, 'pay').responses).toBe(80);
      expect(stepOf(north, 'page')).toMatchObject({ responses: 0, assumption: true });
      for (const [query, place] of [
        ['filters[touchpoint]=t-pay', 'filters.touchpoint'],
        ['kpis=nothing', 'kpis'],
        ['trend=day', 'trend'],
        ['version=first', 'version'],
        ['planet=mars', 'planet'],
      ]) {
        const { editor } = context();
        const refused = await editor
          .send('get', `/${draft.documentId}/overlay?${WINDOW}&${query}`)
          .expect(400);
        expect(placesOf(refused.body)).toEqual([place]);
      }
    });

    it('shows those who manage a location theirs only', async () => {
      const { clientOf } = context();
      const bound = await clientOf([
        {
          action: 'plugin::content-manager.explorer.read',
          subject: 'plugin::cx.journey',
          properties: { locales: null },
        },
        { action: ADMIN_ACTIONS.readKpis, conditions: ['plugin::cx.manages-location'] },
      ]);
      expect((await overlay('', bound)).journey.responses).toBe(0);
    });

    it('asks the database no more for many steps than for few', async () => {
      const { host, editor } = context();
      const small = await editor.make({ from: 'empty', name: 'Small' });
      const map = mapWith({ look: [{ id: 'page', cells: { touchpoint: 't-page' } }] });
      await editor.save(small.documentId, small.revision, { ...small.journey, ...map }).expect(200);
      const queriesOf = async (documentId: string) => {
        let queries = 0;
        // Not what the host's own jobs and caches ask meanwhile.
        const count = ({ sql }: { sql: string }) => {
          if (/cx_histograms|cx_feedback|cx_surveys/.test(sql)) queries += 1;
        };
        host.strapi.db.connection.on('query', count);
        await editor.get(`/${documentId}/overlay?${WINDOW}&compare=previous`);
        host.strapi.db.connection.off('query', count);
        return queries;
      };
      const few = await queriesOf(small.documentId);
      expect(few).toBeGreaterThan(2);
      expect(await queriesOf(draft.documentId)).toBe(few);
    });

    it('reads an old version in the time in which it was in force', async () => {
      const { editor } = context();
      await editor
        .send('post', `/${draft.documentId}/publish`, { base: draft.revision })
        .expect(200);
      const { data } = await editor.get(`/${draft.documentId}/overlay?version=1&timeZone=UTC`);
      expect(data.version).toMatchObject({ version: 1, until: null });
      const before = await editor
        .send('get', `/${draft.documentId}/overlay?version=1&${WINDOW}`)
        .expect(400);
      expect(placesOf(before.body)).toEqual(['from']);
    });

    it('is told by the list: health, coverage, owner and version', async () => {
      const { editor } = context();
      const { data } = await editor.get(`?${WINDOW}&search=measured&kpis=csat`);
      expect(data).toHaveLength(1);
      expect(data[0]).toMatchObject({
        name: 'Measured',
        inForce: { version: 1 },
        publication: 'published',
        steps: 8,
        coverage: 6 / 8,
        health: [{ kpi: 'csat', n: 372 }],
      });
      expect(data[0].stages.map(({ coverage }: { coverage: number }) => coverage)).toEqual([
        1,
        1,
        3 / 5,
      ]);
    });

    it('is taken onto the map with its evidence and date, once', async () => {
      const { editor } = context();
      const accept = (base: string | null, id: string) =>
        editor.send('post', `/${draft.documentId}/pain-points`, {
          base,
          id,
          text: 'Paying takes too long',
          window: { ...WINDOW_OF_BODY, kpis: 'csat' },
        });
      const missing = await accept(draft.revision, 'page:csat:below_others').expect(400);
      expect(placesOf(missing.body)).toEqual(['id']);
      const { body } = await accept(draft.revision, 'pay:csat:below_others').expect(200);
      expect(body.meta.painPoint).toMatchObject({
        text: 'Paying takes too long',
        evidence: {
          kpi: 'csat',
          n: 80,
          value: 12.5,
          window: { from: '2025-03-03', to: '2025-03-30' },
          scope: { touchpoint: 't-pay' },
        },
      });
      const { painPoints } = await overlay();
      const pay = painPoints.find(({ step, kind }) => step === 'pay' && kind === 'below_others');
      expect(pay?.accepted).toBe(body.meta.painPoint.id);
      await accept(draft.revision, 'care:csat:falling').expect(409);
    });
  });
