import { startHost, type Host } from '../host';

const TYPES = ['journey', 'touchpoint', 'location', 'survey', 'customer', 'feedback'];

describe('Content Manager', () => {
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
    host = await startHost({ database: 'sqlite' });
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
});
