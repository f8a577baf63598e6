import type { FileComplaint } from '../../../shared/contracts/complaint-filing';
import type { Wish } from '../../../server/src/services/complaints';
import { createComplaintMailsService } from '../../../server/src/services/complaint-mails';
import { getService } from '../../../server/src/services/get-service';
import { mailbox, type SentMail } from '../alerts/mail-provider';
import { describeOnEachDatabase, type Host } from '../host';
import { ACKNOWLEDGED, ASSESSED, INVESTIGATING } from './case-steps';
import { close, decide, filed, guestOf, startGuestHost, TEXT } from './guest-host';

const PAGE = 'https://shop.example/complaint';
type Filing = FileComplaint.Response['data'];

describeOnEachDatabase('mails to a guest', (database) => {
  let host: Host;
  let number = 0;
  beforeAll(async () => {
    host = await startGuestHost(database, { trackingUrl: PAGE });
  });
  afterAll(() => host.stop());
  beforeEach(async () => {
    mailbox.empty();
    await host.strapi.db.connection('cx_complaint_mails').del();
  });
  afterEach(() => jest.restoreAllMocks());

  const send = () => getService('complaintMails', host).run();
  const rows = () =>
    host.strapi.db.connection('cx_complaint_mails').select('*').orderBy('sequence');
  const newAddress = () => `guest-${(number += 1)}@example.com`;
  const fileAs = async (over: Partial<FileComplaint.Request> = {}) => {
    const email = newAddress();
    return { email, filing: await filed(host, { email, ...over }) };
  };
  const lastTo = (address: string): SentMail => {
    const mail = mailbox.to(address).at(-1);
    if (!mail) throw new Error(`nothing was sent to ${address}`);
    return mail;
  };
  const linkIn = ({ text }: SentMail): URL => new URL(/https:\S+/.exec(text)?.[0] ?? '');
  const opened = (link: URL): Filing =>
    Object.fromEntries(new URLSearchParams(link.hash.slice(1))) as unknown as Filing;
  const makeDue = () =>
    host.strapi.db.connection('cx_complaint_mails').update({ due_at: 0, claimed_until: 0 });

  it('acknowledge a complaint, with a link whose secret no server sees and no table holds', async () => {
    const { email, filing } = await fileAs();
    const { case: it } = await getService('complaints', host).find(filing.reference);
    expect(it.facts.acknowledgementMode).toBe('email');
    expect(JSON.stringify(await rows())).not.toContain(filing.secret);
    expect(JSON.stringify(await rows())).not.toContain(email);
    expect(await send()).toBe(1);
    const mail = lastTo(email);
    expect(mail.subject).toContain(filing.reference);
    const link = linkIn(mail);
    expect(link.origin + link.pathname + link.search).toBe(PAGE);
    expect(opened(link)).toEqual({
      reference: filing.reference,
      secret: filing.secret,
      locale: 'en',
    });
    await guestOf(host, opened(link)).track();
    expect(await send()).toBe(0);
    expect(mailbox.to(email)).toHaveLength(1);
  });

  it('speak the complainant’s language, from the right where it is written so', async () => {
    const persian = await fileAs({ locale: 'fa', location: 'tehran' });
    const arabic = await fileAs({ locale: 'ar-SA', kind: 'compliment' });
    await send();
    expect(lastTo(persian.email).subject).toMatch(/^شکایت شما به دست ما رسید: /);
    expect(lastTo(persian.email).html).toContain('dir="rtl"');
    expect(lastTo(persian.email).text).toMatch(/تا .*[۰-۹]+ .*۱۴[۰-۹]{2}/);
    expect(lastTo(arabic.email).subject).toMatch(/^وصلتنا إشادتك: /);
    expect(lastTo(arabic.email).text).toMatch(/في موعد أقصاه .*[٠-٩]/);
  });

  it('tell of messages, the decision and the closing, never of what is among staff', async () => {
    const { email, filing } = await fileAs();
    const { reference } = filing;
    await send();
    const by = { role: 'agent', id: '7' } as const;
    await guestOf(host, filing).post('/messages', { text: 'Any news?' }).expect(201);
    await getService('complaints', host).execute(
      reference,
      [
        { type: 'note', text: 'PRIVATE' },
        { type: 'message', text: 'We <b>look</b> into it.' },
      ],
      { by }
    );
    await send();
    expect(mailbox.to(email)).toHaveLength(2);
    expect(lastTo(email).text).toContain('We <b>look</b> into it.');
    expect(lastTo(email).html).toContain('We &lt;b&gt;look&lt;/b&gt; into it.');
    await decide(host, reference);
    await send();
    expect(lastTo(email).subject).toMatch(/^Our decision on your complaint/);
    expect(lastTo(email).text).toContain('Ask for a review within 30 days');
    expect(lastTo(email).text).toMatch(/whether you accept our decision/);
    await guestOf(host, filing).post('/steps', { action: 'accept' }).expect(200);
    await close(host, reference);
    await send();
    expect(lastTo(email).text).toMatch(/How satisfied are you with the outcome\?/);
    expect(opened(linkIn(lastTo(email)))).toMatchObject({ secret: filing.secret });
    expect(mailbox.to(email)).toHaveLength(4);
    expect(JSON.stringify(mailbox.mails)).not.toContain('PRIVATE');
  });

  it('ask what the desk asks, in the complainant’s language and with the way to answer', async () => {
    const by = { role: 'agent', id: '7' } as const;
    const execute = (reference: string, wishes: Wish[]) =>
      getService('complaints', host).execute(reference, wishes, { by });
    const { email, filing } = await fileAs({ locale: 'fa' });
    await execute(filing.reference, [ACKNOWLEDGED, ASSESSED, INVESTIGATING]);
    await send();
    mailbox.empty();
    const question: Wish = {
      type: 'step',
      to: 'awaiting_customer',
      text: 'چه رنگی خواسته بودید؟',
      facts: { awaitingReason: 'PRIVATE', nextUpdateDue: '2099-01-01T12:00:00.000Z' },
    };
    await execute(filing.reference, [question]);
    await send();
    const mail = lastTo(email);
    expect(mailbox.to(email)).toHaveLength(1);
    expect(mail.subject).toContain('پرسشی دربارهٔ شکایت شما');
    expect(mail.text).toContain('چه رنگی خواسته بودید؟');
    expect(mail.text).toContain('به پاسخ شما نیاز داریم');
    expect(mail.text).not.toContain('PRIVATE');
    expect(opened(linkIn(mail))).toMatchObject({ secret: filing.secret, locale: 'fa' });
    // Whatever else the desk says with a step counts as its answer too; without words there is nothing to mail.
    await execute(filing.reference, [
      INVESTIGATING,
      { ...question, to: 'awaiting_third_party', text: 'از انبار پرسیده‌ایم.' },
      INVESTIGATING,
      { ...question, text: undefined },
    ]);
    await send();
    expect(mailbox.to(email)).toHaveLength(2);
    expect(lastTo(email).subject).toContain('پیامی دربارهٔ شکایت شما');
    expect(lastTo(email).text).toContain('از انبار پرسیده‌ایم.');
  });

  it('acknowledge what an agent says to have acknowledged by e-mail, and nothing else', async () => {
    const by = { role: 'agent', id: '7' } as const;
    const fileAtDesk = async (mode: string) => {
      const email = newAddress();
      const { row } = await getService('complaints', host).file({
        facts: { kind: 'complaint', channel: 'phone', locale: 'en', anonymous: false },
        text: TEXT,
        complainant: { name: 'Sara', email, phone: null },
        by,
      });
      const wish: Wish = { type: 'step', to: 'acknowledged', facts: { acknowledgementMode: mode } };
      await getService('complaints', host).execute(row.reference, [wish], { by });
      await send();
      return mailbox.to(email);
    };
    const [mail, ...more] = await fileAtDesk('email');
    expect(more).toEqual([]);
    expect(mail?.subject).toMatch(/^We have your complaint/);
    expect(mail?.text).not.toContain(TEXT);
    expect(await fileAtDesk('phone')).toEqual([]);
  });

  it('wait while the mail server is down, and arrive once it is back', async () => {
    mailbox.failure = 'connect ECONNREFUSED smtp://user:hunter2@mail.example';
    const { email } = await fileAs();
    await send();
    const [waiting] = await rows();
    expect(waiting).toMatchObject({ state: 'failed', attempts: 1, claim: null });
    expect(waiting.error).toMatch(/ECONNREFUSED/);
    expect(waiting.error).not.toContain('hunter2');
    expect(Number(waiting.due_at)).toBeGreaterThan(Date.now() + 1_000);
    expect(await send()).toBe(0);
    mailbox.failure = null;
    // A process that began later knows of it from the table alone.
    await makeDue();
    expect(await createComplaintMailsService(host).run()).toBe(1);
    expect(mailbox.to(email)).toHaveLength(1);
    expect((await rows())[0]).toMatchObject({ state: 'sent', attempts: 2, error: null });
  });

  it('are given up in the end, and the log says so', async () => {
    const warn = jest.spyOn(host.strapi.log, 'warn').mockReturnValue(host.strapi.log);
    mailbox.failure = 'no';
    const { filing } = await fileAs();
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await makeDue();
      await send();
    }
    await makeDue();
    expect(await send()).toBe(0);
    expect((await rows())[0]).toMatchObject({ state: 'given_up', attempts: 10 });
    expect(warn).toHaveBeenCalledWith(expect.stringContaining(filing.reference));
    // Nobody needs the mail to follow the case.
    await guestOf(host, filing).track();
  });

  it('are never sent twice by two instances', async () => {
    const all = await Promise.all(Array.from({ length: 12 }, () => fileAs()));
    const other = createComplaintMailsService(host);
    const sent = await Promise.all([send(), other.run(), send()]);
    expect((sent[0] ?? 0) + (sent[1] ?? 0)).toBe(12);
    for (const { email } of all) expect(mailbox.to(email)).toHaveLength(1);
    await other.close();
  });

  it('are free again when their sender died, and not before', async () => {
    const { email } = await fileAs();
    const store = getService('store', host).complaintMails;
    expect(await store.claim('of-the-dead', 60_000)).toMatchObject({ kind: 'acknowledgement' });
    expect(await send()).toBe(0);
    await host.strapi.db.connection('cx_complaint_mails').update({ claimed_until: 1 });
    expect(await send()).toBe(1);
    expect(mailbox.to(email)).toHaveLength(1);
  });

  it('do not fill somebody else’s mailbox: past a few, the website alone acknowledges', async () => {
    const email = newAddress();
    const modes = [];
    for (let filing = 0; filing < 7; filing += 1) {
      const { reference } = await filed(host, { email: email.toUpperCase() });
      const { case: it } = await getService('complaints', host).find(reference);
      modes.push(it.facts.acknowledgementMode);
    }
    expect(modes).toEqual(['email', 'email', 'email', 'email', 'email', 'website', 'website']);
    expect(await rows()).toHaveLength(5);
  });

  it('are not written with what is rolled back', async () => {
    const { email } = await fileAs();
    await send();
    const { reference } = (await filed(host, { email })) as Filing;
    await host.strapi.db.connection('cx_complaint_mails').del();
    await expect(
      getService('complaints', host).execute(
        reference,
        [
          { type: 'message', text: 'first' },
          { type: 'step', to: 'closed' },
        ],
        { by: { role: 'agent', id: '7' } }
      )
    ).rejects.toThrow();
    expect(await rows()).toHaveLength(0);
  });

  it('are none where there is no address, or the host sends none: the website acknowledges then', async () => {
    const nameless = await filed(host, { email: undefined, phone: '+966 50 123 4567' });
    const plugin = host.strapi.plugin.bind(host.strapi);
    jest
      .spyOn(host.strapi, 'plugin')
      .mockImplementation((name) => (name === 'email' ? undefined : plugin(name)) as never);
    const mute = await filed(host, { email: newAddress() });
    jest.restoreAllMocks();
    for (const { reference } of [nameless, mute]) {
      const { case: it } = await getService('complaints', host).find(reference);
      expect(it.facts.acknowledgementMode).toBe('website');
    }
    expect(await rows()).toHaveLength(0);
  });
});

describeOnEachDatabase(
  'mails without a page to follow complaints',
  (database) => {
    it('name reference and secret in words', async () => {
      const host = await startGuestHost(database);
      try {
        mailbox.empty();
        const filing = await filed(host, { email: 'words@example.com' });
        await getService('complaintMails', host).run();
        const [mail] = mailbox.to('words@example.com');
        expect(mail?.text).toContain(filing.reference);
        expect(mail?.text).toContain(filing.secret);
        expect(mail?.text).not.toContain('http');
      } finally {
        await host.stop();
      }
    }, 300_000);
  },
  ['sqlite']
);
