import { getService } from '../../../server/src/services/get-service';
import { describeOnEachDatabase, type Host } from '../host';
import { deskClient, type DeskClient } from './desk-client';
import { filed, guestOf, startGuestHost } from './guest-host';

/** A type that the host's roles can be kept from, with a text that could be an order number. */
const TYPE = 'plugin::cx.touchpoint';
const READ = 'plugin::content-manager.explorer.read';
const DESK = ['read', 'handle'].map((verb) => ({ action: `plugin::cx.complaints.${verb}` }));

describeOnEachDatabase('a complaint about a purchase of the host', (database) => {
  let host: Host;
  let desk: DeskClient;
  let order: string;

  const create = async (number: string, key: string): Promise<string> => {
    const data = { name: number, key, channel: 'store' } as never;
    return (await host.strapi.documents(TYPE).create({ data })).documentId;
  };
  const entryOf = async (purchase: string, by: DeskClient = desk) =>
    (await by.detail((await filed(host, { purchase })).reference)).purchaseEntry;

  beforeAll(async () => {
    host = await startGuestHost(database, { purchaseType: TYPE, purchaseField: 'name' });
    desk = deskClient(host, await host.adminToken());
    order = await create('B-2026-17', 'order-1');
  });
  afterAll(() => host.stop());

  it('is linked by its number whenever it is read: nothing of the link is kept', async () => {
    const { reference } = await filed(host, { purchase: 'B-2026-99' });
    expect((await desk.detail(reference)).purchaseEntry).toBeNull();
    const documentId = await create('B-2026-99', 'order-2');
    const detail = await desk.detail(reference);
    expect(detail.purchaseEntry).toEqual({ contentType: TYPE, documentId });
    expect(detail.facts.purchase).toBe('B-2026-99');
    expect(detail.events).toHaveLength(2);
    await host.strapi.documents(TYPE).update({ documentId, data: { name: 'B-0' } as never });
    expect((await desk.detail(reference)).purchaseEntry).toBeNull();
  });

  it('is found by digits of the writer’s own script, and by no other number', async () => {
    const entry = { contentType: TYPE, documentId: order };
    expect(await entryOf('B-2026-17')).toEqual(entry);
    expect(await entryOf('B-۲۰۲۶-۱۷')).toEqual(entry);
    expect(await entryOf('b-2026-17')).toBeNull();
    expect(await entryOf('B-2026-1')).toBeNull();
  });

  it('is not guessed where several have its number', async () => {
    await create('B-twice', 'order-3');
    await create('B-twice', 'order-4');
    expect(await entryOf('B-twice')).toBeNull();
  });

  it('is answered alike whether there is such a purchase or not', async () => {
    const [known, unknown] = [
      await filed(host, { purchase: 'B-2026-17' }),
      await filed(host, { purchase: 'B-2026-18' }),
    ];
    expect(Object.keys(known)).toEqual(Object.keys(unknown));
    expect(known.state).toBe(unknown.state);
    const [one, other] = await Promise.all(
      [known, unknown].map(async (complaint) => {
        const { reference: _, receivedAt: __, ...seen } = await guestOf(host, complaint).track();
        return JSON.stringify(seen).replaceAll(/B-2026-1\d|\d{4}-\d\d-\d\dT[\d:.]+Z/g, '*');
      })
    );
    expect(one).toBe(other);
  });

  it('is shown to those who may read the entry alone', async () => {
    const without = deskClient(host, await host.adminToken(DESK));
    expect(await entryOf('B-2026-17', without)).toBeNull();
    const withRight = [
      ...DESK,
      { action: READ, subject: TYPE, properties: { fields: ['name'], locales: ['en'] } },
    ];
    const agent = deskClient(host, await host.adminToken(withRight));
    expect(await entryOf('B-2026-17', agent)).toEqual({ contentType: TYPE, documentId: order });
    const otherField = [...DESK, { action: READ, subject: TYPE, properties: { fields: ['key'] } }];
    const blind = deskClient(host, await host.adminToken(otherField));
    expect(await entryOf('B-2026-17', blind)).toBeNull();
  });

  it('leads to other complaints of the same purchase before any that are alike otherwise', async () => {
    const first = await desk.file({ purchase: 'B-5', subject: 'Never came' });
    const alike = await desk.file({ category: 'late', location: 'tehran', subject: 'Late' });
    const { reference } = await desk.file({
      ...{ purchase: 'B-5', category: 'late', location: 'tehran', subject: 'Broken' },
    });
    const { similar } = (await desk.get(`/${reference}/related`).expect(200)).body.data;
    expect(
      similar.map((one: { reference: string; alike: string[] }) => [one.reference, one.alike])
    ).toEqual([
      [first.reference, ['purchase']],
      [alike.reference, ['category', 'place']],
    ]);
  });

  it('needs an attribute that can hold a number: any other stops the boot', () => {
    const { checkType } = getService('purchases', host);
    const complaints = host.strapi.plugin('cx').config('complaints') as Record<string, unknown>;
    const before = complaints.purchaseField;
    expect(checkType).not.toThrow();
    try {
      for (const wrong of [null, 'nowhere', 'archived']) {
        complaints.purchaseField = wrong;
        expect(checkType).toThrow(
          /option "complaints.purchaseField" in config\/plugins must be the attribute of /
        );
      }
    } finally {
      complaints.purchaseField = before;
    }
  });
});
