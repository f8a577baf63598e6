import type { PublishedJourney } from '../../../shared/contracts/journey-version';
import type { IntakeService } from '../../../server/src/services/intake';
import type { Store } from '../../../server/src/store/types';
import { migrate } from '../../../server/src/migrations';
import { describeOnEachDatabase, startHost, type Host } from '../host';

/** Our own types are not known to Strapi's types. */
const JOURNEY = 'plugin::cx.journey' as 'plugin::upload.file';

const mapOf = (...stages: string[]) => ({
  stages: stages.map((key) => ({ key, name: key.toUpperCase(), touchpoints: [] })),
});

describeOnEachDatabase('versions of a journey', (database) => {
  let host: Host;
  let store: Store;

  const documents = () => host.strapi.documents(JOURNEY);
  const create = async (key: string, stages = ['buy']) =>
    (await documents().create({ data: { name: key, key, map: mapOf(...stages) } as never }))
      .documentId;
  const update = (documentId: string, data: object, locale?: string) =>
    documents().update({ documentId, locale, data: data as never });
  const contentOf = async (key: string, version: number): Promise<PublishedJourney> =>
    JSON.parse((await store.journeyVersions.find(key, version)) ?? 'null');
  /** Sends feedback about a stage; gives the version that was frozen with it. */
  const versionOfFeedback = async (journey: string, stage: string, occurredAt?: string) => {
    const intake = host.strapi.plugin('cx').service('intake') as IntakeService;
    const { facts, faults } = await intake.prepareResponse(
      { journey, stage, occurredAt, answers: [{ metric: 'nps', score: 9 }] },
      { kind: 'internal', principal: 'test' }
    );
    if (!facts) throw new Error(JSON.stringify(faults));
    return facts[0]?.journeyVersion;
  };

  beforeAll(async () => {
    host = await startHost({ database });
    await host.strapi
      .plugin('i18n')
      .service('locales')
      .create({ name: 'Persian (fa)', code: 'fa' });
    store = host.strapi.plugin('cx').service('store') as Store;
  });
  afterAll(() => host.stop());

  it('keeps each publishing as it was, and facts keep the one that was in force', async () => {
    const documentId = await create('shop', ['buy', 'pay']);
    expect(await store.journeyVersions.list('shop')).toEqual([]);
    await documents().publish({ documentId });
    expect(await versionOfFeedback('shop', 'pay')).toBe(1);
    const between = new Date().toISOString();

    await update(documentId, { name: 'Shop anew', map: mapOf('buy', 'return') });
    expect(await versionOfFeedback('shop', 'pay')).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await documents().publish({ documentId });

    const versions = await store.journeyVersions.list('shop');
    expect(versions.map(({ version }) => version)).toEqual([1, 2]);
    expect(versions[0]?.until).toBe(versions[1]?.from);
    expect(versions[1]?.until).toBeNull();
    const [first, second] = [await contentOf('shop', 1), await contentOf('shop', 2)];
    expect(Object.values(first)[0]).toMatchObject({ name: 'shop' });
    expect(Object.values(first)[0]?.stages.map(({ key }) => key)).toEqual(['buy', 'pay']);
    expect(Object.values(second)[0]).toMatchObject({ name: 'Shop anew' });

    expect(await versionOfFeedback('shop', 'return')).toBe(2);
    expect(await versionOfFeedback('shop', 'buy', between)).toBe(1);
    expect(await versionOfFeedback('shop', 'buy', '2020-01-01T00:00:00Z')).toBeNull();
  });

  it('holds all languages that are published together', async () => {
    const documentId = await create('loyalty');
    await documents().publish({ documentId });
    await update(documentId, { name: 'وفاداری', map: mapOf('buy') }, 'fa');
    await documents().publish({ documentId, locale: 'fa' });
    const names = Object.values(await contentOf('loyalty', 2)).map(({ name }) => name);
    expect(names.sort()).toEqual(['loyalty', 'وفاداری']);
    expect(Object.keys(await contentOf('loyalty', 1))).toHaveLength(1);
  });

  it('ends with taking back, in the last language', async () => {
    const documentId = await create('service');
    await documents().publish({ documentId });
    await documents().unpublish({ documentId, locale: '*' });
    const [only] = await store.journeyVersions.list('service');
    expect(only?.until).not.toBeNull();
    await documents().publish({ documentId });
    const versions = await store.journeyVersions.list('service');
    expect(versions.map(({ version, until }) => [version, until === null])).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  it('is made by creating and by updating that publish at once, in each language', async () => {
    const { documentId } = await documents().create({
      status: 'published',
      fields: ['name'],
      data: { name: 'At once', key: 'at-once', map: mapOf('buy') },
    } as never);
    expect(await versionOfFeedback('at-once', 'buy')).toBe(1);
    await documents().update({
      documentId,
      status: 'published',
      data: { name: 'At once anew', map: mapOf('buy', 'pay') },
    } as never);
    await documents().update({
      documentId,
      locale: 'fa',
      status: 'published',
      data: { name: 'یک‌جا', map: mapOf('buy') },
    } as never);
    const versions = await store.journeyVersions.list('at-once');
    expect(versions.map(({ version, until }) => [version, until === null])).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ]);
    const second = await contentOf('at-once', 2);
    expect(Object.values(second).map(({ name }) => name)).toEqual(['At once anew']);
    expect((await contentOf('at-once', 3)).fa).toMatchObject({ name: 'یک‌جا' });
    // What only changes the draft publishes nothing, nor does what finds no document.
    await update(documentId, { name: 'Later' });
    const nowhere = { documentId: 'nowhere', status: 'published', data: { name: 'x' } };
    expect(await documents().update(nowhere as never)).toBeNull();
    expect(await store.journeyVersions.list('at-once')).toHaveLength(3);
  });

  it('numbers those who publish at once one after the other', async () => {
    const keys = ['a', 'b', 'c', 'd', 'e', 'f'];
    await create('busy');
    await Promise.all(
      keys.map((name) =>
        store.transaction(() => store.journeyVersions.add('busy', `"${name}"`, Date.now(), name))
      )
    );
    const versions = await store.journeyVersions.list('busy');
    expect(versions.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(versions.filter(({ until }) => until === null)).toHaveLength(1);
    expect(new Set(versions.map(({ by }) => by)).size).toBe(6);
  });

  it('makes none where the publishing does not come about', async () => {
    const documentId = await create('undone');
    await expect(
      host.strapi.db.transaction(async () => {
        await documents().publish({ documentId });
        throw new Error('changed my mind');
      })
    ).rejects.toThrow('changed my mind');
    expect(await store.journeyVersions.list('undone')).toEqual([]);
  });

  it('takes what was published before versions were kept as the first', async () => {
    const { connection } = host.strapi.db;
    await connection('cx_migrations').where({ name: '0018-create-journey-versions' }).delete();
    await connection.schema.dropTable('cx_journey_versions');
    await migrate({ strapi: host.strapi });
    const versions = await store.journeyVersions.list('shop');
    expect(versions).toMatchObject([{ version: 1, until: null, by: null }]);
    expect(Object.values(await contentOf('shop', 1))[0]).toMatchObject({ name: 'Shop anew' });
    expect(await store.journeyVersions.list('undone')).toEqual([]);
  });
});
