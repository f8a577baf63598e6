import type { ListFeedback } from '../../../shared/contracts/feedback-list';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import {
  createDatabaseWithTables,
  describeOnEachDatabase,
  startHost,
  type Host,
  type TestDatabase,
} from '../host';

const COMMENTS = [
  'التوصيل متأخر جداً',
  'پیک خیلی دیر رسید و نمی‌خواهم دوباره سفارش بدهم',
  'كيفيت عالي بود',
  'Delivered too late, again!',
  'A chocolate cake, 100% fine',
  'قیمت ۱۲۰ تومان',
  'the_underscore',
];
const DAY = 'from=2025-03-01&to=2025-03-01';

describeOnEachDatabase('search in comments', (client) => {
  let database: TestDatabase;
  let host: Host;
  let reader: string;

  const search = async (words: string): Promise<(string | null)[]> => {
    const { body } = await host.request
      .get(`/cx/feedback?${DAY}&order=oldest&search=${encodeURIComponent(words)}`)
      .set('Authorization', `Bearer ${reader}`)
      .expect(200);
    return (body as ListFeedback.Response).data.map(({ comment }) => comment);
  };
  const start = async () => {
    host = await startHost({ database });
    await host.adminToken();
    reader = await host.adminToken([ADMIN_ACTIONS.readFeedback, ADMIN_ACTIONS.readComments]);
  };

  beforeAll(async () => {
    database = await createDatabaseWithTables(client);
    await start();
    const token = await host.apiToken();
    for (const [index, comment] of COMMENTS.entries()) {
      await host.request
        .post('/api/cx/feedback')
        .set('Authorization', `Bearer ${token}`)
        .send({
          occurredAt: `2025-03-01T12:0${index}:00.000Z`,
          answers: [{ metric: 'nps', score: 3, comment }],
        })
        .expect(201);
    }
  });
  afterAll(async () => {
    await host.stop();
    await database.drop();
  });

  it.each([
    ['توصيل', [COMMENTS[0]]],
    ['متاخر', [COMMENTS[0]]],
    ['نمی خواهم', [COMMENTS[1]]],
    ['نميخواهم', [COMMENTS[1]]],
    ['کیفیت', [COMMENTS[2]]],
    ['LATE', [COMMENTS[3]]],
    ['late deliv', [COMMENTS[3]]],
    ['"late too"', []],
    ['120', [COMMENTS[5]]],
    ['100%', [COMMENTS[4]]],
    ['the underscore', [COMMENTS[6]]],
    ['theXunderscore', []],
  ])('%s', async (words, found) => {
    expect(await search(words)).toEqual(found);
  });

  it('follows a comment that the Content Manager changes', async () => {
    const rows = strapiRows();
    const { documentId } = await rows.findOne({ where: { comment: COMMENTS[6] } });
    const change = (comment: string | undefined) =>
      host.strapi
        .documents('plugin::cx.feedback')
        .update({ documentId, data: { comment } as Record<string, unknown> });
    await change('Très élégant');
    expect(await search('elegant')).toEqual(['Très élégant']);
    expect(await search('underscore')).toEqual([]);
    await change(COMMENTS[6]);
  });

  it('never shows what it searches in', async () => {
    const { body } = await host.request
      .get(`/cx/feedback?${DAY}`)
      .set('Authorization', `Bearer ${reader}`)
      .expect(200);
    expect(JSON.stringify(body)).not.toContain('commentFolded');
  });

  it('is refused without words, too long, and to those who may not read comments', async () => {
    const get = (query: string, token = reader) =>
      host.request.get(`/cx/feedback?${query}`).set('Authorization', `Bearer ${token}`);
    const { body } = await get('search=%21').expect(400);
    expect(body.error.details.errors[0]).toMatchObject({ path: ['search'] });
    await get(`search=${'a'.repeat(201)}`).expect(400);
    await get('search=late', await host.adminToken([ADMIN_ACTIONS.readFeedback])).expect(403);
  });

  it('finds at the next boot what was stored before there was a search', async () => {
    const { connection } = host.strapi.db;
    await connection('cx_feedbacks').update({ comment_folded: null });
    await connection('cx_migrations').where('name', '0003-fold-comments').del();
    expect(await search('late')).toEqual([]);
    await host.stop();
    await start();
    expect(await search('late')).toEqual([COMMENTS[3]]);
    expect(await search('توصيل')).toEqual([COMMENTS[0]]);
  });

  const strapiRows = () => host.strapi.db.query('plugin::cx.feedback');
});
