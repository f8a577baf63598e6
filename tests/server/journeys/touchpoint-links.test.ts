import { getService } from '../../../server/src/services/get-service';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { MOST_LINKS } from '../../../shared/contracts/touchpoint-link';
import { describeOnEachDatabase, startHost, type Host } from '../host';
import { placesOf, uid } from './journey-client';

/** A type with drafts and languages, as pages of a host would have. */
const TYPE = 'plugin::cx.journey';
const READ = { action: 'plugin::content-manager.explorer.read', subject: TYPE };

describeOnEachDatabase('entries that are the content of touchpoints', (database) => {
  let host: Host;
  let token: string;

  const ask = (method: 'get' | 'put' | 'post', path: string, body?: object, by = token) =>
    host.request[method](path).set('Authorization', `Bearer ${by}`).send(body);
  const documents = () => host.strapi.documents(uid('journey'));
  const store = () => getService('store', host);
  const linksOf = (documentId: string) => store().touchpointLinks.of(TYPE, documentId);

  let made = 0;
  /** An entry in English, and in Persian unless told otherwise, that is linked. */
  const linked = async (
    name: string,
    touchpoints: readonly string[],
    inPersian = true
  ): Promise<string> => {
    const key = `e${(made += 1)}`;
    const { documentId } = await documents().create({ data: { name, key, slug: key } as never });
    const data = { name: `${name} fa`, key, slug: key } as never;
    if (inPersian) await documents().update({ documentId, locale: 'fa', data });
    await store().touchpointLinks.replace(TYPE, documentId, touchpoints);
    return documentId;
  };
  const addTouchpoint = async (key: string): Promise<string> => {
    const data = { key, name: `The ${key}`, channel: 'website' } as never;
    return (await host.strapi.documents(uid('touchpoint')).create({ data })).documentId;
  };
  const marksSince = async (since: Date) =>
    (await store().events.between(since, new Date(Date.now() + 1000), 50))
      .filter(({ kind }) => kind === 'touchpoint')
      .map(({ subject }) => subject);

  beforeAll(async () => {
    host = await startHost({ database });
    const locales = host.strapi.plugin('i18n').service('locales');
    await locales.create({ name: 'Persian (fa)', code: 'fa' });
    await locales.create({ name: 'Arabic (ar)', code: 'ar' });
    for (const key of ['page', 'shop']) await addTouchpoint(key);
    token = await host.adminToken();
  });
  afterAll(() => host.stop());

  it('are offered what is not archived, and keep what was archived since', async () => {
    const old = await addTouchpoint('old');
    const documentId = await linked('Kept', ['old']);
    const other = await linked('Other', []);
    await host.strapi
      .documents(uid('touchpoint'))
      .update({ documentId: old, data: { archived: true } as never });
    const path = (id: string) => `/cx/touchpoint-links/${TYPE}/${id}`;
    const choices = async (id: string) => (await ask('get', `${path(id)}/choices`)).body.data;
    expect(await choices(documentId)).toEqual([
      { key: 'old', name: 'The old', archived: true },
      { key: 'page', name: 'The page', archived: false },
      { key: 'shop', name: 'The shop', archived: false },
    ]);
    expect((await choices(other)).map(({ key }: { key: string }) => key)).toEqual(['page', 'shop']);
    await ask('put', path(documentId), { touchpoints: ['old', 'shop'] }).expect(200);
    const refused = await ask('put', path(other), { touchpoints: ['old'] }).expect(400);
    expect(placesOf(refused.body)).toEqual(['touchpoints']);
    const many = Array.from({ length: MOST_LINKS + 1 }, (_, at) => `t${at}`);
    const tooMany = await ask('put', path(other), { touchpoints: many }).expect(400);
    expect(tooMany.body.error.message).toContain('at most 20');
    expect(await linksOf(other)).toEqual([]);
  });

  it('are told with the touchpoint to those who may read them, in their language', async () => {
    await addTouchpoint('told');
    const documentId = await linked('Told', ['told']);
    // What the host has taken away since is passed over.
    await store().touchpointLinks.replace('api::gone.gone', 'x', ['told']);
    await store().touchpointLinks.replace(TYPE, 'never-there', ['told']);
    const path = '/cx/touchpoints/told/contents';
    const { body } = await ask('get', `${path}?locale=fa`).expect(200);
    const entry = { contentType: TYPE, documentId, type: 'Journey', isSingle: false };
    expect(body.data).toEqual({
      contents: [{ ...entry, title: 'Told fa', locale: 'fa' }],
      more: false,
    });
    const inArabic = await ask('get', `${path}?locale=ar`).expect(200);
    expect(inArabic.body.data.contents).toEqual([{ ...entry, title: 'Told', locale: 'en' }]);

    const kpis = await host.adminToken([ADMIN_ACTIONS.readKpis]);
    const unseen = await ask('get', path, undefined, kpis).expect(200);
    expect(unseen.body.data).toEqual({ contents: [], more: false });
    const persian = await host.adminToken([{ ...READ, properties: { locales: ['fa'] } }]);
    const part = await ask('get', `${path}?locale=en`, undefined, persian).expect(200);
    expect(part.body.data.contents).toMatchObject([{ documentId, locale: 'fa' }]);
    const nobody = await host.adminToken([ADMIN_ACTIONS.readAlerts]);
    await ask('get', path, undefined, nobody).expect(403);
  });

  it('lose their links with their last language, not before', async () => {
    const documentId = await linked('Shrinking', ['page']);
    await documents().delete({ documentId, locale: 'fa' });
    expect(await linksOf(documentId)).toEqual(['page']);
    await documents().delete({ documentId, locale: '*' });
    expect(await linksOf(documentId)).toEqual([]);
  });

  it('lose them in the transaction that deletes them', async () => {
    const documentId = await linked('Undecided', ['page', 'shop']);
    const undone = host.strapi.db.transaction(async () => {
      await documents().delete({ documentId, locale: '*' });
      expect(await linksOf(documentId)).toEqual([]);
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    expect(await linksOf(documentId)).toEqual(['page', 'shop']);
  });

  it('lose them when the Content Manager deletes several at once', async () => {
    const [one, two, left] = [
      await linked('One', ['page'], false),
      await linked('Two', ['page', 'shop'], false),
      await linked('Left', ['page'], false),
    ];
    await ask('post', `/content-manager/collection-types/${TYPE}/actions/bulkDelete`, {
      documentIds: [one, two],
    }).expect(200);
    expect([await linksOf(one), await linksOf(two), await linksOf(left)]).toEqual([
      [],
      [],
      ['page'],
    ]);
  });

  it('lose those to a touchpoint that goes, and keep the others', async () => {
    const passing = await addTouchpoint('passing');
    // Strapi deletes both languages side by side.
    const inPersian = { key: 'passing', name: 'fa', channel: 'website' } as never;
    await host.strapi
      .documents(uid('touchpoint'))
      .update({ documentId: passing, locale: 'fa', data: inPersian });
    const documentId = await linked('Staying', ['page', 'passing']);
    await host.strapi.documents(uid('touchpoint')).delete({ documentId: passing, locale: '*' });
    expect(await linksOf(documentId)).toEqual(['page']);
    expect(await store().touchpointLinks.entriesOf('passing', 10)).toEqual([]);
  });

  it('leave a mark when a program publishes them, and none where nothing is published', async () => {
    const documentId = await linked('Published', ['page', 'shop']);
    const began = new Date();
    await documents().publish({ documentId, locale: 'ar' });
    await documents().update({ documentId, data: { name: 'Still a draft' } as never });
    expect(await marksSince(began)).toEqual([]);
    const data = { name: 'Live' } as never;
    await documents().update({ documentId, data, status: 'published' });
    expect((await marksSince(began)).sort()).toEqual(['page', 'shop']);
  });
});
