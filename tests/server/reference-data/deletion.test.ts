import type { Journey, JourneyMap } from '../../../shared/contracts/journey';
import type { Store } from '../../../server/src/store/types';
import { describeOnEachDatabase, startHost, type Host } from '../host';
import {
  journeyClient,
  mapWith,
  placesOf,
  uid,
  type JourneyClient,
} from '../journeys/journey-client';

/** Names stand between marks of direction. */
const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

describeOnEachDatabase('deleting what others refer to', (database) => {
  let host: Host;
  let editor: JourneyClient;
  let token: string;
  let store: Store;

  const documents = (type: string) => host.strapi.documents(uid(type));
  const create = async (type: string, data: object): Promise<string> =>
    (await documents(type).create({ data: data as never })).documentId;
  const inPersian = (type: string, documentId: string, data: object) =>
    documents(type).update({ documentId, locale: 'fa', data: data as never });
  const send = (method: 'delete' | 'put' | 'post', path: string, body?: object) =>
    host.request[method](`/content-manager/collection-types/plugin::cx.${path}`)
      .set('Authorization', `Bearer ${token}`)
      .send(body);
  /** As the Content Manager does with "all languages". */
  const remove = (type: string, documentId: string) =>
    send('delete', `${type}/${documentId}?locale=*`);
  const rowsOf = (type: string, documentId: string): Promise<unknown[]> =>
    host.strapi.db.query(`plugin::cx.${type}`).findMany({ where: { documentId } });
  const touchpoint = (key: string): Promise<string> =>
    create('touchpoint', { key, name: `The ${key}`, channel: 'store' });
  const at = (key: string): JourneyMap =>
    mapWith({ buy: [{ id: 's1', name: 'Pays', cells: { touchpoint: key } }] });
  const EMPTY = mapWith({ buy: [] });
  const answer = (over: object) =>
    host.request
      .post('/api/cx/feedback')
      .send({ siteKey: host.siteKey, answers: [{ metric: 'nps', score: 9 }], ...over })
      .expect(201);
  /** What an admin reads, once it is known that nothing went. */
  const refused = async (type: string, documentId: string): Promise<string> => {
    const before = await rowsOf(type, documentId);
    const { status, body } = await remove(type, documentId);
    expect([status, (await rowsOf(type, documentId)).length]).toEqual([400, before.length]);
    return plain(body.error.message);
  };

  beforeAll(async () => {
    host = await startHost({ database });
    for (const [name, code] of [
      ['Persian (fa)', 'fa'],
      ['Arabic (ar)', 'ar'],
    ])
      await host.strapi.plugin('i18n').service('locales').create({ name, code });
    token = await host.adminToken();
    editor = journeyClient(host, token);
    store = host.strapi.plugin('cx').service('store') as Store;
  });
  afterAll(() => host.stop());

  it('refuses a touchpoint that stands in a draft, in any language, and names the journeys', async () => {
    const documentId = await touchpoint('till');
    await inPersian('touchpoint', documentId, { name: 'صندوق' });
    await create('journey', { key: 'visit', name: 'Visit', map: at('till') });
    const persian = await create('journey', { key: 'gift', name: 'Gift', map: EMPTY });
    await inPersian('journey', persian, { name: 'هدیه', map: at('till') });
    expect(await refused('touchpoint', documentId)).toBe(
      "touchpoint till can't be deleted because it stands in 2 journeys, as draft or published: Gift, Visit; archive it instead, or take it out of there first"
    );
    const { body } = await host.request
      .get('/cx/references/touchpoint/till/usage')
      .set('Authorization', `Bearer ${token}`)
      .expect(200);
    expect(body.data).toMatchObject({
      answered: false,
      journeys: [
        { key: 'gift', name: 'Gift' },
        { key: 'visit', name: 'Visit' },
      ],
    });
    await send('put', `touchpoint/${documentId}`, { archived: true }).expect(200);
  });

  it('refuses one that stands in a published map only, until that says otherwise', async () => {
    const documentId = await touchpoint('desk');
    const journey = await create('journey', { key: 'help', name: 'Help', map: at('desk') });
    await documents('journey').publish({ documentId: journey });
    await documents('journey').update({ documentId: journey, data: { map: EMPTY } as never });
    expect(await refused('touchpoint', documentId)).toContain('stands in a journey');
    await documents('journey').publish({ documentId: journey });
    await remove('touchpoint', documentId).expect(200);
    await touchpoint('desk');
  });

  it('refuses all of many where one of them stands in a journey', async () => {
    const [free, used] = [await touchpoint('free'), await touchpoint('used')];
    await create('journey', { key: 'uses', name: 'Uses', map: at('used') });
    const several = (documentIds: string[]) =>
      send('post', 'touchpoint/actions/bulkDelete', { documentIds });
    const { body } = await several([free, used]).expect(400);
    expect(plain(body.error.message)).toContain('touchpoint used');
    expect(await rowsOf('touchpoint', free)).toHaveLength(1);
    expect(await rowsOf('touchpoint', used)).toHaveLength(1);
    await several([free]).expect(200);
    expect(await rowsOf('touchpoint', free)).toEqual([]);
  });

  it('refuses what feedback refers to also where it is told in several languages', async () => {
    const documentId = await touchpoint('asked');
    await inPersian('touchpoint', documentId, { name: 'پرسیده' });
    await documents('touchpoint').update({
      documentId,
      locale: 'ar',
      data: { name: 'مسؤول' } as never,
    });
    await answer({ touchpoint: 'asked' });
    expect(await refused('touchpoint', documentId)).toContain('because feedback refers to it');
    expect(await rowsOf('touchpoint', documentId)).toHaveLength(3);
  });

  it('gives the key free of one that is deleted in all its languages at once', async () => {
    const documentId = await touchpoint('again');
    await inPersian('touchpoint', documentId, { name: 'دوباره' });
    await remove('touchpoint', documentId).expect(200);
    await touchpoint('again');
  });

  it('refuses a location and a persona that journeys are drawn for', async () => {
    const location = await create('location', { key: 'north', name: 'North', timeZone: 'UTC' });
    const persona = await create('persona', { key: 'lena', name: 'Lena', segment: 'loyal' });
    const map = { ...EMPTY, location: 'north', persona: 'lena' };
    await create('journey', { key: 'drawn', name: 'Drawn', map });
    expect(await refused('location', location)).toContain('a journey is drawn for it');
    expect(await refused('persona', persona)).toContain(
      'drawn for it, as draft or published: Drawn'
    );
  });

  /** A map that names a touchpoint which went before anybody looked after that. */
  const oldMap = async (key: string) => {
    const gone = await touchpoint(`${key}-gone`);
    const { documentId } = await editor.make({ from: 'empty', name: key, key });
    const first = await editor.open(documentId);
    const journey: Journey = { ...first.journey, stages: at(`${key}-gone`).stages };
    await editor.save(documentId, first.revision, journey).expect(200);
    const { tableName } = host.strapi.db.metadata.get('plugin::cx.touchpoint');
    await host.strapi.db.connection(tableName).where({ document_id: gone }).delete();
    return { documentId, draft: await editor.open(documentId) };
  };
  const MISSING = (key: string) => [{ step: 's1', key, name: 'Pays', channel: null }];

  it('lets a map be saved and published whose touchpoint is gone, and says which step', async () => {
    const { documentId, draft } = await oldMap('old');
    const renamed = { ...draft.journey, name: 'Old but good' };
    const { body } = await editor.save(documentId, draft.revision, renamed).expect(200);
    expect(body.meta.missing).toEqual(MISSING('old-gone'));
    const saved = await editor.open(documentId);
    expect(saved.journey).toEqual(renamed);
    const published = await editor
      .send('post', `/${documentId}/publish`, { base: saved.revision })
      .expect(200);
    expect(published.body.meta.missing).toEqual(MISSING('old-gone'));
    expect(await store.journeyVersions.list('old')).toHaveLength(1);
    await editor.save(documentId, null, { ...renamed, name: 'قدیمی' }, 'fa').expect(200);
  });

  it('lets it be saved by the Content Manager, and copied without that touchpoint', async () => {
    const { documentId, draft } = await oldMap('form');
    const { key, name, stages } = draft.journey;
    const map = { ...EMPTY, stages };
    await send('put', `journey/${documentId}`, { key, name, description: 'Told', map }).expect(200);
    const { body } = await editor
      .send('post', '', { from: 'copy', of: documentId, name: 'Copy' })
      .expect(201);
    expect(body.meta.missing).toEqual(MISSING('form-gone'));
    expect(body.data.journey.stages[0].steps[0].cells).toEqual({});
  });

  it('refuses a touchpoint that never was there, by its place', async () => {
    const { documentId, draft } = await oldMap('typed');
    const typed = { ...draft.journey, stages: at('never').stages };
    const { body } = await editor.save(documentId, draft.revision, typed).expect(400);
    expect(placesOf(body)).toEqual(['stages.0.steps.0.cells.touchpoint']);
  });

  describe('a journey', () => {
    const published = async (key: string, stages: readonly string[]): Promise<string> => {
      const map = mapWith(Object.fromEntries(stages.map((stage) => [stage, []])));
      const documentId = await create('journey', { key, name: `Called ${key}`, map });
      await documents('journey').publish({ documentId });
      return documentId;
    };
    const factsOf = (journey: string): Promise<{ journeyVersion: number; stage: string }[]> =>
      host.strapi.db.query('plugin::cx.feedback').findMany({ where: { journey } });

    it('goes with its answers keeping its key and version, and its key is given to nobody else', async () => {
      const documentId = await published('shop', ['shelf']);
      await inPersian('journey', documentId, { name: 'فروشگاه', map: EMPTY });
      await answer({ journey: 'shop', stage: 'shelf' });
      const [before] = await factsOf('shop');
      expect(before).toMatchObject({ journeyVersion: 1, stage: 'shelf' });
      await remove('journey', documentId).expect(200);
      expect(await rowsOf('journey', documentId)).toEqual([]);
      expect(await factsOf('shop')).toEqual([before]);
      const groupsBy = async (by: string) => {
        const path = `/cx/kpis/nps?filters[journey]=shop&by=${by}`;
        const { body } = await host.request
          .get(path)
          .set('Authorization', `Bearer ${token}`)
          .expect(200);
        return body.data.groups;
      };
      expect(await groupsBy('journey')).toMatchObject([
        { key: 'shop', label: 'Called shop', n: 1 },
      ]);
      expect(await groupsBy('stage')).toMatchObject([{ key: 'shelf', label: 'SHELF', n: 1 }]);
      await expect(create('journey', { key: 'shop', name: 'Other', map: EMPTY })).rejects.toThrow(
        'key shop was the key of a journey that is deleted; its feedback and its versions keep it'
      );
      expect((await editor.make({ from: 'empty', name: 'Shop' })).journey.key).toBe('shop-2');
    });

    it('leaves the names of stages that were taken out of it to their answers', async () => {
      const documentId = await published('hotel', ['arrive', 'sleep', 'pay']);
      await answer({ journey: 'hotel', stage: 'sleep' });
      await answer({ journey: 'hotel', stage: 'pay' });
      const map = mapWith({ arrive: [], pay: [] });
      const data = { map } as never;
      await documents('journey').update({ documentId, data });
      await documents('journey').publish({ documentId });
      const { body } = await host.request
        .get('/cx/kpis/nps?filters[journey]=hotel&by=stage')
        .set('Authorization', `Bearer ${token}`)
        .expect(200);
      expect(body.data.groups).toHaveLength(2);
      expect(body.data.groups).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ key: 'sleep', label: 'SLEEP', n: 1 }),
          expect.objectContaining({ key: 'pay', label: 'PAY', n: 1 }),
        ])
      );
    });

    it('is no longer published, and its versions are read by nobody but stay', async () => {
      const documentId = await published('ended', ['buy']);
      await remove('journey', documentId).expect(200);
      const versions = await store.journeyVersions.list('ended');
      expect(versions.map(({ version, until }) => [version, until === null])).toEqual([[1, false]]);
      expect(await store.journeyVersions.find('ended', 1)).toContain('Called ended');
      await editor.send('get', `/${documentId}`).expect(404);
      await editor.send('get', `/${documentId}/versions`).expect(404);
      await editor.send('get', `/${documentId}/versions/1`).expect(404);
      await host.request
        .get('/api/cx/journeys/ended')
        .set('Authorization', `Bearer ${await host.apiToken()}`)
        .expect(404);
      await expect(create('journey', { key: 'ended', name: 'New', map: EMPTY })).rejects.toThrow(
        'its versions keep it'
      );
    });

    it('gives its key free where it was a draft that nobody answered', async () => {
      const documentId = await create('journey', { key: 'tried', name: 'Tried', map: EMPTY });
      await inPersian('journey', documentId, { name: 'آزموده', map: EMPTY });
      await remove('journey', documentId).expect(200);
      await create('journey', { key: 'tried', name: 'Tried again', map: EMPTY });
    });

    it('is refused while another one goes on in it, and may go on in itself', async () => {
      const documentId = await published('inner', ['buy']);
      const lane = { id: 'lane-more' as const, type: 'journey' as const, name: 'More' };
      const nesting = (key: string): JourneyMap => ({
        ...EMPTY,
        lanes: [...EMPTY.lanes, { ...lane, collapsed: false }],
        stages: mapWith({ buy: [{ id: 's1', cells: { 'lane-more': key } }] }).stages,
      });
      const outer = await create('journey', { key: 'outer', name: 'Outer', map: nesting('inner') });
      expect(await refused('journey', documentId)).toBe(
        "journey inner can't be deleted because another journey goes on in it, as draft or published: Outer; take it out of there first"
      );
      await documents('journey').update({
        documentId: outer,
        data: { map: nesting('outer') } as never,
      });
      await remove('journey', documentId).expect(200);
      await remove('journey', outer).expect(200);
    });
  });
});
