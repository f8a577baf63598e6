import { getService } from '../../../server/src/services/get-service';
import { describeOnEachDatabase, type Host } from '../host';
import { close, decide, filed, guestOf, SECRET, startGuestHost, TEXT } from './guest-host';

const PATH = '/api/cx/complaints';

describeOnEachDatabase('a guest with a complaint', (database) => {
  let host: Host;
  beforeAll(async () => {
    host = await startGuestHost(database);
  });
  afterAll(() => host.stop());

  const send = (body: object) => host.request.post(PATH).send(body);
  const own = { siteKey: 'test-site-key', text: TEXT, email: 'sara@example.com' };
  const faultsOf = async (body: object): Promise<Record<string, string>> => {
    const { body: answer } = await send(body).expect(400);
    return Object.fromEntries(
      answer.error.details.errors.map((fault: { path: string[]; message: string }) => [
        fault.path.join('.'),
        fault.message,
      ])
    );
  };

  it('files it, and is given a reference, a secret and a date', async () => {
    const before = Date.now();
    const filing = await filed(host, {
      subject: 'Late parcel',
      location: 'tehran',
      touchpoint: 'till',
      category: 'late',
      remedySought: 'refund',
      locale: 'fa',
    });
    expect(filing.reference).toMatch(/^C\d\d-[0-9A-Z]{4}-[0-9A-Z]{3}$/);
    expect(filing.secret.length).toBeGreaterThanOrEqual(27);
    expect(filing).toMatchObject({ state: 'received' });
    expect(Date.parse(filing.receivedAt)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(filing.answerDue ?? '')).toBeGreaterThan(before);
    const { row } = await getService('complaints', host).find(filing.reference);
    expect(row).toMatchObject({
      kind: 'complaint',
      channel: 'website',
      language: 'fa',
      location: 'tehran',
      category: 'late',
      complainantEmail: 'sara@example.com',
      timeZone: 'Asia/Tehran',
      anonymous: false,
    });
    expect(JSON.stringify(row)).not.toContain(filing.secret);
  });

  it('links feedback that was given before; any other stays as stated, and is answered alike', async () => {
    const given = await host.request
      .post('/api/cx/feedback')
      .send({ siteKey: 'test-site-key', answers: [{ metric: 'nps', score: 2 }] })
      .expect(201);
    const { responseId } = given.body.data;
    const known = await filed(host, { feedback: responseId });
    const unknown = await filed(host, { feedback: 'no-such-response' });
    expect(Object.keys(unknown)).toEqual(Object.keys(known));
    const caseAt = ({ reference }: typeof known) => getService('complaints', host).find(reference);
    const [linked, stated] = [await caseAt(known), await caseAt(unknown)];
    expect(linked.row.feedback).toBe(responseId);
    expect(linked.case.facts.feedbackStated).toBeUndefined();
    expect(stated.row.feedback).toBeNull();
    expect(stated.case.facts.feedback).toBeUndefined();
    expect(stated.case.facts.feedbackStated).toBe('no-such-response');
    const [one, other] = [await guestOf(host, known).track(), await guestOf(host, unknown).track()];
    expect(JSON.stringify([one, other])).not.toMatch(/feedback|no-such-response/i);
    expect(JSON.stringify(one)).not.toContain(responseId);
  });

  it('links no product where the site does not say which content type holds them', async () => {
    const faults = await faultsOf({ ...own, productEntry: 'p1' });
    expect(Object.keys(faults)).toEqual(['productEntry']);
    expect(faults.productEntry).toContain('complaints.productType');
  });

  it('follows it with the secret, however the reference is written, and reads public events only', async () => {
    const filing = await filed(host);
    await decide(host, filing.reference);
    const tracked = await guestOf(host, filing).track();
    expect(tracked).toMatchObject({
      reference: filing.reference,
      state: 'decision_communicated',
      stateName: 'Decided',
      actions: ['message', 'accept', 'reject'],
      survey: null,
    });
    expect(tracked.events[0]).toMatchObject({ to: 'received', by: 'complainant', text: TEXT });
    expect(tracked.events.at(-1)).toMatchObject({
      to: 'decision_communicated',
      by: 'staff',
      text: 'We are sorry.',
      facts: { decisionMode: 'email', recourse: 'Ask for a review within 30 days' },
    });
    expect(JSON.stringify(tracked)).not.toMatch(/PRIVATE|assignee|severity|"7"/);
    const written = filing.reference.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o');
    expect((await guestOf(host, { ...filing, reference: written }).track()).reference).toBe(
      filing.reference
    );
  });

  it('is told what happens next in their language, zone, calendar and digits', async () => {
    const filing = await filed(host, { locale: 'fa-IR', location: 'tehran' });
    const persian = await guestOf(host, filing).track();
    expect(persian).toMatchObject({ locale: 'fa', stateName: 'دریافت‌شده' });
    expect(persian.explanation).toMatch(/به دست ما رسیده است؛ تا .*[۰-۹]{1,2} .*۱۴\d*[۰-۹]+/);
    const arabic = await guestOf(host, filing).track('ar');
    expect(arabic.explanation).toMatch(/وصلتنا؛ ستسمع منا في موعد أقصاه .*[٠-٩]/);
    expect((await guestOf(host, filing).track('en')).explanation).toMatch(
      /^It has arrived; you will hear from us by .*20\d\d.*\.$/
    );
    expect((await guestOf(host, filing).track('de')).locale).toBe('en');
  });

  it('writes messages until the case has ended for good', async () => {
    const filing = await filed(host);
    const guest = guestOf(host, filing);
    const { body } = await guest.post('/messages', { text: 'Any news?' }).expect(201);
    expect(body.data.events.at(-1)).toMatchObject({
      type: 'message',
      by: 'complainant',
      text: 'Any news?',
    });
    await guest.post('/messages', { text: '  ' }).expect(400);
    await guest.post('/messages', {}).expect(400);
    await guest.post('/messages', { text: 'x', by: 'agent' }).expect(400);
    await guest.post('/steps', { action: 'withdraw' }).expect(200);
    const refused = await guest.post('/messages', { text: 'Hello?' }).expect(409);
    expect(refused.body.error).toMatchObject({ status: 409, details: { code: 'ended' } });
  });

  it('withdraws what nobody has taken up, and what somebody has', async () => {
    const fresh = await filed(host);
    const withdrawn = await guestOf(host, fresh)
      .post('/steps', { action: 'withdraw', reason: 'It came after all' })
      .expect(200);
    expect(withdrawn.body.data).toMatchObject({ state: 'withdrawn', actions: [] });
    const { events } = await getService('complaints', host).find(fresh.reference);
    expect(events.map(({ to, by }) => [to, by.role]).filter(([to]) => to)).toEqual([
      ['received', 'complainant'],
      ['acknowledged', 'system'],
      ['withdrawn', 'complainant'],
    ]);
    // Their own words can be erased, so they stand where that is possible.
    expect(events.at(-1)).toMatchObject({ text: 'It came after all', reason: 'complainant' });
    const again = await guestOf(host, fresh).post('/steps', { action: 'withdraw' }).expect(409);
    expect(again.body.error.details).toMatchObject({ state: 'withdrawn', allowed: [] });
  });

  it('accepts, or rejects with a reason, a decision; nothing before there is one', async () => {
    const [one, other] = [await filed(host), await filed(host)];
    const early = await guestOf(host, one).post('/steps', { action: 'accept' }).expect(409);
    expect(early.body.error.details).toMatchObject({ code: 'impossible_step', state: 'received' });
    await decide(host, one.reference);
    await decide(host, other.reference);
    const accepted = await guestOf(host, one).post('/steps', { action: 'accept' }).expect(200);
    expect(accepted.body.data.state).toBe('accepted');
    const wordless = await guestOf(host, other).post('/steps', { action: 'reject' }).expect(400);
    expect(wordless.body.error.details.errors[0].path).toEqual(['reason']);
    const rejected = await guestOf(host, other)
      .post('/steps', { action: 'reject', reason: 'Not enough' })
      .expect(200);
    expect(rejected.body.data).toMatchObject({ state: 'rejected', actions: ['message'] });
    await guestOf(host, other).post('/steps', { action: 'close' }).expect(400);
  });

  it('opens a closed case again within its days', async () => {
    const filing = await filed(host);
    await decide(host, filing.reference);
    await guestOf(host, filing).post('/steps', { action: 'accept' }).expect(200);
    await close(host, filing.reference);
    const closed = await guestOf(host, filing).track();
    expect(closed.actions).toEqual(['message', 'reopen']);
    expect(Date.parse(closed.reopenUntil ?? '') - Date.parse(closed.closedAt ?? '')).toBe(
      30 * 86_400_000
    );
    const reopened = await guestOf(host, filing)
      .post('/steps', { action: 'reopen', reason: 'Late again' })
      .expect(200);
    expect(reopened.body.data).toMatchObject({
      state: 'reopened',
      closedAt: null,
      reopenUntil: null,
    });
  });

  it('is told every fault of a filing by its field, and nothing is stored', async () => {
    const count = () => host.strapi.db.query('plugin::cx.complaint').count({});
    const before = await count();
    expect(Object.keys(await faultsOf({ siteKey: 'test-site-key' })).sort()).toEqual([
      'email',
      'text',
    ]);
    const faults = await faultsOf({
      ...own,
      kind: 'rant',
      channel: 'pigeon',
      locale: 'xx-not a tag',
      location: 'mars',
      touchpoint: 'old-till',
      category: 'gone',
      email: 'sara@nowhere',
      phone: 'none',
      subject: 'x'.repeat(501),
      state: 'closed',
    });
    expect(Object.keys(faults).sort()).toEqual(
      [
        ['category', 'channel', 'email', 'kind', 'locale', 'location'],
        ['phone', 'state', 'subject', 'touchpoint'],
      ].flat()
    );
    expect(faults.touchpoint).toBe('touchpoint old-till is archived and takes no more complaints');
    expect(faults.location).toBe('there is no location with the key mars');
    expect(Object.keys(await faultsOf({ ...own, text: '  \n ' }))).toEqual(['text']);
    expect(Object.keys(await faultsOf({ ...own, text: 'x'.repeat(20_001) }))).toEqual(['text']);
    expect(await count()).toBe(before);
  });

  it('stays unknown when they want to, and then leaves nothing of themselves', async () => {
    const anonymous = { siteKey: 'test-site-key', text: TEXT, anonymous: true };
    const { body } = await send(anonymous).expect(201);
    const { row } = await getService('complaints', host).find(body.data.reference);
    expect(row).toMatchObject({ anonymous: true, complainantEmail: null, personFolded: null });
    expect(await faultsOf({ ...own, anonymous: true })).toEqual({
      email: expect.stringMatching(/anonymous/),
    });
  });

  it('may not say who the customer is or where it comes from; a token may, and is told of repeats', async () => {
    expect(
      Object.keys(await faultsOf({ ...own, customer: 'c1', source: 'crm', externalId: '1' })).sort()
    ).toEqual(['customer', 'externalId', 'source']);
    const token = await host.apiToken(['plugin::cx.complaintFiling.create']);
    const fromCrm = () =>
      host.request
        .post(PATH)
        .set('Authorization', `Bearer ${token}`)
        .send({ text: TEXT, customer: 'c1', source: 'crm', externalId: 'T-1' });
    const [first, second] = [await fromCrm().expect(201), await fromCrm().expect(200)];
    expect(second.body).toEqual(first.body);
    const other = await host.apiToken(['plugin::cx.feedback.create']);
    await host.request
      .post(PATH)
      .set('Authorization', `Bearer ${other}`)
      .send({ text: TEXT, name: 'A' })
      .expect(403);
  });

  it('needs the site’s key, from the site’s own pages', async () => {
    await send({ text: TEXT, name: 'A' }).expect(403);
    await send({ ...own, siteKey: 'none-of-them' }).expect(403);
    const shop = { ...own, siteKey: 'shop-key-1' };
    await host.request.post(PATH).set('Origin', 'https://evil.example').send(shop).expect(403);
    await host.request.post(PATH).set('Origin', 'https://shop.example').send(shop).expect(201);
    await host.request
      .post(PATH)
      .send({ ...own, text: 'x'.repeat(400_000) })
      .expect(413);
    await host.request
      .post(PATH)
      .set('Content-Type', 'text/plain')
      .send(JSON.stringify(own))
      .expect(201);
  });

  it('files it once, however often the same request arrives', async () => {
    const key = `key-${Date.now()}`;
    const post = (body: object) => host.request.post(PATH).set('Idempotency-Key', key).send(body);
    const all = await Promise.all(Array.from({ length: 6 }, () => post(own)));
    expect(all.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 201]);
    expect(new Set(all.map(({ body }) => body.data.reference)).size).toBe(1);
    expect(new Set(all.map(({ body }) => body.data.secret)).size).toBe(1);
    expect(all.filter(({ headers }) => headers['idempotency-replayed'])).toHaveLength(5);
    const [{ body } = { body: null }] = all;
    await guestOf(host, body.data).track();
    const conflict = await post({ ...own, text: 'Something else' });
    expect(conflict.status).toBe(409);
    // What is remembered of the answer does not open the case.
    const kept = await host.strapi.db.connection('cx_idempotency').select('body');
    expect(JSON.stringify(kept)).toContain(body.data.reference);
    expect(JSON.stringify(kept)).not.toContain(body.data.secret);
  });

  it('can send the secret from the pages of another origin', async () => {
    const { headers } = await host.request
      .options(`${PATH}/C26-AAAA-AAA`)
      .set('Origin', 'https://shop.example')
      .set('Access-Control-Request-Method', 'GET')
      .set('Access-Control-Request-Headers', SECRET);
    expect(headers['access-control-allow-headers']).toContain(SECRET);
  });
});
