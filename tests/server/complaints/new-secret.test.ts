import { getService } from '../../../server/src/services/get-service';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { mailbox } from '../alerts/mail-provider';
import { describeOnEachDatabase, type Host } from '../host';
import { deskClient, type DeskClient } from './desk-client';
import { close, decide, filed, guestOf, startGuestHost } from './guest-host';

const MAILS = 'cx_complaint_mails';
const EVENTS = 'cx_complaint_events';
const { readComplaints, handleComplaints, readPersonal } = ADMIN_ACTIONS;

describeOnEachDatabase('a secret that the desk replaces', (database) => {
  let host: Host;
  let desk: DeskClient;
  let number = 0;

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

  const replace = (client: DeskClient, reference: string, body: object = {}) =>
    client.post(`/${reference}/secret`, body);
  const find = (reference: string) => getService('complaints', host).find(reference);
  const send = () => getService('complaintMails', host).run();
  const file = async (over: Parameters<typeof filed>[1] = {}) => {
    const email = `lost-${(number += 1)}@example.com`;
    return { email, ...(await filed(host, { email, ...over })) };
  };
  const secretIn = (text: string | undefined): string =>
    /[A-Za-z0-9_-]{27}/.exec(text ?? '')?.[0] ?? '';
  /** The only mail to an address that tells of a new secret. */
  const newSecretTo = (address: string): string => {
    const [mail, ...more] = mailbox.to(address);
    expect(more).toEqual([]);
    return secretIn(mail?.text);
  };
  const opens = async (reference: string, secret: string): Promise<number> =>
    (await guestOf(host, { reference, secret }, `198.51.100.${(number += 1)}`).get()).status;

  it('opens the case no longer; the new one goes by mail alone, in the complainant’s language', async () => {
    const { reference, secret, email } = await file({ locale: 'fa' });
    await send();
    mailbox.empty();
    const before = await find(reference);
    const { body } = await replace(desk, reference, { sequence: before.row.sequence }).expect(200);
    // Before any mail has gone out.
    expect(await opens(reference, secret)).toBe(404);
    await send();
    const [mail] = mailbox.to(email);
    const fresh = newSecretTo(email);
    expect(mail?.subject).toContain('رمز تازه');
    expect(mail?.text).toContain(reference);
    expect(fresh).not.toBe(secret);
    expect(await opens(reference, fresh)).toBe(200);
    expect(await opens(reference, secret)).toBe(404);
    const { row, events } = await find(reference);
    expect(events).toHaveLength(before.events.length + 1);
    expect(events.at(-1)).toMatchObject({
      ...{ type: 'facts', visibility: 'private', reason: null, text: null },
      facts: { secretIssue: 2 },
    });
    const kept = JSON.stringify([
      row,
      events,
      body,
      await host.strapi.db.connection(MAILS).select(),
      await desk.detail(reference),
    ]);
    expect(kept).not.toContain(fresh);
    expect(row.secretHash).not.toBe(before.row.secretHash);
    expect(await getService('complaints', host).verify()).toMatchObject({ differences: 0 });
    const shown = (await desk.detail(reference)).events.at(-1);
    expect(shown?.mail).toMatchObject({ kind: 'secret', state: 'sent', to: null });
  });

  it('is replaced together with the address that it was sent to', async () => {
    const { reference, secret, email } = await file({ locale: 'en' });
    await send();
    expect(secretIn(mailbox.to(email)[0]?.text)).toBe(secret);
    mailbox.empty();
    const right = `right-${number}@example.com`;
    await desk.post(`/${reference}/contact`, { email: right, newSecret: true }).expect(200);
    await send();
    expect(mailbox.to(email)).toEqual([]);
    expect(await opens(reference, newSecretTo(right))).toBe(200);
    expect(await opens(reference, secret)).toBe(404);
    const facts = (await find(reference)).events.slice(-2).map((event) => event.facts);
    expect(facts).toEqual([{ contactCorrected: ['email'] }, { secretIssue: 2 }]);
  });

  it('is neither replaced nor the address corrected where one of both can’t be', async () => {
    const { reference, secret, email } = await file();
    const body = { email: null, phone: '+966 50 000 0000', newSecret: true };
    const refused = await desk.post(`/${reference}/contact`, body).expect(409);
    expect(refused.body.error.details).toMatchObject({ code: 'no_address' });
    await desk.post(`/${reference}/contact`, { email: 'x@y.example', newSecret: 1 }).expect(400);
    const { row } = await find(reference);
    expect([row.complainantEmail, row.complainantPhone]).toEqual([email, null]);
    expect(await opens(reference, secret)).toBe(200);
  });

  it('leads complainants through the rest of the case: they answer, are told, and reopen with the new one', async () => {
    const { reference, email } = await file({ locale: 'en' });
    await replace(desk, reference).expect(200);
    await send();
    const mails = mailbox.to(email).map(({ text }) => secretIn(text));
    const [fresh = ''] = mails;
    // The acknowledgement, which was still waiting, has the new one too.
    expect(mails).toEqual([fresh, fresh]);
    const guest = guestOf(host, { reference, secret: fresh });
    await guest.post('/messages', { text: 'Any news?' }).expect(201);
    await decide(host, reference);
    mailbox.empty();
    await send();
    expect(mailbox.to(email).map(({ text }) => secretIn(text))).toEqual([fresh]);
    await guest.post('/steps', { action: 'accept' }).expect(200);
    await close(host, reference);
    await guest.post('/steps', { action: 'reopen', reason: 'It broke again.' }).expect(200);
    await replace(desk, reference).expect(200);
    expect(await opens(reference, fresh)).toBe(404);
  });

  it('is not told to who repeats the request that filed the case', async () => {
    const key = { 'Idempotency-Key': `lost-${(number += 1)}` };
    const request = { siteKey: host.siteKey, text: 'Late.', email: `again-${number}@example.com` };
    const fileAgain = () => host.request.post('/api/cx/complaints').set(key).send(request);
    const { body } = await fileAgain().expect(201);
    expect((await fileAgain().expect(201)).body.data).toEqual(body.data);
    await replace(desk, body.data.reference).expect(200);
    expect((await fileAgain().expect(201)).body.data).toEqual({ ...body.data, secret: '' });
  });

  it('is given to who was never given one: of a case that was phoned in', async () => {
    const email = `phoned-${(number += 1)}@example.com`;
    const { body } = await desk
      .post('', {
        facts: { kind: 'complaint', channel: 'phone', locale: 'en' },
        text: 'Nobody came.',
        complainant: { name: null, email, phone: null },
      })
      .expect(201);
    const { reference } = body.data;
    await replace(desk, reference).expect(200);
    await send();
    expect(await opens(reference, newSecretTo(email))).toBe(200);
  });

  it('of two who replace it at once one is told that the case has changed; one mail goes out', async () => {
    const { reference, email } = await file();
    await send();
    mailbox.empty();
    const { sequence } = (await find(reference)).row;
    const answers = await Promise.all([
      replace(desk, reference, { sequence }),
      replace(desk, reference, { sequence }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    await send();
    expect(await opens(reference, newSecretTo(email))).toBe(200);
  });

  it('is replaced three times an hour, and of several that wait the last alone is sent', async () => {
    const { reference, email } = await file();
    await send();
    mailbox.empty();
    for (let times = 0; times < 3; times += 1) await replace(desk, reference).expect(200);
    const { body } = await replace(desk, reference).expect(429);
    expect(body.error.details).toMatchObject({ code: 'too_often' });
    expect(body.error.details.retryAfter).toBeGreaterThan(3_500);
    await send();
    expect(await opens(reference, newSecretTo(email))).toBe(200);
    const mails = (await desk.detail(reference)).events.flatMap(({ mail }) => mail ?? []);
    expect(mails.map(({ state }) => state)).toEqual(['sent', 'skipped', 'skipped', 'sent']);
    // An hour later there is room again.
    await host.strapi.db
      .connection(EVENTS)
      .where({ complaint: (await find(reference)).row.documentId })
      .update({ at: new Date(Date.now() - 3_601_000).toISOString() });
    await replace(desk, reference).expect(200);
  });

  it('stays where no mail can bring another, and where nobody is left to get it', async () => {
    const codeOf = async (reference: string) =>
      (await replace(desk, reference).expect(409)).body.error.details.code;
    const phoned = await file({ email: undefined, phone: '+966 50 000 0000' });
    expect(await codeOf(phoned.reference)).toBe('no_address');
    const nobody = await file({ email: undefined, anonymous: true });
    expect(await codeOf(nobody.reference)).toBe('no_address');
    const { reference, secret } = await file();
    jest.spyOn(getService('complaintMails', host), 'canSend').mockReturnValue(false);
    expect(await codeOf(reference)).toBe('no_mail');
    jest.restoreAllMocks();
    const { row } = await find(reference);
    await host.strapi.db
      .connection(EVENTS)
      .where({ complaint: row.documentId, sequence: 1 })
      .update({ text: null });
    expect(await codeOf(reference)).toBe('erased');
    expect(await opens(reference, secret)).toBe(200);
  });

  it('is replaced by nobody who may not know persons, or handles other places alone', async () => {
    const { reference, secret } = await file({ location: 'tehran' });
    const bound = { conditions: ['plugin::cx.manages-location'] };
    const clients = await Promise.all([
      clientFor([readComplaints, handleComplaints]),
      clientFor([readComplaints, readPersonal]),
      clientFor([
        ...[readComplaints, readPersonal].map((action) => ({ action })),
        { action: handleComplaints, ...bound },
      ]),
    ]);
    for (const client of clients) await replace(client, reference).expect(403);
    await replace(desk, 'C26-AAAA-AAA').expect(404);
    const wrong = await replace(desk, reference, { sequence: 'last', email: 'x' }).expect(400);
    const paths = wrong.body.error.details.errors.map(({ path }: { path: string[] }) => path[0]);
    expect(paths.sort()).toEqual(['email', 'sequence']);
    await host.request.post(`/cx/complaints/${reference}/secret`).send({}).expect(401);
    expect(await opens(reference, secret)).toBe(200);
  });
});
