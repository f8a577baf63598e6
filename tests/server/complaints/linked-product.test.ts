import { getService } from '../../../server/src/services/get-service';
import { describeOnEachDatabase, type Host } from '../host';
import { deskClient, type DeskClient } from './desk-client';
import { filed, startGuestHost, TEXT } from './guest-host';

/** A type that has drafts and languages, as products of a host would. */
const TYPE = 'plugin::cx.journey';

describeOnEachDatabase('a complaint about a product of the host', (database) => {
  let host: Host;
  let desk: DeskClient;
  let published: string;
  let draft: string;

  const create = async (name: string, status: 'draft' | 'published'): Promise<string> => {
    const key = name.toLowerCase();
    const data = { name, key, slug: key } as never;
    return (await host.strapi.documents(TYPE).create({ data, status })).documentId;
  };
  const faults = async (body: object): Promise<{ path: string[]; message: string }[]> => {
    const whole = { siteKey: 'test-site-key', text: TEXT, email: 'sara@example.com', ...body };
    const answer = await host.request.post('/api/cx/complaints').send(whole).expect(400);
    return answer.body.error.details.errors;
  };
  const at = (documentId: string) => ({ contentType: TYPE, documentId });

  beforeAll(async () => {
    host = await startGuestHost(database, { productType: TYPE });
    desk = deskClient(host, await host.adminToken());
    published = await create('Kettle', 'published');
    draft = await create('Toaster', 'draft');
  });
  afterAll(() => host.stop());

  it('is linked by the document id, and keeps the name that the product had', async () => {
    const { reference } = await filed(host, { productEntry: published });
    const detail = await desk.detail(reference);
    expect(detail.productEntry).toEqual({ ...at(published), gone: false });
    expect(detail.facts).toMatchObject({ product: 'Kettle', productEntry: at(published) });
    expect((await getService('complaints', host).find(reference)).row.product).toBe('Kettle');
    expect(detail.chain.ok).toBe(true);
  });

  it('answers alike for products that are unknown and not published, and names the field', async () => {
    const [unknown] = await faults({ productEntry: 'nothing' });
    const [hidden] = await faults({ productEntry: draft });
    expect(unknown).toMatchObject({
      path: ['productEntry'],
      message: 'there is no product nothing',
    });
    expect(hidden).toMatchObject({
      path: ['productEntry'],
      message: `there is no product ${draft}`,
    });
    const [both] = await faults({ productEntry: published, product: 'A kettle' });
    expect(both?.path).toEqual(['product']);
  });

  it('is linked, changed and unlinked at the desk, as events of the case', async () => {
    const { reference } = await filed(host, { product: 'some toaster' });
    const change = (productEntry: object | null) =>
      desk.act(reference, [
        { type: 'facts', facts: { productEntry } as never, reason: 'told by phone' },
      ]);
    await change(at(draft)).expect(200);
    const linked = await desk.detail(reference);
    expect(linked.events.at(-1)?.facts).toEqual({ product: 'Toaster', productEntry: at(draft) });
    const refused = await change(at('nothing')).expect(400);
    expect(refused.body.error.details.errors[0].path).toEqual(['productEntry']);
    await change({ contentType: 'plugin::cx.location', documentId: draft }).expect(400);
    await change({ documentId: draft }).expect(400);
    await change(null).expect(200);
    expect((await desk.detail(reference)).productEntry).toBeNull();
  });

  it('says that the product is gone, under the name that it had', async () => {
    const documentId = await create('Lamp', 'published');
    const { reference } = await filed(host, { productEntry: documentId });
    await host.strapi.documents(TYPE).delete({ documentId });
    const detail = await desk.detail(reference);
    expect(detail.productEntry).toEqual({ ...at(documentId), gone: true });
    expect(detail.facts.product).toBe('Lamp');
  });

  it('offers products by their name to those who handle cases and may read products', async () => {
    const { body } = await desk.get('/products?search=KETT').expect(200);
    expect(body.data).toEqual([{ entry: at(published), title: 'Kettle' }]);
    const rights = ['read', 'handle'].map((verb) => ({
      action: `plugin::cx.complaints.${verb}`,
    }));
    const agent = deskClient(host, await host.adminToken(rights));
    expect((await agent.get('/products').expect(200)).body.data).toEqual([]);
    const onlyReads = deskClient(host, await host.adminToken(rights.slice(0, 1)));
    await onlyReads.get('/products').expect(403);
  });

  it('still takes products in words alone', async () => {
    const { reference } = await filed(host, { product: 'The blue one' });
    const detail = await desk.detail(reference);
    expect(detail.facts.product).toBe('The blue one');
    expect(detail.productEntry).toBeNull();
  });

  it('is a matter of collection types: a single type stops the boot', () => {
    const { checkType } = getService('products', host);
    const type = host.strapi.contentType(TYPE);
    expect(checkType).not.toThrow();
    const { kind } = type;
    Object.assign(type, { kind: 'singleType' });
    try {
      expect(checkType).toThrow(/option "complaints.productType" .* collection type/);
    } finally {
      Object.assign(type, { kind });
    }
  });
});
