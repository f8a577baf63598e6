import { getService } from '../../../server/src/services/get-service';
import type { CorrectContact } from '../../../shared/contracts/contact-correction';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { mailbox } from '../alerts/mail-provider';
import { describeOnEachDatabase, type Host } from '../host';
import { deskClient, type DeskClient } from './desk-client';
import { filed, guestOf, startGuestHost } from './guest-host';

const MAILS = 'cx_complaint_mails';
const { readComplaints, handleComplaints, readPersonal } = ADMIN_ACTIONS;

describeOnEachDatabase('who complains and is called or reached otherwise', (database) => {
  let host: Host;
  let desk: DeskClient;

  const clientFor = async (actions: Parameters<Host['adminToken']>[0]) =>
    deskClient(host, await host.adminToken(actions));
  beforeAll(async () => {
    host = await startGuestHost(database);
    await host.adminToken();
    desk = await clientFor([readComplaints, handleComplaints, readPersonal]);
  });
  afterAll(() => host.stop());
  beforeEach(async () => {
    mailbox.failure = null;
    mailbox.empty();
    await host.strapi.db.connection(MAILS).del();
    jest.spyOn(host.strapi.log, 'warn').mockReturnValue(host.strapi.log);
  });
  afterEach(() => jest.restoreAllMocks());

  const correct = (client: DeskClient, reference: string, body: object) =>
    client.post(`/${reference}/contact`, body);
  const find = (reference: string) => getService('complaints', host).find(reference);
  const send = () => getService('complaintMails', host).run();
  const faultsOf = (body: { error: { details: { errors: { path: string[] }[] } } }) =>
    body.error.details.errors.map(({ path }) => path.join('.')).sort();
  const wrong = { name: 'Sara Nor', email: 'sra@example.com', phone: '+966 50 000 0000' };

  it('is put right, with an event that says which parts and none of the words', async () => {
    const { reference } = await filed(host, { ...wrong, locale: 'en' });
    const before = await find(reference);
    const right: CorrectContact.Request = { name: ' Sara Noor ', email: 'sara@example.com' };
    const { body } = await correct(desk, reference, {
      ...right,
      locale: 'fa',
      sequence: before.row.sequence,
    }).expect(200);
    expect(body.data.complainant).toEqual({
      name: 'Sara Noor',
      email: 'sara@example.com',
      phone: wrong.phone,
      customer: null,
    });
    const after = await find(reference);
    expect(after.row.language).toBe('fa');
    expect(after.events).toHaveLength(before.events.length + 1);
    const last = after.events.at(-1);
    expect(last).toMatchObject({ type: 'facts', visibility: 'private', reason: null, text: null });
    expect(last?.facts).toEqual({ contactCorrected: ['name', 'email'], locale: 'fa' });
    expect(JSON.stringify(after.events)).not.toMatch(/Noor|Nor|sara@|sra@/);
    expect(body.data.chain.ok).toBe(true);
    expect(await getService('complaints', host).verify()).toMatchObject({ differences: 0 });
  });

  it('is found by the new words and known by the new address', async () => {
    const { reference } = await filed(host, { name: 'Wrng', email: 'wrng@example.com' });
    const other = await filed(host, { email: 'right@example.com' });
    const personOf = async (of: string) => (await find(of)).row.person;
    expect(await personOf(reference)).not.toBe(await personOf(other.reference));
    await correct(desk, reference, { name: null, email: 'right@example.com' }).expect(200);
    expect(await personOf(reference)).toBe(await personOf(other.reference));
    const referencesOf = async (search: string) =>
      (await desk.list(`queue=all&search=${search}`)).map((one) => one.reference);
    expect(await referencesOf('wrng')).toEqual([]);
    expect(await referencesOf('right@example.com')).toContain(reference);
  });

  it('is written to at the new address in the new language, also what was given up', async () => {
    const { reference } = await filed(host, wrong);
    mailbox.failure = '550 user unknown';
    await send();
    await host.strapi.db
      .connection(MAILS)
      .where({ state: 'failed' })
      .update({ due_at: 0, claimed_until: 0, attempts: 9 });
    await send();
    mailbox.failure = null;
    const { body } = await correct(desk, reference, {
      email: 'new@example.com',
      locale: 'fa',
    }).expect(200);
    const mailed = body.data.events.find(({ mail }: { mail: unknown }) => mail !== null);
    expect(mailed.mail).toMatchObject({ state: 'failed', to: 'new@example.com' });
    await desk.post(`/${reference}/mails/${mailed.sequence}`, {}).expect(200);
    await desk.act(reference, [{ type: 'message', text: 'We look into it.' }]).expect(200);
    await send();
    expect(mailbox.to(wrong.email)).toEqual([]);
    const [acknowledgement, message, ...more] = mailbox.to('new@example.com');
    expect(more).toEqual([]);
    expect([acknowledgement?.text, message?.text].join()).toContain(reference);
    expect(acknowledgement?.text).toMatch(/[\u0600-\u06ff]/);
  });

  it('gets mails from then on who had given no address', async () => {
    const { reference } = await filed(host, { email: undefined, phone: '+966 50 111 1111' });
    await correct(desk, reference, { email: 'late@example.com' }).expect(200);
    await desk.act(reference, [{ type: 'message', text: 'We look into it.' }]).expect(200);
    await send();
    expect(mailbox.to('late@example.com')).toHaveLength(1);
  });

  it('is corrected by one of two agents; the other is told, and nothing is half-written', async () => {
    const { reference } = await filed(host, wrong);
    const { sequence } = (await find(reference)).row;
    const answers = await Promise.all([
      correct(desk, reference, { email: 'one@example.com', sequence }),
      correct(desk, reference, { email: 'two@example.com', sequence }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409);
    expect(lost?.body.error.details).toMatchObject({ code: 'changed', sequence: sequence + 1 });
    const won = answers.find(({ status }) => status === 200);
    const { row, events } = await find(reference);
    expect(row.complainantEmail).toBe(won?.body.data.complainant.email);
    expect(events.filter(({ facts }) => facts.contactCorrected)).toHaveLength(1);
  });

  it('is nobody’s to correct who may not know persons, or handles other places alone', async () => {
    const { reference } = await filed(host, { ...wrong, location: 'tehran' });
    const body = { name: 'Mallory' };
    const bound = { conditions: ['plugin::cx.manages-location'] };
    const clients = await Promise.all([
      clientFor([readComplaints, handleComplaints]),
      clientFor([readComplaints, readPersonal]),
      clientFor([
        ...[readComplaints, handleComplaints].map((action) => ({ action })),
        { action: readPersonal, ...bound },
      ]),
      clientFor([
        ...[readComplaints, readPersonal].map((action) => ({ action })),
        { action: handleComplaints, ...bound },
      ]),
    ]);
    for (const client of clients) await correct(client, reference, body).expect(403);
    await correct(desk, 'C26-AAAA-AAA', body).expect(404);
    expect((await find(reference)).row.complainantName).toBe(wrong.name);
  });

  it('is named field by field where it is wrong, and nothing is written', async () => {
    const { reference } = await filed(host, { email: wrong.email });
    const before = (await find(reference)).row;
    const bad = { name: 'x'.repeat(201), email: 'no address', phone: '12', locale: 'x', a: 1 };
    const { body } = await correct(desk, reference, bad).expect(400);
    expect(faultsOf(body)).toEqual(['a', 'email', 'locale', 'name', 'phone']);
    const nobody = await correct(desk, reference, { email: null }).expect(400);
    expect(faultsOf(nobody.body)).toEqual(['email']);
    await correct(desk, reference, { email: wrong.email, locale: before.language }).expect(400);
    await correct(desk, reference, {}).expect(400);
    await correct(desk, reference, { name: 'A', sequence: 'last' }).expect(400);
    await host.request.post(`/cx/complaints/${reference}/contact`).send({}).expect(401);
    expect((await find(reference)).row).toEqual(before);
  });

  it('stays nobody who wished to, and gone who was erased; no step says that it was corrected', async () => {
    const anonymous = await filed(host, { email: undefined, anonymous: true });
    await correct(desk, anonymous.reference, { name: 'Sara' }).expect(400);
    expect((await find(anonymous.reference)).row.complainantName).toBeNull();
    const { reference, secret } = await filed(host, wrong);
    const said = { contactCorrected: ['name'] };
    const forged = await desk
      .act(reference, [{ type: 'facts', facts: said as never, reason: 'x' }])
      .expect(400);
    expect(faultsOf(forged.body)).toEqual(['contactCorrected']);
    await correct(desk, reference, { name: 'Sara Noor' }).expect(200);
    const tracked = await guestOf(host, { reference, secret }).track();
    expect(JSON.stringify(tracked)).not.toMatch(/contactCorrected|Noor/);
    const { row } = await find(reference);
    await host.strapi.db
      .connection('cx_complaint_events')
      .where({ complaint: row.documentId, sequence: 1 })
      .update({ text: null });
    const { body } = await correct(desk, reference, { name: 'Sara' }).expect(409);
    expect(body.error.details).toMatchObject({ code: 'erased' });
    expect((await find(reference)).row.complainantName).toBe('Sara Noor');
  });
});
