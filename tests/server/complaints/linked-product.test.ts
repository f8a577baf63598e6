import { linkComplaintsToProducts } from '../../../server/src/migrations/link-complaints-to-products';
import { getService } from '../../../server/src/services/get-service';
import { openDatabase } from '../../../server/src/store/database';
import { describeOnEachDatabase, type Host } from '../host';
import { deskClient, filing, type DeskClient } from './desk-client';
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
    expect(detail.productEntry).toEqual({ ...at(published), gone: false, readable: true });
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
    expect(detail.productEntry).toEqual({ ...at(documentId), gone: true, readable: false });
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
    const { reference } = await filed(host, { productEntry: published });
    expect((await agent.detail(reference)).productEntry).toEqual({
      ...at(published),
      ...{ gone: false, readable: false },
    });
    const onlyReads = deskClient(host, await host.adminToken(rights.slice(0, 1)));
    await onlyReads.get('/products').expect(403);
  });

  it('is filed at the desk for whoever calls, and the queue holds the cases of one product', async () => {
    const documentId = await create('Grill', 'published');
    const { reference, ...detail } = await desk.file({ productEntry: at(documentId) });
    expect(detail.facts).toMatchObject({ product: 'Grill', productEntry: at(documentId) });
    const refused = await desk.post('', filing({ productEntry: at('nothing') })).expect(400);
    expect(refused.body.error.details.errors[0].path).toEqual(['productEntry']);
    const found = await desk.list(`queue=all&filters[product]=${documentId}`);
    expect(found.map((one) => one.reference)).toEqual([reference]);
    const { body } = await desk.get(`/counts?filters[product]=${documentId}`).expect(200);
    expect(body.data).toMatchObject({ open: 1, ended: 0 });
    const { products } = (await desk.get('/choices').expect(200)).body.data;
    expect(products).toContainEqual({ key: documentId, name: 'Grill' });
    expect(products[0]).toEqual({ key: published, name: 'Kettle' });
  });

  it('is what makes cases alike, the more so in the same category', async () => {
    const documentId = await create('Blender', 'published');
    const entry = at(documentId);
    const [late, other] = [
      await desk.file({ productEntry: entry, category: 'late', subject: 'One' }),
      await desk.file({ productEntry: entry, subject: 'Two' }),
    ];
    const { reference } = await desk.file({
      ...{ productEntry: entry, category: 'late', subject: 'Three' },
    });
    const { body } = await desk.get(`/${reference}/related`).expect(200);
    expect(
      body.data.similar.map((one: { reference: string; alike: string[] }) => [
        one.reference,
        one.alike,
      ])
    ).toEqual([
      [late.reference, ['product', 'category']],
      [other.reference, ['product']],
    ]);
  });

  it('is known to the rows of cases that were linked before rows held it', async () => {
    const { reference } = await filed(host, { productEntry: published });
    const unlinked = await filed(host, { productEntry: published });
    await desk.act(unlinked.reference, [{ type: 'facts', facts: { productEntry: null } }]);
    await host.strapi.db.connection('cx_complaints').update({ product_entry: null });
    expect(await desk.list(`queue=all&filters[product]=${published}`)).toEqual([]);
    await host.strapi.db.transaction(({ trx }) =>
      linkComplaintsToProducts(trx, openDatabase(host.strapi))
    );
    const found = await desk.list(`queue=all&filters[product]=${published}`);
    const references = found.map((one) => one.reference);
    expect(references).toContain(reference);
    expect(references).not.toContain(unlinked.reference);
    expect(await getService('complaints', host).verify()).toMatchObject({ differences: 0 });
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
