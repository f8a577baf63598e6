import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { UID } from '../../../server/src/constants';
import { describeOnEachDatabase, startHost, type Host } from '../host';
import type { ActionGrant } from '../host/tokens';

const ENTRIES = `/content-manager/collection-types/${UID.feedback}`;
const FIELDS = [
  'responseId',
  'metric',
  'score',
  'scale',
  'comment',
  'customer',
  'externalId',
].concat(['location', 'exclusion', 'occurredAt']);
const BOUND = ['plugin::cx.manages-location'];

/** The right of Strapi's own that lists the entries of a type, all fields. */
const explorer = (verb: 'read' | 'update' | 'delete'): ActionGrant => ({
  action: `plugin::content-manager.explorer.${verb}`,
  subject: UID.feedback,
  ...(verb !== 'delete' && { properties: { fields: FIELDS } }),
});

interface Entry {
  documentId: string;
  score: number;
  location: string | null;
  comment: string | null;
  customer: string | null;
  externalId: string | null;
}

describeOnEachDatabase('feedback in the Content Manager', (database) => {
  let host: Host;

  const ask = (method: 'get' | 'put' | 'delete', path: string, token: string, body?: object) =>
    host.request[method](path).set('Authorization', `Bearer ${token}`).send(body);
  const list = async (token: string, query = ''): Promise<Entry[]> => {
    const { body } = await ask('get', `${ENTRIES}?sort=score:ASC&${query}`, token).expect(200);
    expect(body.pagination.total).toBe(body.results.length);
    return body.results;
  };
  /** A manager of the first shop with these rights. */
  const managerWith = async (grants: readonly ActionGrant[]): Promise<string> => {
    const token = await host.adminToken(grants);
    const { body } = await ask('get', '/admin/users/me', token).expect(200);
    const locations = host.strapi.documents(UID.location);
    const [shop] = await locations.findMany({ filters: { key: 'shop-1' } });
    await locations.update({
      documentId: shop?.documentId ?? '',
      data: { managers: [body.data.id] } as Record<string, unknown>,
    });
    return token;
  };
  const stored = (score: number): Promise<Entry> =>
    host.strapi.db.query(UID.feedback).findOne({ where: { score } });

  beforeAll(async () => {
    host = await startHost({ database });
    await host.adminToken();
    for (const key of ['shop-1', 'shop-2']) {
      await host.strapi
        .documents(UID.location)
        .create({ data: { key, name: key } as Record<string, unknown> });
    }
    const answers = ['shop-1', 'shop-2', null].map((location, index) => ({
      ...(location && { location }),
      customer: `customer-${index}`,
      source: 'till',
      externalId: `receipt-${index}`,
      answers: [{ metric: 'nps', score: 5 + index, comment: `slow ${index}` }],
    }));
    await host.request
      .post('/api/cx/feedback/batch')
      .set('Authorization', `Bearer ${await host.apiToken()}`)
      .send({ responses: answers, allOrNothing: true })
      .expect(200);
  });
  afterAll(() => host.stop());

  it('shows scores alone to those who may see no comments and no persons', async () => {
    const token = await host.adminToken([explorer('read'), ADMIN_ACTIONS.readFeedback]);
    const entries = await list(token);
    expect(entries.map(({ score }) => score)).toEqual([5, 6, 7]);
    for (const entry of entries)
      expect(entry).toMatchObject({ comment: null, customer: null, externalId: null });
    const { body } = await ask('get', `${ENTRIES}/${entries[0]?.documentId}`, token).expect(200);
    expect(body.data).toMatchObject({ score: 5, comment: null, customer: null });
    expect(JSON.stringify([entries, body])).not.toMatch(/slow|customer-|receipt-/);
  });

  it.each([
    [ADMIN_ACTIONS.readComments, { comment: 'slow 0', customer: null, externalId: null }],
    [
      ADMIN_ACTIONS.readPersonal,
      { comment: null, customer: 'customer-0', externalId: 'receipt-0' },
    ],
  ])('shows with %s what it is about', async (action, wanted) => {
    const token = await host.adminToken([explorer('read'), ADMIN_ACTIONS.readFeedback, action]);
    expect((await list(token))[0]).toMatchObject(wanted);
  });

  it('does not tell by filters, order and search what it does not show', async () => {
    const token = await host.adminToken([explorer('read'), ADMIN_ACTIONS.readFeedback]);
    for (const query of [
      'filters[comment][$contains]=slow',
      'filters[$and][0][customer][$eq]=customer-1',
      'filters[$or][0][$not][externalId][$startsWith]=receipt',
      'sort=comment:ASC',
    ]) {
      await ask('get', `${ENTRIES}?${query}`, token).expect(403);
    }
    expect(await list(token, '_q=slow')).toEqual([]);
    expect(await list(token, '_q=customer-1')).toEqual([]);
    expect(await list(token, '_q=shop-2')).toHaveLength(1);
    expect(await list(token, 'filters[metric][$in][0]=comment')).toEqual([]);
    const all = await host.adminToken([
      explorer('read'),
      ADMIN_ACTIONS.readFeedback,
      ADMIN_ACTIONS.readComments,
      ADMIN_ACTIONS.readPersonal,
    ]);
    expect(await list(all, '_q=slow')).toHaveLength(3);
    expect(await list(all, 'filters[customer][$eq]=customer-1')).toHaveLength(1);
  });

  it('shows a branch manager nothing of other branches, and changes nothing there', async () => {
    const token = await managerWith([
      explorer('read'),
      explorer('update'),
      explorer('delete'),
      { action: ADMIN_ACTIONS.readFeedback, conditions: BOUND },
      { action: ADMIN_ACTIONS.readComments, conditions: BOUND },
    ]);
    expect(await list(token)).toEqual([expect.objectContaining({ score: 5, comment: 'slow 0' })]);
    const { documentId } = await stored(6);
    await ask('get', `${ENTRIES}/${documentId}`, token).expect(404);
    await ask('put', `${ENTRIES}/${documentId}`, token, { score: 9 }).expect(404);
    await ask('delete', `${ENTRIES}/${documentId}`, token).expect(404);
    expect(await stored(6)).toMatchObject({ documentId });
  });

  it('keeps what a form did not show when it is saved', async () => {
    const token = await host.adminToken([
      explorer('read'),
      explorer('update'),
      ADMIN_ACTIONS.readFeedback,
    ]);
    const { documentId } = await stored(7);
    const form = { exclusion: 'test', comment: null, customer: null, externalId: null };
    const { body } = await ask('put', `${ENTRIES}/${documentId}`, token, form).expect(200);
    expect(body.data).toMatchObject({ exclusion: 'test', comment: null });
    expect(await stored(7)).toMatchObject({
      exclusion: 'test',
      comment: 'slow 2',
      customer: 'customer-2',
      externalId: 'receipt-2',
    });
  });
});
