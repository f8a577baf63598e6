import { markUnreadMessages } from '../../../server/src/migrations/mark-unread-messages';
import type { Wish } from '../../../server/src/services/complaints';
import { getService } from '../../../server/src/services/get-service';
import { openDatabase } from '../../../server/src/store/database';
import { mailbox } from '../alerts/mail-provider';
import { describeOnEachDatabase, type Host } from '../host';
import { ACKNOWLEDGED, AGENT, ASSESSED, INVESTIGATING } from './case-steps';
import { createAdmin } from './clock-host';
import { deskClient, type DeskClient } from './desk-client';
import { close, decide, filed, guestOf, startGuestHost } from './guest-host';

const QUESTION: Wish = {
  type: 'step',
  to: 'awaiting_customer',
  text: 'Which colour?',
  facts: { awaitingReason: 'colour', nextUpdateDue: '2099-01-01T12:00:00.000Z' },
};

describeOnEachDatabase('a customer who writes about their case', (database) => {
  let host: Host;
  let desk: DeskClient;
  let holder: { id: string; email: string };
  beforeAll(async () => {
    host = await startGuestHost(database);
    desk = deskClient(host, await host.adminToken());
    holder = await createAdmin(host, { name: 'Holder', language: 'fa' });
  });
  afterAll(() => host.stop());
  beforeEach(() => mailbox.empty());

  const execute = (reference: string, wishes: readonly Wish[]) =>
    getService('complaints', host).execute(reference, wishes, { by: AGENT });
  const toInvestigation = (): Wish[] => [
    ACKNOWLEDGED,
    { ...ASSESSED, facts: { ...ASSESSED.facts, assignee: holder.id } },
    INVESTIGATING,
  ];
  const rowOf = async (reference: string) =>
    (await getService('complaints', host).find(reference)).row;
  const told = async () => {
    await getService('alertSender', host).run();
    return mailbox.to(holder.email);
  };
  const listed = async (reference: string) =>
    (await desk.list('queue=all&limit=100')).find((one) => one.reference === reference);

  it('ends the waiting for their answer at once, in one transaction', async () => {
    const filing = await filed(host);
    const { reference } = filing;
    await execute(reference, [...toInvestigation(), QUESTION]);
    expect(await rowOf(reference)).toMatchObject({ state: 'awaiting_customer', paused: true });
    const { body } = await guestOf(host, filing).post('/messages', { text: 'Green.' }).expect(201);
    expect(body.data.state).toBe('investigating');
    const { row, events } = await getService('complaints', host).find(reference);
    expect(row).toMatchObject({ state: 'investigating', paused: false });
    expect(events.slice(-2)).toMatchObject([
      { type: 'message', by: { role: 'complainant' }, text: 'Green.' },
      { type: 'step', by: { role: 'system' }, from: 'awaiting_customer', to: 'investigating' },
    ]);
    const promise = (await getService('store', host).complaints.promisesOf(row.documentId)).find(
      ({ target }) => target === 'resolution'
    );
    expect(promise).toMatchObject({ outcome: 'pending', dueAt: expect.any(String) });
    const [mail, ...more] = await told();
    expect(more).toEqual([]);
    expect(mail?.subject).toContain(reference);
    expect(mail?.text).toContain('مشتری پاسخ داد');
    expect(`${mail?.text}${mail?.html}`).not.toContain('Green');
    expect(await getService('complaints', host).verify()).toMatchObject({ differences: 0 });
  });

  it('is seen in the queue and told once, until somebody does something on the case', async () => {
    const filing = await filed(host);
    const { reference } = filing;
    await execute(reference, toInvestigation());
    expect(await listed(reference)).toMatchObject({ customerWroteAt: null });
    await guestOf(host, filing).post('/messages', { text: 'Any news?' }).expect(201);
    await guestOf(host, filing).post('/messages', { text: 'Hello?' }).expect(201);
    const wrote = (await rowOf(reference)).customerWroteAt?.toISOString();
    expect(wrote).toEqual(expect.any(String));
    expect(await listed(reference)).toMatchObject({ customerWroteAt: wrote });
    expect(await desk.detail(reference)).toMatchObject({ customerWroteAt: wrote });
    expect(await told()).toHaveLength(1);
    await desk.act(reference, [{ type: 'note', text: 'Called back' }]).expect(200);
    expect(await listed(reference)).toMatchObject({ customerWroteAt: null });
    await guestOf(host, filing).post('/messages', { text: 'Thanks' }).expect(201);
    expect(await told()).toHaveLength(2);
  });

  it('is seen on a case that is closed as well', async () => {
    const filing = await filed(host);
    const { reference } = filing;
    await decide(host, reference);
    await guestOf(host, filing).post('/steps', { action: 'accept' }).expect(200);
    await close(host, reference);
    await execute(reference, [{ type: 'facts', facts: { assignee: holder.id } }]);
    await guestOf(host, filing).post('/messages', { text: 'It broke again.' }).expect(201);
    expect(await listed(reference)).toMatchObject({
      state: 'closed',
      customerWroteAt: expect.any(String),
    });
    expect((await told()).at(-1)?.text).toContain('که بسته است');
  });

  it('is marked where their words came before the mark did', async () => {
    const filings = [await filed(host), await filed(host)];
    for (const filing of filings)
      await guestOf(host, filing).post('/messages', { text: 'Any news?' }).expect(201);
    const [unread, read] = filings.map(({ reference }) => reference) as [string, string];
    await execute(read, [{ type: 'note', text: 'seen' }]);
    const before = (await rowOf(unread)).customerWroteAt;
    await host.strapi.db.connection('cx_complaints').update({ customer_wrote_at: null });
    await host.strapi.db.transaction(({ trx }) =>
      markUnreadMessages(trx, openDatabase(host.strapi))
    );
    expect((await rowOf(unread)).customerWroteAt).toEqual(before);
    expect((await rowOf(read)).customerWroteAt).toBeNull();
    expect(await getService('complaints', host).verify()).toMatchObject({ differences: 0 });
  });
});
