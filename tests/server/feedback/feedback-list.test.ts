import type { FeedbackInput } from '../../../shared/contracts/feedback';
import type { FeedbackRow, ListFeedback } from '../../../shared/contracts/feedback-list';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { describeOnEachDatabase, startHost, type Host } from '../host';

const ALL = [
  ADMIN_ACTIONS.readFeedback,
  ADMIN_ACTIONS.readComments,
  ADMIN_ACTIONS.readPersonal,
  ADMIN_ACTIONS.readKpis,
  ADMIN_ACTIONS.exportFeedback,
];
const MARCH = 'from=2025-03-01&to=2025-03-31';
const COUNT = 25;

/** Scores 0 to 10 in turn; some at the very same moment, so that time alone does not order them. */
const response = (index: number): FeedbackInput => ({
  occurredAt: `2025-03-${String(1 + Math.floor(index / 3)).padStart(2, '0')}T12:00:00.000Z`,
  channel: index % 2 ? 'app' : 'store',
  customer: `customer-${index}`,
  language: 'fa',
  source: 'test',
  externalId: `id-${index}`,
  answers: [
    { metric: 'nps', score: index % 11, ...(index % 5 === 0 ? { comment: `نظر ${index}` } : {}) },
  ],
});

describeOnEachDatabase('feedback in the admin', (database) => {
  let host: Host;
  let reader: string;

  const get = (path: string, token = reader) =>
    host.request.get(path).set('Authorization', `Bearer ${token}`);
  const list = async (query: string, token?: string): Promise<ListFeedback.Response> =>
    (await get(`/cx/feedback?${query}`, token).expect(200)).body;
  const walk = async (query: string): Promise<FeedbackRow[]> => {
    const rows: FeedbackRow[] = [];
    for (let after: string | null = ''; after !== null;) {
      const page: ListFeedback.Response = await list(`${query}${after && `&after=${after}`}`);
      rows.push(...page.data);
      after = page.meta.next;
    }
    return rows;
  };

  beforeAll(async () => {
    host = await startHost({ database });
    const token = await host.apiToken();
    await host.adminToken();
    reader = await host.adminToken(ALL);
    const two = {
      ...response(0),
      occurredAt: '2025-02-27T22:30:00.000Z',
      externalId: 'two',
      answers: [
        { metric: 'nps', score: 3 },
        { metric: 'csat', score: 2, comment: 'too slow' },
      ],
    };
    const responses = [...Array.from({ length: COUNT }, (_, index) => response(index)), two];
    const { body } = await host.request
      .post('/api/cx/feedback/batch')
      .set('Authorization', `Bearer ${token}`)
      .send({ responses })
      .expect(200);
    expect(body.data.created).toBe(COUNT + 1);
  });
  afterAll(() => host.stop());

  it.each(['/cx/feedback', '/cx/feedback/responses/x', '/cx/filter-values'])(
    '%s is closed without the right',
    async (path) => {
      await host.request.get(path).expect(401);
      await get(path, await host.adminToken([])).expect(403);
    }
  );

  it('comes page by page, each answer once, in both orders', async () => {
    const newest = await walk(`${MARCH}&limit=4`);
    expect(newest).toHaveLength(COUNT);
    expect(new Set(newest.map(({ documentId }) => documentId)).size).toBe(COUNT);
    const times = newest.map(({ occurredAt }) => occurredAt);
    expect(times).toEqual([...times].sort().reverse());
    const oldest = await walk(`${MARCH}&limit=7&order=oldest`);
    expect(oldest).toEqual([...newest].reverse());
  });

  it.each([
    ['highest', -1],
    ['lowest', 1],
  ] as const)('comes by score, the %s first, of each score the newest', async (order, sign) => {
    const newest = await walk(`${MARCH}&limit=100`);
    // Sorting keeps what is equal in its order.
    const wanted = [...newest].sort((one, other) => sign * (one.score - other.score));
    for (const limit of [1, 4, 7, 100]) {
      expect(await walk(`${MARCH}&limit=${limit}&order=${order}`)).toEqual(wanted);
    }
    const some = await walk(`${MARCH}&limit=3&order=${order}&minScore=2&maxScore=7`);
    expect(some).toEqual(wanted.filter(({ score }) => score >= 2 && score <= 7));
    const one = await walk(`${MARCH}&limit=2&order=${order}&minScore=5&maxScore=5`);
    expect(one).toEqual(newest.filter(({ score }) => score === 5));
    expect(one.length).toBeGreaterThan(1);
    const app = await walk(`${MARCH}&limit=3&order=${order}&filters[channel]=app`);
    expect(app).toEqual(wanted.filter(({ channel }) => channel === 'app'));
    const none = await list(`from=2024-01-01&to=2024-01-31&order=${order}`);
    expect(none).toMatchObject({ data: [], meta: { next: null } });
  });

  it('goes on only in the order in which it began', async () => {
    const { meta: byTime } = await list(`${MARCH}&limit=4`);
    const { meta: byScore } = await list(`${MARCH}&limit=4&order=lowest`);
    for (const query of [`order=lowest&after=${byTime.next}`, `after=${byScore.next}`]) {
      const { body } = await get(`/cx/feedback?${MARCH}&${query}`).expect(400);
      expect(body.error.details.errors[0].path).toEqual(['after']);
    }
  });

  it('is filtered by everything that the page offers', async () => {
    const scores = async (query: string) =>
      (await walk(`${MARCH}&limit=100&${query}`)).map(({ score }) => score);
    expect(await scores('filters[channel][$in][0]=app')).toHaveLength(12);
    expect(new Set(await scores('minScore=9&maxScore=10'))).toEqual(new Set([9, 10]));
    expect(await scores('commented=true')).toHaveLength(5);
    expect(await scores('metric=csat')).toEqual([]);
    expect(await scores('counting=excluded')).toEqual([]);
    expect(await scores('counting=counted')).toHaveLength(COUNT);
  });

  it('keeps to local dates: the window ends where the customers’ day ends', async () => {
    const { data } = await list('from=2025-02-27&to=2025-02-28');
    const [first] = data;
    expect(data).toHaveLength(2);
    const { data: day } = await list(`from=${first?.localDate}&to=${first?.localDate}`);
    expect(day).toHaveLength(2);
  });

  it('gives all answers of a response', async () => {
    const [row] = await walk('from=2025-02-20&to=2025-02-28&metric=csat');
    const { body } = await get(`/cx/feedback/responses/${row?.responseId}`).expect(200);
    expect(body.data.map(({ metric, score }: FeedbackRow) => [metric, score])).toEqual([
      ['nps', 3],
      ['csat', 2],
    ]);
    expect(body.data[1]).toMatchObject({ comment: 'too slow', customer: 'customer-0' });
    await get('/cx/feedback/responses/unknown').expect(404);
  });

  it('hides comments and persons from those who may see scores only, in the export too', async () => {
    const scores = await host.adminToken([
      ADMIN_ACTIONS.readFeedback,
      ADMIN_ACTIONS.exportFeedback,
    ]);
    const { data, meta } = await list(`${MARCH}&commented=true`, scores);
    expect(meta.sight).toEqual({ comments: false, personal: false });
    expect(data).toHaveLength(5);
    for (const row of data) {
      expect(row).toMatchObject({
        hasComment: true,
        comment: null,
        customer: null,
        externalId: null,
      });
    }
    const hidden = await get(`/cx/feedback/export?${MARCH}`, scores).expect(200);
    expect(hidden.text).not.toMatch(/نظر|customer-|id-/);
    const shown = await get(`/cx/feedback/export?${MARCH}`).expect(200);
    expect(shown.text).toMatch(/نظر 5/);
    expect(shown.text).toMatch(/customer-5/);
  });

  it.each([
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['after=here', 'after'],
    ['order=up', 'order'],
    ['minScore=1.5', 'minScore'],
    ['from=2025-13-01', 'from'],
    ['from=2025-03-02&to=2025-03-01', 'to'],
    ['page=2', 'page'],
    ['filters[mood]=bad', 'filters'],
    ['metric=', 'metric'],
  ])('refuses %s and names it', async (query, name) => {
    const { body } = await get(`/cx/feedback?${query}`).expect(400);
    expect(body.error).toMatchObject({ status: 400, name: 'ValidationError' });
    expect(body.error.details.errors[0].path[0]).toBe(name);
  });

  it('tells by which keys feedback can be filtered', async () => {
    const { body } = await get('/cx/filter-values?locale=fa').expect(200);
    expect(body.data.channel.map(({ key }: { key: string }) => key).sort()).toEqual([
      'app',
      'store',
    ]);
    expect(body.data.language).toEqual([{ key: 'fa', label: 'fa' }]);
    expect(body.data.location).toEqual([]);
  });

  it.each([ADMIN_ACTIONS.readKpis, ADMIN_ACTIONS.readFeedback])(
    'tells it to a role that has only %s',
    async (action) => {
      await get('/cx/filter-values', await host.adminToken([action])).expect(200);
    }
  );
});
