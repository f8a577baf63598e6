import { parse } from 'csv-parse/sync';
import type { FeedbackInput } from '../../../shared/contracts/feedback';
import type { FeedbackRow } from '../../../shared/contracts/feedback-list';
import type { KpiAnswer } from '../../../shared/contracts/kpi';
import { describeOnEachDatabase, startHost, type Host } from '../host';

const MAY = 'from=2025-05-01&to=2025-05-31';

/** What employees at a location say, one promoter first. */
const answersAt = (location: string | null, count: number): FeedbackInput[] =>
  Array.from({ length: count }, (_, index) => ({
    occurredAt: `2025-05-${String(1 + index).padStart(2, '0')}T12:00:00.000Z`,
    location,
    answers: [
      { metric: 'enps', score: index === 0 ? 10 : 3, comment: `words of ${location ?? 'nowhere'}` },
    ],
  }));

/** Rule of methods §2.2: fewest ten of a team, even inside the house, and no free text below. */
describeOnEachDatabase('what few employees said', (database) => {
  let host: Host;
  let admin: string;
  let api: string;

  const send = async (responses: FeedbackInput[]) => {
    const { body } = await host.request
      .post('/api/cx/feedback/batch')
      .set('Authorization', `Bearer ${api}`)
      .send({ responses, allOrNothing: true })
      .expect(200);
    return body.data.results.map(({ responseId }: { responseId: string }) => responseId);
  };
  const get = async (path: string) =>
    (await host.request.get(path).set('Authorization', `Bearer ${admin}`).expect(200)).body;
  const ask = async (query: string): Promise<KpiAnswer> =>
    (await get(`/cx/kpis/enps?${query}`)).data;
  const listed = async (query = ''): Promise<FeedbackRow[]> =>
    (await get(`/cx/feedback?${MAY}&metric=enps&limit=100${query}`)).data;
  const places = (rows: readonly { location?: string | null }[]) =>
    [...new Set(rows.map(({ location }) => location || null))].sort();
  const exported = async (): Promise<Record<string, string>[][]> => {
    const byToken = await host.request
      .get('/api/cx/feedback/export?metric=enps')
      .set('Authorization', `Bearer ${api}`)
      .expect(200);
    const { body } = await host.request
      .post('/cx/feedback/exports?metric=enps')
      .set('Authorization', `Bearer ${admin}`)
      .expect(201);
    const byLink = await host.request.get(body.data.path).expect(200);
    return [byToken.text, byLink.text].map((text) => parse(text, { columns: true }));
  };

  let ofSmall: string[];

  beforeAll(async () => {
    host = await startHost({ database });
    api = await host.apiToken();
    admin = await host.adminToken();
    for (const key of ['large', 'middle', 'small']) {
      await host.strapi
        .documents('plugin::cx.location' as 'plugin::upload.file')
        .create({ data: { key, name: key, timeZone: 'UTC' } as never });
    }
    await send([...answersAt('large', 20), ...answersAt('middle', 12)]);
    ofSmall = await send(answersAt('small', 9));
    await send([
      {
        location: 'small',
        occurredAt: '2025-05-02T12:00:00Z',
        answers: [{ metric: 'nps', score: 9 }],
      },
    ]);
  });
  afterAll(() => host.stop());

  it('has no number', async () => {
    const small = await ask(`${MAY}&filters[location]=small&compare=previous`);
    expect(small).toMatchObject({ value: null, n: 9, numerator: null, confidence: null });
    expect(small.flags).toContain('suppressed');
    expect(await ask(`${MAY}&filters[location]=middle`)).toMatchObject({ n: 12 });
    const overview = await get(`/cx/overview?${MAY}&kpi=enps&filters[location]=small`);
    expect(overview.data).toMatchObject({ detail: { value: null }, distribution: [] });
    const card = overview.data.cards.find(({ kpi }: KpiAnswer) => kpi === 'enps');
    expect(card).toMatchObject({ value: null, numerator: null });
    const nps = await get(`/cx/kpis/nps?${MAY}&filters[location]=small`);
    expect(nps.data).toMatchObject({ value: 100, n: 1 });
  });

  it('cannot be had by subtracting the others from all', async () => {
    const { value, n, groups } = await ask(`${MAY}&by=location`);
    expect([value, n]).not.toContain(null);
    const values = new Map(groups.map((group) => [group.key, group.value]));
    expect(values.get('large')).not.toBeNull();
    expect([values.get('middle'), values.get('small')]).toEqual([null, null]);
    const { groups: onPage } = (await get(`/cx/kpis/enps/dimensions?${MAY}`)).data.find(
      ({ by }: { by: string }) => by === 'location'
    );
    expect(onPage.map((group: { key: string; value: number | null }) => group.value)).toEqual(
      expect.arrayContaining([null, null, values.get('large')])
    );
    const { series } = await ask(`${MAY}&interval=day`);
    expect(series.filter((point) => point.n > 0).every((point) => point.value === null)).toBe(true);
  });

  it('is read by nobody: not in the list, by search, count or id, and not in a file', async () => {
    expect(places(await listed())).toEqual(['large', 'middle']);
    expect(await listed('&filters[location]=small')).toEqual([]);
    expect(await listed('&search=small')).toEqual([]);
    expect(await listed('&search=middle')).toHaveLength(12);
    const { data } = await get(`/cx/feedback/count?${MAY}&metric=enps&filters[location]=small`);
    expect(data.count).toBe(0);
    await host.request
      .get(`/cx/feedback/responses/${ofSmall[0]}`)
      .set('Authorization', `Bearer ${admin}`)
      .expect(404);
    for (const rows of await exported()) expect(places(rows)).toEqual(['large', 'middle']);
  });

  it('is said to be held back, where it is and nowhere else', async () => {
    const below = async (query: string): Promise<number | null> =>
      (await get(`/cx/feedback?${MAY}${query}`)).meta.heldBackBelow;
    expect(await below('')).toBe(10);
    expect(await below('&metric=enps&filters[location]=small')).toBe(10);
    expect(await below('&filters[location]=large')).toBeNull();
    expect(await below('&metric=nps')).toBeNull();
  });

  it('holds for those who answer at no location', async () => {
    await send(answersAt(null, 2));
    expect(places(await listed())).toEqual(['large', 'middle']);
    await send(answersAt(null, 8));
    expect(places(await listed())).toEqual(['large', 'middle', null].sort());
    for (const rows of await exported()) expect(places(rows)).toContain(null);
  });

  it('is told once ten have answered', async () => {
    await send([
      {
        location: 'small',
        occurredAt: '2025-05-20T12:00:00Z',
        answers: [{ metric: 'enps', score: 9, comment: 'the tenth' }],
      },
    ]);
    expect(await ask(`${MAY}&filters[location]=small`)).toMatchObject({ n: 10, value: -60 });
    expect(await listed('&filters[location]=small')).toHaveLength(10);
    expect((await listed('&search=tenth')).map(({ comment }) => comment)).toEqual(['the tenth']);
    const { groups } = await ask(`${MAY}&by=location`);
    expect(groups.every(({ value }) => value !== null)).toBe(true);
  });
});
