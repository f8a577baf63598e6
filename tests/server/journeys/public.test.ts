import type { PublicJourney } from '../../../shared/contracts/public-journey';
import type { JourneyMap } from '../../../shared/contracts/journey';
import { emptyJourney, mapOf } from '../../../shared/journey-map/model';
import { describeOnEachDatabase, startHost, type Host } from '../host';

const uid = (name: string) => `plugin::cx.${name}` as 'plugin::upload.file';

/** A map of one stage with two steps, with words for the customer and for the company alone. */
const mapIn = (stage: string): JourneyMap => ({
  ...mapOf(emptyJourney('shop', 'Shop')),
  goal: 'A gift in time',
  stages: [
    {
      key: 'buy',
      name: stage,
      steps: [
        {
          id: 's1',
          name: '',
          cells: { touchpoint: 'checkout', action: 'pays', backstage: 'fraud check', team: 'Ops' },
        },
        { id: 's2', name: 'Waits', cells: { touchpoint: 'gone', emotion: -1 } },
      ],
    },
  ],
});

describeOnEachDatabase('published journeys for front ends', (database) => {
  let host: Host;
  let token: string;
  let documentId: string;

  const get = (path: string, by: string | null = token) => {
    const request = host.request.get(`/api/cx/journeys${path}`);
    return by === null ? request : request.set('Authorization', `Bearer ${by}`);
  };
  const find = async (path: string, by?: string | null): Promise<PublicJourney> =>
    (await get(path, by).expect(200)).body.data;

  beforeAll(async () => {
    host = await startHost({ database });
    token = await host.apiToken();
    await host.strapi
      .plugin('i18n')
      .service('locales')
      .create({ name: 'Persian (fa)', code: 'fa' });
    const touchpoints = host.strapi.documents(uid('touchpoint'));
    const checkout = await touchpoints.create({
      data: { key: 'checkout', name: 'Checkout', channel: 'website' } as never,
    });
    await touchpoints.update({
      documentId: checkout.documentId,
      locale: 'fa',
      data: { name: 'پرداخت' } as never,
    });
    await touchpoints.create({ data: { key: 'call', name: 'Call', channel: 'phone' } as never });
    await touchpoints.create({ data: { key: 'gone', name: 'Gone', channel: 'app' } as never });
    const journeys = host.strapi.documents(uid('journey'));
    ({ documentId } = await journeys.create({
      data: { key: 'shop', name: 'Shop', map: mapIn('Purchase') } as never,
    }));
    const persian = { name: 'فروشگاه', map: mapIn('خرید') } as never;
    await journeys.update({ documentId, locale: 'fa', data: persian });
    await journeys.create({ data: { key: 'draft', name: 'Draft', map: mapIn('x') } as never });
    await journeys.publish({ documentId, locale: '*' });
  });
  afterAll(() => host.stop());

  it('asks for a permission, and knows nothing of drafts', async () => {
    await get('', null).expect(403);
    const { body } = await get('?locale=en').expect(200);
    expect(body.data).toMatchObject([{ key: 'shop', name: 'Shop', version: 1, locale: 'en' }]);
    await get('/draft').expect(404);
    await get('/nowhere').expect(404);
    const refused = await get('/shop?language=fa').expect(400);
    expect(refused.body.error.details.errors[0].path).toEqual(['language']);
  });

  it('tells the map in a language, with its touchpoints by name', async () => {
    const persian = await find('/shop?locale=fa-IR');
    expect(persian).toMatchObject({ name: 'فروشگاه', locale: 'fa', direction: 'rtl' });
    expect(persian.stages[0]).toMatchObject({ name: 'خرید' });
    expect(persian.stages[0]?.steps.map(({ name }) => name)).toEqual(['پرداخت', 'Waits']);
    expect(persian.touchpoints.checkout).toMatchObject({ name: 'پرداخت', channel: 'website' });
    // What is not there in Arabic comes in English.
    expect(await find('/shop?locale=ar')).toMatchObject({ locale: 'en', direction: 'ltr' });
  });

  it("keeps the company's own lanes for tokens", async () => {
    const whole = await find('/shop?locale=en');
    expect(whole.stages[0]?.steps[0]?.cells).toMatchObject({ backstage: 'fraud check' });
    const role = await host.strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'public' } });
    await host.strapi.db.query('plugin::users-permissions.permission').create({
      data: { action: 'plugin::cx.journeys.findOne', role: role.id },
    });
    const shown = await find('/shop?locale=en', null);
    expect(shown.stages[0]?.steps[0]?.cells).toEqual({ touchpoint: 'checkout', action: 'pays' });
    expect(shown.lanes.map(({ id }) => id)).not.toContain('backstage');
    expect(JSON.stringify(shown)).not.toContain('fraud');
  });

  it('is the published version until the next publishing, and says when nothing is new', async () => {
    const first = await get('/shop?locale=en').expect(200);
    const tag = String(first.headers.etag);
    expect(first.headers['cache-control']).toBe('private, max-age=60');
    await get('/shop?locale=en').set('If-None-Match', tag).expect(304);
    const journeys = host.strapi.documents(uid('journey'));
    await journeys.update({ documentId, locale: 'en', data: { name: 'Shop anew' } as never });
    await get('/shop?locale=en').set('If-None-Match', tag).expect(304);
    await journeys.publish({ documentId, locale: 'en' });
    const { body } = await get('/shop?locale=en').set('If-None-Match', tag).expect(200);
    expect(body.data).toMatchObject({ name: 'Shop anew', version: 2 });
  });

  it('names the journeys in which steps go on, as far as they are published', async () => {
    const lane = { id: 'lane-more', type: 'journey', name: 'More', collapsed: false } as const;
    const map: JourneyMap = {
      ...mapIn('Outside'),
      lanes: [...mapIn('Outside').lanes, lane],
      stages: [
        {
          key: 'buy',
          name: 'Outside',
          steps: ['shop', 'draft', 'nowhere'].map((nested) => ({
            id: nested,
            name: nested,
            cells: { 'lane-more': nested },
          })),
        },
      ],
    };
    const journeys = host.strapi.documents(uid('journey'));
    const outside = await journeys.create({
      data: { key: 'outside', name: 'Outside', map } as never,
    });
    const persian = { name: 'بیرون', map } as never;
    await journeys.update({ documentId: outside.documentId, locale: 'fa', data: persian });
    await journeys.publish({ documentId: outside.documentId, locale: '*' });
    const told = await find('/outside?locale=fa');
    expect(told.stages[0]?.steps[0]?.cells).toEqual({ 'lane-more': 'shop' });
    expect(told.journeys).toEqual({ shop: { key: 'shop', name: 'فروشگاه' } });
    expect((await find('/outside?locale=fa', null)).journeys).toEqual({});
  });

  it('gives scores of opened KPIs only, with small groups hidden', async () => {
    const closed = await get('/shop?scores=nps').expect(400);
    expect(closed.body.error.details.errors[0].path).toEqual(['scores']);
    const admin = await host.adminToken();
    await host.request
      .put('/cx/public-kpis')
      .set('Authorization', `Bearer ${admin}`)
      .send({ kpis: ['nps'] })
      .expect(200);
    const lastMonth = new Date();
    lastMonth.setUTCDate(0);
    const responses = Array.from({ length: 56 }, (_, i) => ({
      occurredAt: lastMonth.toISOString(),
      touchpoint: i < 40 ? 'checkout' : i < 48 ? 'gone' : 'call',
      answers: [{ metric: 'nps', score: i % 2 === 0 ? 10 : 7 }],
    }));
    await host.request
      .post('/api/cx/feedback/batch')
      .set('Authorization', `Bearer ${token}`)
      .send({ responses })
      .expect(200);
    const { touchpoints } = await find('/shop?locale=en&scores=nps');
    expect(touchpoints.gone?.scores.nps).toMatchObject({ value: null, flags: ['suppressed'] });
    expect(touchpoints.checkout?.scores.nps).toMatchObject({ value: 50, n: 40 });
  });
});
