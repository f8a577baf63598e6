import { forgetComplaintContact } from '../../../server/src/services/complaint-mails/jobs';
import { getService } from '../../../server/src/services/get-service';
import type { CaseMail } from '../../../shared/contracts/complaint-mail';
import type { ComplaintDetail } from '../../../shared/contracts/complaint-desk';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { mailbox } from '../alerts/mail-provider';
import { describeOnEachDatabase, type Host } from '../host';
import { createAdmin, setRules } from './clock-host';
import { deskClient, type DeskClient } from './desk-client';
import { filed, startGuestHost } from './guest-host';

const MAILS = 'cx_complaint_mails';
const { readComplaints, handleComplaints, readPersonal } = ADMIN_ACTIONS;

describeOnEachDatabase('a mail to a guest that did not go out', (database) => {
  let host: Host;
  let desk: DeskClient;
  let reader: DeskClient;
  let blind: DeskClient;
  let manager: { id: string; email: string };
  let number = 0;

  beforeAll(async () => {
    host = await startGuestHost(database);
    await host.adminToken();
    const client = async (...actions: string[]) => deskClient(host, await host.adminToken(actions));
    desk = await client(readComplaints, handleComplaints, readPersonal);
    reader = await client(readComplaints, readPersonal);
    blind = await client(readComplaints, handleComplaints);
    manager = await createAdmin(host, { name: 'Mina', language: 'fa' });
    await setRules(host, { notices: { managers: [manager.id] } });
  });
  afterAll(() => host.stop());
  beforeEach(async () => {
    // What an earlier case had to tell is told before.
    mailbox.failure = null;
    await getService('alertSender', host).run();
    mailbox.empty();
    await host.strapi.db.connection(MAILS).del();
    jest.spyOn(host.strapi.log, 'warn').mockReturnValue(host.strapi.log);
  });
  afterEach(() => jest.restoreAllMocks());

  const send = () => getService('complaintMails', host).run();
  const makeDue = (more: object = {}) =>
    host.strapi.db
      .connection(MAILS)
      .where({ state: 'failed' })
      .update({ due_at: 0, claimed_until: 0, ...more });
  /** Tried as often as allowed. */
  const giveUp = async () => {
    await send();
    await makeDue({ attempts: 9 });
    await send();
  };
  const file = async () => {
    const email = `undelivered-${(number += 1)}@example.com`;
    return { email, ...(await filed(host, { email })) };
  };
  const mailOf = (detail: ComplaintDetail): CaseMail => {
    const [mail, ...more] = detail.events.flatMap((event) => event.mail ?? []);
    if (!mail || more.length > 0) throw new Error('there is not one mail');
    return mail;
  };
  const seen = async (client: DeskClient, reference: string) =>
    mailOf(await client.detail(reference));
  const again = (client: DeskClient, reference: string, sequence: number) =>
    client.post(`/${reference}/mails/${sequence}`, {});
  const sequenceOf = async (reference: string): Promise<number> => {
    const { events } = await desk.detail(reference);
    return events.find(({ mail }) => mail !== null)?.sequence ?? 0;
  };
  const told = async () => {
    await getService('alertSender', host).run();
    return mailbox.to(manager.email);
  };

  it('shows at the case: waiting, tried in vain, failed, sent', async () => {
    const { reference, email } = await file();
    const waiting = { kind: 'acknowledgement', state: 'waiting' };
    expect(await seen(desk, reference)).toEqual({
      ...waiting,
      ...{ attempts: 0, at: null, fault: null, said: null, to: email },
    });
    mailbox.failure = `550 <${email}> user unknown`;
    await send();
    const tried = await seen(desk, reference);
    expect(tried).toMatchObject({ ...waiting, attempts: 1, fault: 'refused', to: email });
    expect(Date.parse(tried.at ?? '')).toBeGreaterThan(Date.now());
    await giveUp();
    expect(await seen(desk, reference)).toMatchObject({ state: 'failed', attempts: 10, at: null });
    mailbox.failure = null;
    await again(desk, reference, await sequenceOf(reference)).expect(200);
    await send();
    const sent = await seen(desk, reference);
    expect(sent).toMatchObject({ state: 'sent', fault: null, said: null, to: null });
    expect(Date.parse(sent.at ?? '')).toBeGreaterThan(Date.now() - 60_000);
  });

  it('names the address to nobody who may not know the person', async () => {
    const { reference, email } = await file();
    mailbox.failure = `550 <${email}> user unknown`;
    await send();
    const mail = await seen(blind, reference);
    expect(mail.to).toBeNull();
    expect(mail.said).toBe('550 <…@…> user unknown');
    expect(JSON.stringify(await blind.detail(reference))).not.toContain(email);
  });

  it('is sent again once, however often that is asked', async () => {
    const { reference, email } = await file();
    const sequence = await sequenceOf(reference);
    mailbox.failure = 'connect ECONNREFUSED';
    await giveUp();
    mailbox.failure = null;
    const answers = await Promise.all([
      again(desk, reference, sequence),
      again(desk, reference, sequence),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    await Promise.all([send(), send()]);
    await again(desk, reference, sequence).expect(200);
    await send();
    expect(mailbox.to(email)).toHaveLength(1);
    // Nor is one that waits sent twice.
    const other = await file();
    await again(desk, other.reference, await sequenceOf(other.reference)).expect(200);
    await send();
    expect(mailbox.to(other.email)).toHaveLength(1);
  });

  it('is sent again only by those who handle the case, and only where there is one', async () => {
    const { reference } = await file();
    const sequence = await sequenceOf(reference);
    await again(reader, reference, sequence).expect(403);
    // Nor by one who handles those of other places.
    const elsewhere = [
      { action: readComplaints },
      { action: handleComplaints, conditions: ['plugin::cx.manages-location'] },
    ];
    const bound = deskClient(host, await host.adminToken(elsewhere));
    await again(bound, reference, sequence).expect(403);
    await bound.detail(reference);
    await again(desk, reference, 99).expect(404);
    await again(desk, 'C26-AAAA-AAA', sequence).expect(404);
    const { body } = await again(desk, reference, 0).expect(400);
    expect(body.error.details.errors[0].path).toEqual(['sequence']);
  });

  it('stays at its case when other mails are forgotten, without what was said, and can be sent', async () => {
    const age = () => {
      const longAgo = Date.now() - 100 * 86_400_000;
      const mails = () => host.strapi.db.connection(MAILS);
      return Promise.all([
        mails().update({ created_at: longAgo }),
        mails().whereNotNull('sent_at').update({ sent_at: longAgo }),
      ]);
    };
    const { reference, email } = await file();
    const sequence = await sequenceOf(reference);
    mailbox.failure = `550 <${email}> user unknown`;
    await giveUp();
    mailbox.failure = null;
    const other = await file();
    await desk.act(reference, [{ type: 'message', text: 'We look into it.' }]).expect(200);
    await send();
    await age();
    await forgetComplaintContact(host);
    const mailsAt = async (of: string) =>
      (await desk.detail(of)).events.flatMap(({ mail }) => mail ?? []);
    expect(await mailsAt(other.reference)).toEqual([]);
    expect(await mailsAt(reference)).toMatchObject([
      {
        kind: 'acknowledgement',
        state: 'failed',
        attempts: 10,
        fault: null,
        said: null,
        to: email,
      },
      { kind: 'message', state: 'sent' },
    ]);
    expect(JSON.stringify(await host.strapi.db.connection(MAILS))).not.toContain(email);
    await again(desk, reference, sequence).expect(200);
    await send();
    expect(mailbox.to(email)).toHaveLength(2);
    await forgetComplaintContact(host);
    expect(await mailsAt(reference)).toMatchObject([{ kind: 'acknowledgement', state: 'sent' }]);
    await age();
    await forgetComplaintContact(host);
    expect(await mailsAt(reference)).toEqual([]);
  });

  it('is told once to whoever holds the case or manages the desk', async () => {
    const { reference, email } = await file();
    mailbox.failure = 'no';
    await send();
    mailbox.failure = null;
    expect(await told()).toEqual([]);
    mailbox.failure = 'no';
    await giveUp();
    mailbox.failure = null;
    const [notice, ...more] = await told();
    expect(more).toEqual([]);
    expect(notice?.subject).toContain(reference);
    expect(notice?.text).toContain('خبر داده نشده که شکایتش رسیده است');
    expect(JSON.stringify(notice)).not.toContain(email);
    // Sent again in vain, it is not told again.
    mailbox.failure = 'no';
    await again(desk, reference, await sequenceOf(reference)).expect(200);
    await send();
    mailbox.failure = null;
    expect(await seen(desk, reference)).toMatchObject({ state: 'failed', attempts: 11 });
    expect(await told()).toHaveLength(1);
  });

  it('is told to nobody where the complainant was reached otherwise meanwhile', async () => {
    const { reference } = await file();
    await desk
      .act(reference, [
        { type: 'step', to: 'acknowledged', facts: { acknowledgementMode: 'phone' } },
      ])
      .expect(200);
    mailbox.failure = 'no';
    await giveUp();
    mailbox.failure = null;
    expect(await told()).toEqual([]);
  });
});
