import { migrate } from '../../../server/src/migrations';
import { ARCHIVABLE_KINDS } from '../../../shared/contracts/reference-usage';
import { describeOnEachDatabase, startHost, type Host } from '../host';

const TYPES = ['journey', 'touchpoint', 'location', 'survey', 'customer', 'feedback'];

describeOnEachDatabase('Content Manager', (database) => {
  let host: Host;
  let token: string;
  const configuration = async (type: string) => {
    const { body } = await host.request
      .get(`/content-manager/content-types/plugin::cx.${type}/configuration`)
      .set('Authorization', `Bearer ${token}`)
      .expect(200);
    return body.data.contentType;
  };

  beforeAll(async () => {
    host = await startHost({ database });
    token = await host.adminToken();
  });
  afterAll(() => host.stop());

  it.each(TYPES)('shows %s with every field in its form and words for labels', async (type) => {
    const { layouts, metadatas } = await configuration(type);
    const attributes = Object.keys(
      host.strapi.contentType(`plugin::cx.${type}` as 'plugin::upload.file').attributes
    );
    const shown = layouts.edit.flat().map((field: { name: string }) => field.name);
    const system = [
      'createdAt',
      'updatedAt',
      'publishedAt',
      'firstPublishedAt',
      'createdBy',
      'updatedBy',
      'locale',
      'localizations',
      // Folded for the search; says nothing that the comment does not.
      'commentFolded',
    ];
    expect([...shown].sort()).toEqual(attributes.filter((name) => !system.includes(name)).sort());
    for (const name of shown) expect(metadatas[name].edit.label).toMatch(/^[A-Z]/);
    // Strapi's own label of a column is the bare name of its attribute.
    for (const name of layouts.list) expect(metadatas[name].list.label).toMatch(/^[A-Z]/);
  });

  it('lists feedback by its content, the latest first, and keeps what is frozen from being typed over', async () => {
    const { layouts, settings, metadatas } = await configuration('feedback');
    expect(layouts.list).toEqual([
      'occurredAt',
      'metric',
      'score',
      'scale',
      'touchpoint',
      'location',
      'comment',
    ]);
    expect(settings).toMatchObject({ defaultSortBy: 'occurredAt', defaultSortOrder: 'DESC' });
    expect(metadatas.localDate.edit.editable).toBe(false);
    expect(metadatas.comment.edit.editable).toBe(true);
  });

  describe.each(ARCHIVABLE_KINDS)('the form of a %s', (kind) => {
    const uid = `plugin::cx.${kind}` as 'plugin::upload.file';
    const edit = async () => (await configuration(kind)).metadatas.archived.edit;

    it('shows that it is archived, and leaves that to the panel beside it', async () => {
      expect(await edit()).toMatchObject({
        editable: false,
        description: expect.stringContaining('panel'),
      });
    });

    it('does so where it was stored before, and leaves an editor’s words and rows as they are', async () => {
      const store = host.strapi.store({ type: 'plugin', name: 'content_manager' });
      const key = `configuration_content_types::${uid}`;
      const now = (await store.get({ key })) as { metadatas: object; layouts: object };
      const before = async (description: string) => {
        const archived = { list: { label: 'Gone' }, edit: { label: 'Gone', description } };
        const metadatas = { ...now.metadatas, archived };
        const layouts = { ...now.layouts, list: ['name'] };
        await store.set({ key, value: { ...now, metadatas, layouts } });
        await host.strapi.db
          .connection('cx_migrations')
          .where({ name: '0031-leave-archiving-to-its-panel' })
          .delete();
        await migrate({ strapi: host.strapi });
        expect((await configuration(kind)).layouts.list).toEqual(['name']);
        return edit();
      };
      try {
        const old = 'Takes no new feedback; its numbers stay';
        expect(await before(old)).toMatchObject({
          editable: false,
          label: 'Gone',
          description: expect.stringContaining('panel'),
        });
        expect(await before('Ask Sara first')).toMatchObject({
          editable: false,
          description: 'Ask Sara first',
        });
      } finally {
        await store.set({ key, value: now });
      }
    });

    it('is archived and restored by the panel’s request all the same', async () => {
      const question = {
        ...{ key: 'recommend', metric: 'nps', scale: { min: 0, max: 10 } },
        prompt: { en: 'Would you recommend us?' },
      };
      const data = kind === 'survey' ? { questions: [question] } : {};
      const { documentId } = await host.strapi
        .documents(uid)
        .create({ data: { ...data, key: 'one', name: 'One' } as Record<string, unknown> });
      for (const archived of [true, false]) {
        const { body } = await host.request
          .put(`/content-manager/collection-types/${uid}/${documentId}`)
          .set('Authorization', `Bearer ${token}`)
          .send({ archived })
          .expect(200);
        expect(body.data.archived).toBe(archived);
      }
    });
  });
});
