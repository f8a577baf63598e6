import type { SavedView } from '../../../shared/contracts/view';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { describeOnEachDatabase, startHost, type Host } from '../host';

const BOTH = [ADMIN_ACTIONS.readKpis, ADMIN_ACTIONS.readFeedback];

describeOnEachDatabase('saved views', (database) => {
  let host: Host;
  let one: string;
  let other: string;
  let keeper: string;

  const as = (token: string) => ({
    list: async (page = 'overview'): Promise<SavedView[]> =>
      (
        await host.request
          .get(`/cx/views?page=${page}`)
          .set('Authorization', `Bearer ${token}`)
          .expect(200)
      ).body.data,
    post: (body: object) =>
      host.request.post('/cx/views').set('Authorization', `Bearer ${token}`).send(body),
    put: (id: string, body: object) =>
      host.request.put(`/cx/views/${id}`).set('Authorization', `Bearer ${token}`).send(body),
    remove: (id: string) =>
      host.request.delete(`/cx/views/${id}`).set('Authorization', `Bearer ${token}`),
    save: async (name: string, over: object = {}): Promise<SavedView> =>
      (
        await host.request
          .post('/cx/views')
          .set('Authorization', `Bearer ${token}`)
          .send({ page: 'overview', name, query: 'period=thisMonth&location=riyadh', ...over })
          .expect(201)
      ).body.data,
  });

  beforeAll(async () => {
    host = await startHost({ database });
    await host.adminToken();
    one = await host.adminToken(BOTH);
    other = await host.adminToken(BOTH);
    keeper = await host.adminToken([...BOTH, ADMIN_ACTIONS.shareViews]);
  });
  afterAll(() => host.stop());

  it('come back as they were saved, for their owner alone', async () => {
    const saved = await as(one).save('  شعبهٔ   ریاض ', { query: 'period=thisMonth&location=ر%26' });
    expect(saved).toMatchObject({
      name: 'شعبهٔ ریاض',
      query: 'period=thisMonth&location=ر%26',
      shared: false,
      isDefault: false,
      mine: true,
      mayChange: true,
    });
    expect(saved.owner).toMatch(/^Role /);
    expect(await as(one).list()).toContainEqual(saved);
    expect(await as(one).list('feedback')).toEqual([]);
    for (const token of [other, keeper]) {
      expect(await as(token).list()).toEqual([]);
      await as(token).put(saved.id, { name: 'mine now' }).expect(404);
      await as(token).put(saved.id, { isDefault: true }).expect(404);
      await as(token).remove(saved.id).expect(404);
    }
  });

  it('have one name once for each owner and page', async () => {
    const first = await as(one).save('Weekly');
    await as(other).save('Weekly');
    await as(one).save('Weekly', { page: 'feedback' });
    await as(one).save('weekly');
    const again = await as(one).post({ page: 'overview', name: ' Weekly ', query: '' }).expect(400);
    expect(again.body.error.details.errors[0].path).toEqual(['name']);
    const second = await as(one).save('Monthly');
    await as(one).put(second.id, { name: 'Weekly' }).expect(400);
    await as(one).put(first.id, { name: 'Weekly', query: 'by=channel' }).expect(200);
    const names = (await as(one).list()).map(({ name, query }) => [name, query]);
    expect(names).toContainEqual(['Weekly', 'by=channel']);
    expect(names).toContainEqual(['Monthly', 'period=thisMonth&location=riyadh']);
  });

  it('take two at once with one name in turns', async () => {
    const body = { page: 'feedback', name: 'Race', query: '' };
    const made = await Promise.all([as(other).post(body), as(other).post(body)]);
    expect(made.map(({ status }) => status).sort()).toEqual([201, 400]);
  });

  it('are seen by all when shared, changed by owner and keepers, and private again', async () => {
    const view = await as(one).save('For all', { shared: true });
    const seen = (await as(other).list()).find(({ id }) => id === view.id);
    expect(seen).toMatchObject({ mine: false, mayChange: false, owner: view.owner });
    await as(other).put(view.id, { name: 'Not yours' }).expect(403);
    await as(other).put(view.id, { shared: false }).expect(403);
    await as(other).remove(view.id).expect(403);
    const kept = (await as(keeper).list()).find(({ id }) => id === view.id);
    expect(kept).toMatchObject({ mine: false, mayChange: true });
    await as(keeper).put(view.id, { name: 'For everybody' }).expect(200);
    expect((await as(one).list()).find(({ id }) => id === view.id)?.name).toBe('For everybody');
    await as(one).put(view.id, { shared: false }).expect(200);
    expect((await as(other).list()).some(({ id }) => id === view.id)).toBe(false);
  });

  it('open a page, one for each person and page, also somebody else’s', async () => {
    const shared = await as(one).save('Start', { shared: true, isDefault: true });
    const own = await as(other).save('Own start', { isDefault: true });
    const defaults = async (token: string) =>
      (await as(token).list()).filter(({ isDefault }) => isDefault).map(({ id }) => id);
    expect(await defaults(one)).toEqual([shared.id]);
    expect(await defaults(other)).toEqual([own.id]);
    await as(other).put(shared.id, { isDefault: true }).expect(200);
    expect(await defaults(other)).toEqual([shared.id]);
    await as(other).put(own.id, { isDefault: false }).expect(200);
    expect(await defaults(other)).toEqual([shared.id]);
    await as(other).put(shared.id, { isDefault: false }).expect(200);
    expect(await defaults(other)).toEqual([]);
    await as(other).put(shared.id, { isDefault: true }).expect(200);
    await as(one).remove(shared.id).expect(200);
    expect(await defaults(other)).toEqual([]);
    await as(one).remove(shared.id).expect(404);
  });

  it('belong to those who may open the page', async () => {
    await host.request.get('/cx/views?page=overview').expect(401);
    await host.request.post('/cx/views').send({}).expect(401);
    await host.request.put('/cx/views/x').send({}).expect(401);
    await host.request.delete('/cx/views/x').expect(401);
    const stranger = as(await host.adminToken([ADMIN_ACTIONS.exportFeedback]));
    await stranger.post({ page: 'overview', name: 'x', query: '' }).expect(403);
    await stranger.put('x', {}).expect(403);
    await stranger.remove('x').expect(403);
    const reader = as(await host.adminToken([ADMIN_ACTIONS.readFeedback]));
    await reader.post({ page: 'overview', name: 'x', query: '' }).expect(403);
    await reader.save('x', { page: 'feedback' });
    const shared = await as(one).save('Only for KPIs', { shared: true });
    await reader.put(shared.id, { isDefault: true }).expect(403);
  });

  it('of complaints belong to those who may read them, also where pages begin', async () => {
    const clerk = await host.adminToken([ADMIN_ACTIONS.readComplaints]);
    const query = 'queue=overdue&location=olaya&location=tahlia&order=oldest';
    const over = { page: 'complaints', query, shared: true, isDefault: true };
    const late = await as(clerk).save('Late ones', over);
    expect(late).toMatchObject({ page: 'complaints', query, shared: true, isDefault: true });
    expect(await as(clerk).list('complaints')).toEqual([late]);
    const begins = async (token: string): Promise<SavedView[]> =>
      (await host.request.get('/cx/start').set('Authorization', `Bearer ${token}`).expect(200)).body
        .data.views;
    expect(await begins(clerk)).toEqual([late]);
    expect((await begins(one)).filter(({ page }) => page === 'complaints')).toEqual([]);
    await as(one).post({ page: 'complaints', name: 'x', query: '' }).expect(403);
    await as(one).put(late.id, { isDefault: true }).expect(403);
    const colleague = await host.adminToken([ADMIN_ACTIONS.readComplaints]);
    expect(await begins(colleague)).toEqual([
      { ...late, isDefault: false, mine: false, mayChange: false },
    ]);
    await as(clerk).put(late.id, { name: 'Late', query: 'queue=overdue' }).expect(200);
    expect(await begins(colleague)).toMatchObject([{ name: 'Late', query: 'queue=overdue' }]);
    await as(clerk).remove(late.id).expect(200);
    expect(await begins(colleague)).toEqual([]);
  });

  it.each([
    ['page', { name: 'x', query: '' }],
    ['page', { page: 'settings', name: 'x', query: '' }],
    ['name', { page: 'overview', query: '' }],
    ['name', { page: 'overview', name: '   ', query: '' }],
    ['name', { page: 'overview', name: 'x'.repeat(101), query: '' }],
    ['name', { page: 'overview', name: 7, query: '' }],
    ['query', { page: 'overview', name: 'x' }],
    ['query', { page: 'overview', name: 'x', query: `a=${'b'.repeat(4000)}` }],
    ['query', { page: 'overview', name: 'x', query: '?a=b' }],
    ['shared', { page: 'overview', name: 'x', query: '', shared: 'yes' }],
  ])('names %s where it is wrong or missing', async (field, body) => {
    const answer = await as(one).post(body).expect(400);
    expect(answer.body.error.name).toBe('ValidationError');
    expect(
      answer.body.error.details.errors.map(({ path }: { path: string[] }) => path[0])
    ).toContain(field);
  });

  it('refuses fields that mean nothing, and a list of no page', async () => {
    await as(one).post({ page: 'overview', name: 'y', query: '', owner: 'me' }).expect(400);
    await host.request.get('/cx/views?page=home').set('Authorization', `Bearer ${one}`).expect(400);
    await host.request.get('/cx/views').set('Authorization', `Bearer ${one}`).expect(400);
  });
});
