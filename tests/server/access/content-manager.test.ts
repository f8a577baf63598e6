import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { describeOnEachDatabase, startHost, type Host } from '../host';

const OWN = ['plugin::cx.manages-location'];
const READ = 'plugin::content-manager.explorer.read';
const UPDATE = 'plugin::content-manager.explorer.update';
const LOCATION = 'plugin::cx.location';
const FEEDBACK = 'plugin::cx.feedback';
const LISTS = '/content-manager/collection-types';

describeOnEachDatabase('those who manage a location, in the Content Manager', (database) => {
  let host: Host;
  let manager: string;

  const get = (path: string) => host.request.get(path).set('Authorization', `Bearer ${manager}`);
  const put = (path: string, body: object) =>
    host.request.put(path).set('Authorization', `Bearer ${manager}`).send(body);
  const documentOf = async (key: string): Promise<string> => {
    const filters = { key } as never;
    const [found] = await host.strapi.documents(LOCATION).findMany({ filters });
    return found?.documentId ?? '';
  };

  beforeAll(async () => {
    host = await startHost({ database });
    await host.adminToken();
    for (const key of ['north', 'south']) {
      await host.strapi
        .documents(LOCATION)
        .create({ data: { key, name: key, timeZone: 'UTC' } as never });
    }
    await host.strapi
      .documents('plugin::cx.touchpoint')
      .create({ data: { key: 'till', name: 'Till', channel: 'store' } as never });
    const responses = ['north', 'south', 'south'].map((location) => ({
      location,
      answers: [{ metric: 'nps', score: 9, comment: `Said in the ${location}` }],
    }));
    await host.request
      .post('/api/cx/feedback/batch')
      .set('Authorization', `Bearer ${await host.apiToken()}`)
      .send({ responses })
      .expect(200);
    const onType = (action: string, subject: string, fields: string[]) => ({
      ...{ action, subject, conditions: OWN },
      properties: { fields, locales: ['en'] },
    });
    manager = await host.adminToken([
      { action: ADMIN_ACTIONS.readKpis, conditions: OWN },
      { action: ADMIN_ACTIONS.readComments, conditions: OWN },
      onType(READ, FEEDBACK, ['metric', 'score', 'comment', 'location']),
      onType(READ, LOCATION, ['key', 'name']),
      onType(UPDATE, LOCATION, ['name']),
      onType(READ, 'plugin::cx.touchpoint', ['key', 'name']),
    ]);
    const { body } = await get('/admin/users/me').expect(200);
    await host.strapi.documents(LOCATION).update({
      documentId: await documentOf('north'),
      data: { managers: [body.data.id] } as never,
    });
  });
  afterAll(() => host.stop());

  it('find the answers of theirs only', async () => {
    const { body } = await get(`${LISTS}/${FEEDBACK}`).expect(200);
    expect(body.results.map(({ comment }: { comment: string }) => comment)).toEqual([
      'Said in the north',
    ]);
    const filter = 'filters[location][$eq]=south';
    expect((await get(`${LISTS}/${FEEDBACK}?${filter}`).expect(200)).body.results).toEqual([]);
  });

  it('find their own location, and change no other', async () => {
    const { body } = await get(`${LISTS}/${LOCATION}`).expect(200);
    expect(body.results.map(({ key }: { key: string }) => key)).toEqual(['north']);
    await put(`${LISTS}/${LOCATION}/${await documentOf('north')}`, { name: 'North' }).expect(200);
    await put(`${LISTS}/${LOCATION}/${await documentOf('south')}`, { name: 'Mine' }).expect(403);
  });

  it('are not let to what belongs to no location, as they would be without the condition', async () => {
    await get(`${LISTS}/plugin::cx.touchpoint`).expect(403);
  });
});
