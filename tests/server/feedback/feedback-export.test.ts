import { parse } from 'csv-parse/sync';
import type { FeedbackInput } from '../../../shared/contracts/feedback';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { describeOnEachDatabase, startHost, type Host } from '../host';

const COUNT = 1_200;
const EXPORTS = '/cx/feedback/exports';

/** More than a page of the export, some at the same moment. */
const response = (index: number): FeedbackInput => ({
  occurredAt: `2025-03-${String(1 + (index % 31)).padStart(2, '0')}T12:00:00.000Z`,
  channel: index % 2 ? 'app' : null,
  customer: `customer-${index}`,
  answers: [
    { metric: 'nps', score: index % 11, ...(index % 3 === 0 ? { comment: `سلام ${index}` } : {}) },
    { metric: 'csat', score: 1 + (index % 5) },
  ],
});

type Row = Record<string, string>;
const rowsOf = (text: string): Row[] => parse(text, { columns: true, bom: true });

describeOnEachDatabase('exporting what is filtered', (database) => {
  let host: Host;
  let token: string;

  const link = (query: string, as = token) =>
    host.request.post(`${EXPORTS}?${query}`).set('Authorization', `Bearer ${as}`);
  const newLink = async (query: string, as?: string): Promise<string> =>
    (await link(query, as).expect(201)).body.data.path;
  const download = async (query: string, as?: string): Promise<string> =>
    (await host.request.get(await newLink(query, as)).expect(200)).text;
  const rows = async (query: string): Promise<Row[]> => rowsOf(await download(query));

  beforeAll(async () => {
    host = await startHost({ database });
    await host.adminToken();
    token = await host.adminToken([
      ADMIN_ACTIONS.exportFeedback,
      ADMIN_ACTIONS.readComments,
      ADMIN_ACTIONS.readPersonal,
    ]);
    const all = await host.apiToken();
    for (let start = 0; start < COUNT; start += 1_000) {
      const responses = Array.from({ length: Math.min(1_000, COUNT - start) }, (_, index) =>
        response(start + index)
      );
      const { body } = await host.request
        .post('/api/cx/feedback/batch')
        .set('Authorization', `Bearer ${all}`)
        .send({ responses })
        .expect(200);
      expect(body.data.created).toBe(responses.length);
    }
  });
  afterAll(() => host.stop());

  it('is a file with a name, and a byte order mark where it is asked for', async () => {
    const path = await newLink('from=2025-03-01&to=2025-03-31&bom=true');
    const { headers, text } = await host.request.get(path).expect(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toBe(
      'attachment; filename="feedback_2025-03-01_2025-03-31.csv"'
    );
    expect(headers['cache-control']).toBe('no-store');
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(rowsOf(text)).toHaveLength(2 * COUNT);
  });

  it('holds each answer once, in the order that was asked for', async () => {
    const newest = await rows('order=newest');
    expect(new Set(newest.map(({ documentId }) => documentId)).size).toBe(2 * COUNT);
    const times = newest.map(({ occurredAt }) => occurredAt);
    expect(times).toEqual([...times].sort().reverse());
    expect(await rows('order=oldest')).toEqual([...newest].reverse());
    const score = (row: Row) => Number(row.score);
    expect(await rows('order=lowest')).toEqual(
      [...newest].sort((one, other) => score(one) - score(other))
    );
    expect(await rows('order=highest')).toEqual(
      [...newest].sort((one, other) => score(other) - score(one))
    );
  });

  it('holds what every filter of the list lets through, no more', async () => {
    const expectRows = async (query: string, test: (row: Row) => boolean) => {
      const found = await rows(query);
      expect(found.length).toBeGreaterThan(0);
      expect(found).toEqual((await rows('order=oldest')).filter(test));
    };
    await expectRows('order=oldest&metric=csat', ({ metric }) => metric === 'csat');
    await expectRows('order=oldest&commented=true', ({ comment }) => comment !== '');
    await expectRows('order=oldest&leading=true', ({ position }) => position === '0');
    await expectRows(
      'order=oldest&minScore=9&maxScore=10&filters[scale]=0..10&counting=counted',
      ({ metric, score }) => metric === 'nps' && Number(score) >= 9
    );
    await expectRows('order=oldest&filters[channel][$null]=true', ({ channel }) => channel === '');
    await expectRows(
      'order=oldest&from=2025-03-05&to=2025-03-06',
      ({ localDate }) => localDate === '2025-03-05' || localDate === '2025-03-06'
    );
  });

  it('takes the same filters through the content API', async () => {
    const { text } = await host.request
      .get('/api/cx/feedback/export?metric=nps&minScore=10')
      .set('Authorization', `Bearer ${await host.apiToken()}`)
      .expect(200);
    expect(new Set(rowsOf(text).map(({ score }) => score))).toEqual(new Set(['10']));
  });

  it('works once', async () => {
    const path = await newLink('metric=nps');
    await host.request.head(path).expect(405);
    const both = await Promise.all([host.request.get(path), host.request.get(path)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 404]);
    const { body } = await host.request.get(path).expect(404);
    expect(body.error.message).toBe('this link was used before or has expired');
  });

  it('works for a minute', async () => {
    const store = host.strapi.plugin('cx').service('store');
    await store.exportLinks.add('hash', { userId: '1', question: '{}' }, -1);
    expect(await store.exportLinks.take('hash')).toBeNull();
    await store.exportLinks.add('hash', { userId: '1', question: '{}' }, 60_000);
    expect(await store.exportLinks.take('hash')).toEqual({ userId: '1', question: '{}' });
  });

  it('shows what the admin may see when it is used, and nothing without the right', async () => {
    const narrow = await host.adminToken([ADMIN_ACTIONS.exportFeedback]);
    const text = await download('', narrow);
    expect(rowsOf(text)).toHaveLength(2 * COUNT);
    expect(text).not.toMatch(/سلام|customer-/);

    const path = await newLink('');
    const users = host.strapi.db.query('admin::user');
    const { role } = await host.strapi.db.query('admin::permission').findOne({
      where: {
        action: ADMIN_ACTIONS.readComments,
        role: { code: { $ne: 'strapi-super-admin' } },
      },
      populate: ['role'],
    });
    await host.strapi
      .service('admin::role')
      .assignPermissions(role.id, [
        { action: ADMIN_ACTIONS.exportFeedback, subject: null, conditions: [], properties: {} },
      ]);
    const less = await host.request.get(path).expect(200);
    expect(less.text).not.toMatch(/سلام|customer-/);

    const late = await newLink('');
    const { id } = await users.findOne({ where: { roles: { id: role.id } } });
    await users.update({ where: { id }, data: { isActive: false } });
    await host.request.get(late).expect(403);
  });

  it('gives no link without the right', async () => {
    await host.request.post(EXPORTS).expect(401);
    const reader = await host.adminToken([ADMIN_ACTIONS.readFeedback]);
    await link('', reader).expect(403);
    await host.request.get(`${EXPORTS}/guessed`).expect(404);
  });

  it.each(['order=up', 'limit=5', 'minScore=x', 'bom=1', 'filters[shop]=x', 'to=2025-02-30'])(
    'refuses %s',
    async (query) => {
      const exporter = await host.adminToken([ADMIN_ACTIONS.exportFeedback]);
      const { body } = await link(query, exporter).expect(400);
      expect(body.error.name).toBe('ValidationError');
      expect(body.error.details.errors[0].path[0]).toBe(query.split(/[=[]/)[0]);
    }
  );
});
