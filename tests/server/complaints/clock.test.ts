import type { Wish } from '../../../server/src/services/complaints';
import { tellOfPromises } from '../../../server/src/services/complaint-clock/tell-promises';
import { getService } from '../../../server/src/services/get-service';
import { addDays, instantOf, localDateOf } from '../../../server/src/calendar';
import { mailbox } from '../alerts/mail-provider';
import { describeOnEachDatabase, type Host } from '../host';
import { ACKNOWLEDGED, AGENT, ASSESSED, DECIDED, INVESTIGATING, PROPOSED } from './case-steps';
import {
  at,
  createAdmin,
  DAY,
  fileAt,
  HOUR,
  setRules,
  startClockHost,
  WALL_POLICY,
} from './clock-host';

const TO_INVESTIGATION: Wish[] = [
  { type: 'facts', facts: { acknowledgementMode: 'email' } },
  ACKNOWLEDGED,
  ASSESSED,
  INVESTIGATING,
];
const TO_DECISION: Wish[] = [PROPOSED, DECIDED];

describeOnEachDatabase('the clock of the complaints desk', (database) => {
  let host: Host;
  let holder: { id: string; email: string };
  let lead: typeof holder;
  let manager: typeof holder;
  const run = (now?: number) => getService('complaintClock', host).run(now);
  const send = () => getService('alertSender', host).run();
  const mailsTo = async ({ email }: { email: string }) => {
    await send();
    return mailbox.to(email);
  };
  const outcomes = async (documentId: string) =>
    (await getService('store', host).complaints.promisesOf(documentId)).map(
      ({ target, outcome }) => `${target} ${outcome}`
    );
  const execute = (reference: string, wishes: readonly Wish[]) =>
    getService('complaints', host).execute(reference, wishes, { by: AGENT });

  beforeAll(async () => {
    host = await startClockHost(database);
    holder = await createAdmin(host, { name: 'Holder', language: 'fa' });
    lead = await createAdmin(host, { name: 'Lead' });
    manager = await createAdmin(host, { name: 'Manager', language: 'ar' });
  });
  afterAll(() => host.stop());
  beforeEach(async () => {
    await run();
    await send();
    mailbox.empty();
    await setRules(host, {
      notices: {
        warnAtShareLeft: 0.25,
        tellBreach: true,
        levels: [
          { afterSeconds: 3_600, to: 'leads' },
          { afterSeconds: 10_800, to: 'managers' },
        ],
        leads: [{ team: 'till', admins: [lead.id] }],
        managers: [manager.id],
        escalate: false,
        digest: { active: false, hour: 0 },
      },
    });
  });

  it('tells each stage once, to whom it concerns, in their language', async () => {
    const start = Date.now();
    const { row } = await fileAt(host, start, { assignee: holder.id, team: 'till' });
    expect(await run(start)).toMatchObject({ told: 0 });
    // 3,600 seconds to acknowledge: a quarter is left after 45 minutes.
    expect(await run(start + 0.74 * HOUR)).toMatchObject({ told: 0 });
    expect(await run(start + 0.76 * HOUR)).toMatchObject({ told: 1 });
    expect(await run(start + 0.76 * HOUR)).toMatchObject({ told: 0 });
    const [warning, ...more] = await mailsTo(holder);
    expect(more).toEqual([]);
    expect(warning?.subject).toContain(row.reference);
    expect(warning?.subject).toContain('موعد تأیید دریافت نزدیک است');
    expect(warning?.html).toContain('dir="rtl"');
    expect(await run(start + 1.01 * HOUR)).toMatchObject({ told: 1 });
    expect((await mailsTo(holder)).at(-1)?.subject).toContain('گذشت');
    expect(await mailsTo(lead)).toEqual([]);
    expect(await run(start + 2.01 * HOUR)).toMatchObject({ told: 2 });
    expect((await mailsTo(lead)).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('acknowledgement is still overdue'),
    ]);
    // Nobody's name and nobody's words leave in a mail.
    for (const { text, html, subject } of mailbox.mails) {
      expect(`${text}${html}${subject}`).not.toMatch(/سارة|sara|متأخرًا/);
    }
    await execute(row.reference, TO_INVESTIGATION.slice(0, 1));
    // The response that is late goes to the last level, and the next word is close, nobody having assessed the case.
    expect(await run(start + 9 * HOUR)).toMatchObject({ told: 2 });
  });

  it('tells of a promise once after it slept through all deadlines, and that it is late', async () => {
    const start = Date.now() - 6 * HOUR;
    const { row } = await fileAt(host, start, { assignee: holder.id, team: 'till' });
    expect(await outcomes(row.documentId)).toEqual([
      'acknowledgement pending',
      'first_response pending',
      'resolution pending',
    ]);
    expect(await run()).toMatchObject({ told: 2, settled: 1 });
    expect(await outcomes(row.documentId)).toEqual([
      'acknowledgement missed',
      'first_response missed',
      'resolution pending',
    ]);
    // Both promises in one mail, to each whom a deadline concerns that was slept through: the breach, the levels.
    const all = [await mailsTo(holder), await mailsTo(lead), await mailsTo(manager)];
    expect(all.map(({ length }) => length)).toEqual([1, 1, 1]);
    const [own, leads, managers] = all.flat();
    expect(own?.subject).toMatch(/^۲ وعده به رسیدگی شما/);
    expect(own?.text).not.toContain('زنجیرهٔ ارجاع');
    expect(leads?.text.match(/This is level 1 of the escalation chain/g)).toHaveLength(2);
    expect(managers?.subject).toBe('وعدان يحتاجان إليك');
    expect(managers?.text.match(/وقد تأخر/g)).toHaveLength(2);
    expect(managers?.text.match(/هذا هو المستوى .{0,2}[2٢]/g)).toHaveLength(2);
    expect(await run()).toMatchObject({ told: 0, settled: 0 });
    expect(await mailsTo(holder)).toHaveLength(1);
  });

  it('doubles nothing when clocks jump back and forth', async () => {
    const start = Date.now() - 6 * HOUR;
    const { row } = await fileAt(host, start, { assignee: holder.id });
    for (const hours of [6, 0.8, 30, 1.1, 6, -100, 6]) await run(start + hours * HOUR);
    await send();
    // Acknowledgement, first response and resolution of the case, each once.
    const notices = mailbox
      .to(manager.email)
      .flatMap(({ text }) => text.split('\n'))
      .filter((line) => line.includes(row.reference) && line.includes('وقد تأخر'));
    expect(notices).toHaveLength(3);
    expect(new Set(notices).size).toBe(3);
  });

  it('sends once however many instances look at once', async () => {
    const start = Date.now() - 1.5 * HOUR;
    await fileAt(host, start, { assignee: holder.id });
    const alone = async () => true;
    const runs = await Promise.all(
      [1, 2, 3].map(() => tellOfPromises(host.strapi, Date.now(), alone))
    );
    expect(runs.reduce((sum, n) => sum + n, 0)).toBe(2);
    const together = await Promise.all([1, 2, 3].map(() => run()));
    expect(together.filter((one) => one !== null).map((one) => one?.told)).toEqual([0]);
    expect(await mailsTo(holder)).toHaveLength(1);
  });

  it('loses nothing while the e-mail server is down', async () => {
    await fileAt(host, Date.now() - 1.2 * HOUR, { assignee: holder.id });
    await run();
    mailbox.failure = 'connection refused';
    await send();
    expect(mailbox.mails).toEqual([]);
    mailbox.failure = null;
    const { alertDeliveries } = getService('store', host);
    const choice = { state: 'failed' as const, ruleId: null, sight: null };
    const waiting = await alertDeliveries.list(choice, null, 10);
    expect(waiting).toHaveLength(1);
    for (const { id } of waiting) await alertDeliveries.retry(id);
    expect(await mailsTo(holder)).toHaveLength(1);
    await run();
    expect(await mailsTo(holder)).toHaveLength(1);
  });

  it('notes what was broken long ago without telling of it', async () => {
    const { row } = await fileAt(host, Date.now() - 40 * DAY, { assignee: holder.id });
    expect(await run()).toMatchObject({ told: 3 });
    await send();
    expect(mailbox.mails).toEqual([]);
    expect(await outcomes(row.documentId)).toEqual([
      'acknowledgement missed',
      'first_response missed',
      'resolution missed',
    ]);
  });

  it('tells nobody who may not read complaints', async () => {
    const stranger = await createAdmin(host, { name: 'Stranger', reads: false });
    await fileAt(host, Date.now() - 1.2 * HOUR, { assignee: stranger.id });
    await run();
    expect(await mailsTo(stranger)).toEqual([]);
  });

  it('takes a case to the next level where the process allows it', async () => {
    await setRules(host, { notices: { escalate: true } });
    const start = Date.now() - 30 * HOUR;
    const { row } = await fileAt(host, start);
    await at(start + 60_000, () => execute(row.reference, TO_INVESTIGATION));
    await run();
    const { row: after, case: it } = await getService('complaints', host).find(row.reference);
    expect(after).toMatchObject({ state: 'escalated', escalations: 1 });
    expect(it.facts).toMatchObject({ escalationLevel: 2 });
    expect(it.facts.escalatedTo).toContain('Manager');
    const stateOf = async (reference: string) =>
      (await getService('complaints', host).find(reference)).row.state;
    const early = await fileAt(host, start);
    await run();
    expect(await stateOf(early.row.reference)).toBe('received');
    // The last level passed long ago; it goes on as soon as the process lets it, and once.
    await execute(early.row.reference, TO_INVESTIGATION);
    expect(await run()).toMatchObject({ escalated: 1 });
    expect(await stateOf(early.row.reference)).toBe('escalated');
    const decided: Wish = { ...INVESTIGATING, facts: { levelDecision: 'go on' } };
    for (const { reference } of [early.row, row]) await execute(reference, [decided]);
    expect(await run()).toMatchObject({ escalated: 0 });
    expect(await stateOf(early.row.reference)).toBe('investigating');
  });

  it('takes no case to the next level that nobody holds yet, and one that waited once it does not', async () => {
    await setRules(host, { notices: { escalate: true } });
    const start = Date.now() - 30 * HOUR;
    const [waiting, unheld] = [await fileAt(host, start), await fileAt(host, start)];
    const question: Wish = {
      type: 'step',
      to: 'awaiting_third_party',
      facts: { awaitingReason: 'courier', nextUpdateDue: new Date(start + 3 * HOUR).toISOString() },
    };
    const { assignee: _, ...assessment } = ASSESSED.facts;
    await at(start + 60_000, async () => {
      await execute(waiting.row.reference, [...TO_INVESTIGATION, question]);
      await execute(unheld.row.reference, [
        ...TO_INVESTIGATION.slice(0, 2),
        { ...ASSESSED, facts: assessment },
      ]);
    });
    expect(await run()).toMatchObject({ escalated: 0 });
    await execute(waiting.row.reference, [INVESTIGATING]);
    await execute(unheld.row.reference, [{ type: 'facts', facts: { assignee: '7' } }]);
    expect(await run()).toMatchObject({ escalated: 2 });
    for (const { row } of [waiting, unheld]) {
      const { row: after } = await getService('complaints', host).find(row.reference);
      expect(after).toMatchObject({ state: 'escalated', escalations: 1 });
    }
    expect(await run()).toMatchObject({ escalated: 0 });
  });

  it('takes the steps that time takes, once', async () => {
    const start = Date.now() - 20 * DAY;
    const [waiting, decided, fresh] = [
      await fileAt(host, start),
      await fileAt(host, start),
      await fileAt(host, Date.now() - 2 * DAY),
    ].map(({ row }) => row.reference) as [string, string, string];
    const question: Wish = {
      type: 'step',
      to: 'awaiting_customer',
      facts: { awaitingReason: 'receipt', nextUpdateDue: new Date().toISOString() },
    };
    await at(start + HOUR, async () => {
      await execute(waiting, [...TO_INVESTIGATION, question]);
      await execute(decided, [...TO_INVESTIGATION, ...TO_DECISION]);
    });
    await at(Date.now() - DAY, () => execute(fresh, [...TO_INVESTIGATION, ...TO_DECISION]));
    expect(await run()).toMatchObject({ steps: 2 });
    const stateOf = async (reference: string) =>
      (await getService('complaints', host).find(reference)).row;
    expect(await stateOf(waiting)).toMatchObject({ state: 'investigating', paused: false });
    expect(await stateOf(decided)).toMatchObject({ state: 'closed', closeReason: 'no_reply' });
    expect(await stateOf(fresh)).toMatchObject({ state: 'decision_communicated' });
    expect(await run()).toMatchObject({ steps: 0 });
  });

  it('keeps the pauses of a case by the rules of its day', async () => {
    const start = Date.now() - 20 * HOUR;
    const { row } = await fileAt(host, start);
    const question: Wish = {
      type: 'step',
      to: 'awaiting_customer',
      facts: { awaitingReason: 'receipt', nextUpdateDue: new Date().toISOString() },
    };
    await at(start + HOUR, () => execute(row.reference, [...TO_INVESTIGATION, question]));
    await at(start + 9 * HOUR, () =>
      execute(row.reference, [{ type: 'step', to: 'investigating' }])
    );
    const due = async () =>
      (await getService('store', host).complaints.promisesOf(row.documentId)).find(
        ({ target }) => target === 'resolution'
      )?.dueAt;
    const promised = await due();
    // 20 hours, and the 8 in which the customer owed an answer.
    expect(promised).toBe(new Date(start + 28 * HOUR).toISOString());
    await setRules(host, { rules: { pausedIn: [] } });
    await execute(row.reference, [{ type: 'note', text: 'after the change' }]);
    expect(await due()).toBe(promised);
    await setRules(host, { rules: { pausedIn: ['awaiting_customer', 'decision_communicated'] } });
  });

  /** What somebody was told of a promise of a case, line by line. */
  const noticesOf = async (person: typeof holder, reference: string, target: string) =>
    (await mailsTo(person))
      .flatMap(({ text }) => text.split('\n'))
      .filter((line) => /(is|was) due on/.test(line))
      .filter((line) => line.includes(reference) && line.includes(target));

  it('tells of the resolution of a case that nobody assessed', async () => {
    const person = await createAdmin(host, { name: 'Alone' });
    const start = Date.now() - 16 * HOUR;
    const { row } = await fileAt(host, start, { assignee: person.id });
    await run();
    expect(await noticesOf(person, row.reference, 'resolution')).toEqual([
      expect.stringContaining('is due on'),
    ]);
    await run(start + 20.1 * HOUR);
    expect(await noticesOf(person, row.reference, 'resolution')).toEqual([
      expect.stringContaining('is due on'),
      expect.stringContaining('was due on'),
    ]);
  });

  it('warns again of what an assessment put off, and says nothing twice of what was missed', async () => {
    const query = host.strapi.db.query('plugin::cx.sla-policy');
    const { id, targets } = await query.findOne({ where: { key: WALL_POLICY.key } });
    const longer = { ...targets.low, next_update: 30 * 3_600, resolution: 60 * 3_600 };
    await query.update({ where: { id }, data: { targets: { ...targets, low: longer } } });
    getService('slaPolicies', host).forget();
    const person = await createAdmin(host, { name: 'Twice' });
    const low = {
      ...ASSESSED,
      facts: { ...ASSESSED.facts, severity: 'low', impact: 'low' },
    } as const;
    const steps: Wish[] = [...TO_INVESTIGATION.slice(0, 2), low];
    const start = Date.now() - 17 * HOUR;
    const [early, late] = [
      await fileAt(host, start, { assignee: person.id }),
      await fileAt(host, start - 10 * HOUR, { assignee: person.id }),
    ];
    await run();
    const told = async ({ row }: typeof early) =>
      (await noticesOf(person, row.reference, 'resolution')).map((line) =>
        line.includes('is due on') ? 'warned' : 'missed'
      );
    expect([await told(early), await told(late)]).toEqual([['warned'], ['missed']]);
    for (const { row } of [early, late])
      await execute(
        row.reference,
        steps.map((wish) =>
          wish === low ? { ...low, facts: { ...low.facts, assignee: person.id } } : wish
        )
      );
    const promises = async ({ row }: typeof early) =>
      (await getService('store', host).complaints.promisesOf(row.documentId))
        .filter(({ target }) => target === 'resolution')
        .map(({ priority, targetSeconds, outcome }) => [priority, targetSeconds, outcome]);
    expect(await promises(early)).toEqual([['low', 60 * 3_600, 'pending']]);
    expect(await promises(late)).toEqual([['normal', 20 * 3_600, 'missed']]);
    await run();
    expect(await told(early)).toEqual(['warned']);
    await run(start + 46 * HOUR);
    expect([await told(early), await told(late)]).toEqual([['warned', 'warned'], ['missed']]);
    expect(await getService('complaints', host).verify()).toMatchObject({ differences: 0 });
    await query.update({ where: { id }, data: { targets } });
    getService('slaPolicies', host).forget();
  });

  it('watches the date by which a waiting case’s complainant hears again', async () => {
    const person = await createAdmin(host, { name: 'Waiting' });
    const start = Date.now() - 8.5 * HOUR;
    const { row } = await fileAt(host, start, { team: 'till' });
    const due = new Date(start + 12 * HOUR);
    const wait: Wish = {
      type: 'step',
      to: 'awaiting_third_party',
      text: 'We ask the courier.',
      facts: { awaitingReason: 'courier', nextUpdateDue: due.toISOString() },
    };
    await at(start + HOUR / 60, async () => {
      await execute(row.reference, [...TO_INVESTIGATION, wait]);
      await execute(row.reference, [{ type: 'facts', facts: { assignee: person.id } }]);
    });
    const find = async () => (await getService('complaints', host).find(row.reference)).row;
    expect(await find()).toMatchObject({ nextTarget: 'next_update', nextDueAt: due });
    const told = () => noticesOf(person, row.reference, 'next update');
    await run();
    expect(await told()).toEqual([]);
    await run(start + 9.5 * HOUR);
    expect(await told()).toEqual([expect.stringContaining('is due on')]);
    await run(start + 12.1 * HOUR);
    expect((await told())[1]).toContain('was due on');
    const dated = async () =>
      (await getService('store', host).complaints.promisesOf(row.documentId))
        .filter(({ target }) => target === 'next_update')
        .map(({ clock, dueAt, outcome }) => [clock, dueAt, outcome]);
    expect((await dated()).at(-1)).toEqual(['wall', due.toISOString(), 'pending']);
    await at(start + 13 * HOUR, () =>
      execute(row.reference, [{ type: 'message', text: 'They are looking for it.' }])
    );
    expect((await dated()).slice(-2)).toEqual([
      ['wall', due.toISOString(), 'missed'],
      ['wall', new Date(start + 23 * HOUR).toISOString(), 'pending'],
    ]);
    await run(start + 14 * HOUR);
    expect(await told()).toHaveLength(2);
    expect(await find()).toMatchObject({
      nextTarget: 'resolution',
      nextDueAt: new Date(start + 20 * HOUR),
    });
  });

  it('writes one mail a day to holders and managers, on days on which the desk works', async () => {
    await setRules(host, { notices: { digest: { active: true, hour: 8 } } });
    const today = localDateOf(new Date(), 'UTC');
    // The coming Wednesday: a working day nearly everywhere.
    const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
    const wednesday = addDays(today, ((9 - weekday) % 7) + 7);
    const morning = instantOf(wednesday, 8 * HOUR, 'UTC').getTime();
    const { row } = await fileAt(host, Date.now() - 3 * HOUR, { assignee: holder.id });
    expect(await run(morning - HOUR)).toMatchObject({ digests: 0 });
    expect((await run(morning + HOUR))?.digests).toBeGreaterThanOrEqual(2);
    expect(await run(morning + 2 * HOUR)).toMatchObject({ digests: 0 });
    const digestsOf = async (person: typeof holder) =>
      (await mailsTo(person)).filter(({ subject }) => /شکایت‌ها در|الشكاوى في/.test(subject));
    const [own] = await digestsOf(holder);
    expect(own?.html).toContain(row.reference);
    expect(await digestsOf(manager)).toHaveLength(1);
    // Sunday, by the calendar of a site without locations.
    expect(await run(instantOf(addDays(wednesday, 4), 9 * HOUR, 'UTC').getTime())).toMatchObject({
      digests: 0,
    });
    await setRules(host, { notices: { digest: { active: false, hour: 8 } } });
  });

  it('answers for the ledger: attainment with its interval, by whatever group', async () => {
    const today = localDateOf(new Date(), 'UTC');
    const question = {
      from: addDays(today, -2),
      to: addDays(today, 2),
      timeZone: 'UTC',
      basis: 'due' as const,
      by: 'team' as const,
      targets: ['acknowledgement'] as const,
    };
    const before = new Date(Date.now() - 5 * HOUR).getTime();
    for (let i = 0; i < 6; i += 1) {
      const { row } = await fileAt(host, before, { team: 'ledger' });
      if (i < 4)
        await at(before + 60_000, () => execute(row.reference, TO_INVESTIGATION.slice(0, 1)));
    }
    const find = async () =>
      (await getService('slaLedger', host).attainment(question)).find(
        ({ key }) => key === 'ledger'
      );
    // Before they are settled as after: the clock judges, not the job.
    const expected = { met: 4, missed: 2, n: 6, value: (100 * 4) / 6, flags: ['low_n'] };
    expect(await find()).toMatchObject(expected);
    await run();
    expect(await find()).toMatchObject(expected);
    // Wilson for 4 of 6.
    expect((await find())?.confidence?.low).toBeCloseTo(29.9993, 3);
    const page = { outcomes: null, order: 'oldest' as const, after: null, limit: 100 };
    const { lines: entries } = await getService('slaLedger', host).page(
      { ...question, by: null, filters: { team: ['ledger'] } },
      { ...page, scope: null }
    );
    expect(entries.map(({ outcome }) => outcome).sort()).toEqual([
      ...Array(4).fill('met'),
      ...Array(2).fill('missed'),
    ]);
    const nowhere = await getService('slaLedger', host).page(
      { ...question, by: null },
      { ...page, scope: ['nowhere'] }
    );
    expect(nowhere).toEqual({ lines: [], next: null });
    const shares = await getService('slaLedger', host).sharesOf(entries[0]?.reference ?? '');
    expect(shares).toEqual([expect.objectContaining({ team: 'ledger', state: 'received' })]);
  });
});
