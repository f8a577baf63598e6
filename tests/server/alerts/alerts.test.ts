import type { AlertRule } from '../../../shared/contracts/alert';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { addDays } from '../../../server/src/calendar';
import { raise } from '../../../server/src/services/alerts/raise';
import { createAlertSenderService } from '../../../server/src/services/alerts/sender';
import { fileAt } from '../complaints/clock-host';
import { describeOnEachDatabase, type Host } from '../host';
import {
  alertsAs,
  cancelWaiting,
  CONTROL,
  mondayAgo,
  seedWeeks,
  startAlertHost,
  submit,
  workOf,
} from './alert-host';
import { mailbox } from './mail-provider';
import { startReceiver, verified, type Receiver } from './receiver';

const OWN = ['plugin::cx.manages-location'];
const plain = (text: string): string => text.replace(/[\u2066\u2068\u2069\u202c\u202d]/g, '');

describeOnEachDatabase('alerts', (database) => {
  let host: Host;
  let receiver: Receiver;
  let admin: string;
  let alerts: ReturnType<typeof alertsAs>;
  let work: ReturnType<typeof workOf>;

  beforeAll(async () => {
    receiver = await startReceiver();
    host = await startAlertHost(database);
    admin = await host.adminToken();
    alerts = alertsAs(host, admin);
    work = workOf(host);
    await seedWeeks(host);
  }, 300_000);
  afterAll(async () => {
    await host.stop();
    await receiver.close();
  });
  beforeEach(async () => {
    // What failed in another test would be tried again in this one.
    await cancelWaiting(host);
    await work.send();
    mailbox.empty();
    receiver.empty();
  });

  /** An admin who may do everything, but only in one location. */
  const managerOf = async (key: string) => {
    const token = await host.adminToken(
      Object.values(ADMIN_ACTIONS).map((action) => ({ action, conditions: OWN }))
    );
    const { body } = await host.request
      .get('/admin/users/me')
      .set('Authorization', `Bearer ${token}`)
      .expect(200);
    const documents = host.strapi.documents('plugin::cx.location' as 'plugin::cx.touchpoint');
    const [location] = await documents.findMany({
      filters: { key },
      populate: ['managers'] as never,
    });
    const managers = (location as unknown as { managers: { id: number }[] }).managers;
    await documents.update({
      documentId: location?.documentId ?? '',
      data: { managers: [...managers.map(({ id }) => id), body.data.id] } as never,
    });
    return { token, id: String(body.data.id), email: String(body.data.email) };
  };

  const without = async (rule: AlertRule): Promise<void> => {
    await alerts.send('delete', `/${rule.id}`).expect(200);
  };

  describe('are guarded', () => {
    const ROUTES = [
      ['get', ''],
      ['post', ''],
      ['put', '/x'],
      ['delete', '/x'],
      ['post', '/x/test'],
      ['get', '/recipients'],
      ['get', '/webhooks'],
      ['post', '/webhooks'],
      ['put', '/webhooks/x'],
      ['delete', '/webhooks/x'],
      ['post', '/webhooks/x/rotate'],
      ['post', '/webhooks/x/test'],
      ['get', '/log'],
      ['post', '/log/x/retry'],
      ['post', '/log/x/cancel'],
      ['get', '/digest'],
      ['put', '/digest'],
    ] as const;

    it('against those without rights', async () => {
      const nobody = alertsAs(host, await host.adminToken([ADMIN_ACTIONS.readFeedback]));
      for (const [method, path] of ROUTES) await nobody.send(method, path, {}).expect(403);
      for (const [method, path] of ROUTES) {
        await host.request[method](`/cx/alerts${path}`).send({}).expect(401);
      }
    });

    it('so that readers of alerts see and change nothing', async () => {
      const rule = await alerts.create();
      const reader = alertsAs(host, await host.adminToken([ADMIN_ACTIONS.readAlerts]));
      const { body } = await reader.send('get', '').expect(200);
      expect(body.data).toMatchObject([{ id: rule.id, mayChange: false }]);
      await reader.send('get', '/log').expect(200);
      for (const [method, path] of ROUTES.filter(([one]) => one !== 'get')) {
        await reader.send(method, path, {}).expect(403);
      }
      await reader.send('get', '/webhooks').expect(403);
      await without(rule);
    });

    it('of complaints, too', async () => {
      const [from, to] = [mondayAgo(1), addDays(mondayAgo(0), -1)];
      for (let index = 0; index < 12; index += 1)
        await fileAt(host, Date.parse(`${from}T10:00:00Z`) + index * 60_000);
      await host.strapi.documents('plugin::cx.target' as 'plugin::cx.touchpoint').create({
        data: {
          key: 'complaints_everywhere',
          kpi: 'complaint_rate',
          scope: {},
          recurrence: 'once',
          calendar: 'gregorian',
          from,
          to,
          value: 1,
        } as never,
      });
      const rule = await alerts.create({
        name: 'Complaints',
        kpi: 'complaint_rate',
        filters: {},
        trigger: { kind: 'target', outcomes: ['missed'] },
      });
      expect(await work.detect()).toBe(1);
      expect(await work.detect()).toBe(0);
      await work.send();
      expect(mailbox.mails).toHaveLength(1);
      expect((await alerts.logOf(rule.id)).map(({ state }) => state)).toEqual(['sent']);
      await without(rule);
    });
  });

  describe('rules', () => {
    it('come back as they were saved, change and go', async () => {
      const rule = await alerts.create({ name: '  نرخِ   توصیه ' });
      expect(rule).toMatchObject({
        ...CONTROL,
        name: 'نرخِ توصیه',
        checkedAt: null,
        fault: null,
        mayChange: true,
      });
      expect(rule.trigger).toMatchObject({ chartFrom: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
      const { body } = await alerts.send('put', `/${rule.id}`, { active: false }).expect(200);
      expect(body.data).toEqual({ ...rule, active: false });
      await without(rule);
      await alerts.send('put', `/${rule.id}`, { active: true }).expect(404);
    });

    it.each([
      [{ name: ' ' }, 'name'],
      [{ name: 'a\nb' }, 'name'],
      [{ kpi: 'gold' }, 'kpi'],
      [{ filters: { planet: ['mars'] } }, 'filters.planet'],
      [{ filters: { location: [] } }, 'filters.location'],
      [{ kpi: 'complaint_rate', filters: { segment: ['gold'] } }, 'filters.segment'],
      [{ trigger: { kind: 'moon' } }, 'trigger.kind'],
      [{ trigger: { ...CONTROL.trigger, rules: [] } }, 'trigger.rules'],
      [{ trigger: { ...CONTROL.trigger, interval: 'year' } }, 'trigger.interval'],
      [{ trigger: { ...CONTROL.trigger, chartFrom: '2999-01-01' } }, 'trigger.chartFrom'],
      [{ trigger: { kind: 'target', outcomes: ['maybe'] } }, 'trigger.outcomes'],
      [{ recipients: [] }, 'recipients'],
      [
        { recipients: [{ kind: 'email', address: 'a@b.c\r\nBcc: d@e.f', locale: 'en' }] },
        'recipients.0.address',
      ],
      [
        { recipients: [{ kind: 'email', address: 'A <a@b.c>', locale: 'en' }] },
        'recipients.0.address',
      ],
      [{ recipients: [{ kind: 'email', address: 'a@b.c', locale: 'de' }] }, 'recipients.0.locale'],
      [{ recipients: [{ kind: 'admin', id: '999' }] }, 'recipients.0.id'],
      [{ recipients: [{ kind: 'webhook', id: 'x' }] }, 'recipients.0.id'],
      [{ recipients: [CONTROL.recipients[0], CONTROL.recipients[0]] }, 'recipients.1'],
      [{ colour: 'red' }, ''],
    ])('with %j are refused by the name of the field', async (over, path) => {
      const { body } = await alerts.send('post', '', { ...CONTROL, ...over }).expect(400);
      expect(body.error.name).toBe('ValidationError');
      const [fault] = body.error.details.errors as { path: string[] }[];
      expect(fault?.path.join('.')).toBe(path);
    });

    it('tell people which address is none', async () => {
      const recipients = [{ kind: 'email', address: 'nobody@', locale: 'en' }];
      const { body } = await alerts.send('post', '', { ...CONTROL, recipients }).expect(400);
      const [{ because }] = body.error.details.errors;
      expect(because).toEqual({ code: 'emailForm', args: { address: 'nobody@' } });
    });

    it('tell people by what a KPI can’t be narrowed, also where another KPI is chosen', async () => {
      const segment = { filters: { segment: ['gold'] } };
      const rule = await alerts.create(segment);
      const change = alerts.send('put', `/${rule.id}`, { kpi: 'complaint_rate' });
      const [fault] = (await change.expect(400)).body.error.details.errors;
      expect(fault).toMatchObject({
        path: ['filters', 'segment'],
        because: { code: 'kpiWithoutDimension', args: { dimension: 'segment' } },
      });
      await without(rule);
    });

    it('from before that was checked say what is wrong, and can be switched off', async () => {
      const { alertRules } = work.store();
      const { id } = await alerts.create();
      const stored = await alertRules.find(id);
      const filters = { segment: ['gold'] };
      await alertRules.update({ ...stored!, kpi: 'complaint_rate', filters });
      expect(await work.detect()).toBe(0);
      const { body } = await alerts.send('get', '').expect(200);
      expect(body.data[0].fault).toContain("can't be asked by segment");
      await alerts.send('put', `/${id}`, { name: 'Rate of gold' }).expect(400);
      const { body: off } = await alerts.send('put', `/${id}`, { active: false }).expect(200);
      expect(off.data).toMatchObject({ active: false, filters });
      await alerts.send('put', `/${id}`, { active: true }).expect(400);
      await without(off.data);
    });
  });

  describe('of a control chart', () => {
    it('tell a signal once, to each in their language, and note what was sent', async () => {
      const webhook = await alerts.webhook(`${receiver.url}/hook?token=hidden`);
      const rule = await alerts.create({
        recipients: [...CONTROL.recipients, { kind: 'webhook', id: webhook.id }],
      });
      expect(await work.detect()).toBe(1);
      expect(await work.detect()).toBe(0);
      await work.send();
      await work.send();
      expect(mailbox.mails).toHaveLength(1);
      const [mail] = mailbox.to('ops@example.com');
      expect(mail?.subject).toContain('نشانهٔ افت');
      expect(mail?.html).toContain('<html lang="fa" dir="rtl">');
      expect(plain(mail?.text ?? '')).toContain('−۱۰۰');
      expect(mail?.text).toContain('https://cms.example.com/admin/plugins/cx/kpis/nps?');
      expect(mail?.text).toContain('location=north');
      expect(receiver.received).toHaveLength(1);
      const message = verified(receiver.received[0]!, webhook.secret);
      expect(message).toMatchObject({
        type: 'cx.control_chart.signal',
        data: {
          rule: { id: rule.id, name: rule.name },
          effect: 'worsening',
          to: addDays(mondayAgo(0), -1),
          measured: { kpi: 'nps', value: -100, n: 36, definitionVersion: 1 },
        },
      });
      const log = await alerts.logOf(rule.id);
      expect(log.map(({ state, attempts, error }) => ({ state, attempts, error }))).toEqual([
        { state: 'sent', attempts: 1, error: null },
        { state: 'sent', attempts: 1, error: null },
      ]);
      expect(JSON.stringify(log)).not.toContain('hidden');
      const { body } = await alerts.send('get', '').expect(200);
      expect(body.data[0]).toMatchObject({ fault: null, lastEventAt: expect.any(String) });
      await without(rule);
    });

    it('judge by the baseline that an editor fixed for the same numbers', async () => {
      // Without the quiet weeks there is nothing that the bad one could stand out from.
      const { body } = await host.request
        .post('/cx/kpis/nps/rebases')
        .set('Authorization', `Bearer ${admin}`)
        .send({ from: mondayAgo(1), reason: 'A new question', filters: CONTROL.filters })
        .expect(201);
      const rule = await alerts.create();
      expect(await work.detect()).toBe(0);
      await host.request
        .delete(`/cx/kpis/nps/rebases/${body.data.id}`)
        .set('Authorization', `Bearer ${admin}`)
        .expect(200);
      expect(await work.detect()).toBe(1);
      await without(rule);
    });

    it('are not made of numbers that their maker may not read', async () => {
      const blind = alertsAs(host, await host.adminToken([ADMIN_ACTIONS.manageAlerts]));
      await blind.send('post', '', CONTROL).expect(403);
      const bound = await host.adminToken([
        ADMIN_ACTIONS.manageAlerts,
        { action: ADMIN_ACTIONS.readKpis, conditions: OWN },
      ]);
      const { body } = await alertsAs(host, bound).send('post', '', CONTROL).expect(403);
      expect(body.error.details.because).toEqual({ code: 'boundToLocations', args: {} });
    });

    it('do not tell what is old when the rule is made, nor what late answers bring to light there', async () => {
      const chartFrom = mondayAgo(17);
      const old = await alerts.create({
        filters: { channel: ['phone'] },
        trigger: { ...CONTROL.trigger, chartFrom } as never,
      });
      expect(await work.detect()).toBe(0);
      const answers = (week: number, score: number) =>
        Array.from({ length: 24 }, (_, index) => ({
          channel: 'phone',
          occurredAt: `${mondayAgo(week)}T12:00:00.000Z`,
          answers: [{ metric: 'nps', score: index < 12 + (week % 3) ? score : 5 }],
        }));
      const weeks = Array.from({ length: 16 }, (_, index) => index + 1);
      await submit(
        host,
        weeks.flatMap((week) => answers(week, week === 4 ? 0 : 10))
      );
      expect(await work.detect()).toBe(0);
      const spans = await work
        .store()
        .alertEvents.spansOf(
          old.id,
          (await work.store().alertRules.find(old.id))?.fingerprint ?? ''
        );
      expect(spans.length).toBeGreaterThan(0);
      expect(await alerts.logOf(old.id)).toEqual([]);
      await without(old);
    });

    it('are told once by two instances that look and send at the same time', async () => {
      const webhook = await alerts.webhook(`${receiver.url}/twice`);
      const addresses = Array.from({ length: 12 }, (_, index) => `a${index}@example.com`);
      const rule = await alerts.create({
        recipients: [
          ...addresses.map((address) => ({
            kind: 'email' as const,
            address,
            locale: 'en' as const,
          })),
          { kind: 'webhook', id: webhook.id },
        ],
      });
      const other = createAlertSenderService({ strapi: host.strapi });
      await Promise.all([work.detect(), work.detect(), work.detect()]);
      await work.detect();
      await Promise.all([work.send(), other.run()]);
      expect(mailbox.mails.map(({ to }) => to).sort()).toEqual([...addresses].sort());
      expect(receiver.received).toHaveLength(1);
      await without(rule);
    });
  });

  describe('messages', () => {
    const tested = async (url: string) => {
      const webhook = await alerts.webhook(url);
      await alerts.send('post', `/webhooks/${webhook.id}/test`).expect(200);
      await work.send();
      return webhook;
    };
    const last = async () => (await alerts.log()).data[0]!;

    it('that fail are sent again under the same id, and given up in the end', async () => {
      receiver.answers = [
        { status: 500 },
        { status: 503, headers: { 'retry-after': '3600' } },
        { status: 500 },
      ];
      const webhook = await tested(`${receiver.url}/flaky`);
      expect(await last()).toMatchObject({ state: 'failed', attempts: 1, error: 'HTTP 500' });
      const waits: number[] = [];
      for (const state of ['failed', 'given_up']) {
        const { id } = await last();
        expect(await work.send()).toBe(0);
        await alerts.send('post', `/log/${id}/retry`).expect(200);
        await work.send();
        expect(await last()).toMatchObject({ state });
        waits.push(Date.parse((await last()).dueAt ?? '') - Date.now());
      }
      expect(waits[0]).toBeGreaterThan(3_500_000);
      const { id } = await last();
      await alerts.send('post', `/log/${id}/retry`).expect(200);
      await work.send();
      expect(await last()).toMatchObject({ state: 'sent', attempts: 4, error: null });
      expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id']))).toEqual(
        new Set([id])
      );
      expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
      for (const request of receiver.received) verified(request, webhook.secret);
      await alerts.send('post', `/log/${id}/retry`).expect(400);
    });

    it('switch a webhook off whose receiver is gone', async () => {
      receiver.answers = [{ status: 410 }];
      const webhook = await tested(`${receiver.url}/gone`);
      expect(await last()).toMatchObject({ state: 'given_up', attempts: 1 });
      const { body } = await alerts.send('get', '/webhooks').expect(200);
      expect(body.data).toContainEqual(
        expect.objectContaining({ id: webhook.id, active: false, off: 'gone' })
      );
      await alerts.send('post', `/webhooks/${webhook.id}/test`).expect(200);
      await work.send();
      expect(await last()).toMatchObject({ state: 'skipped', reason: 'webhook_off' });
      expect(receiver.received).toHaveLength(1);
    });

    it('do not follow redirects', async () => {
      receiver.answers = [{ status: 302, headers: { location: `${receiver.url}/elsewhere` } }];
      await tested(`${receiver.url}/moved`);
      expect(await last()).toMatchObject({
        state: 'failed',
        error: expect.stringContaining('redirects'),
      });
      expect(receiver.received.map(({ path }) => path)).toEqual(['/moved']);
    });

    it('do not reach private addresses, nor names that lead there', async () => {
      const { id } = await alerts.webhook(`http://localhost:${receiver.port}/`);
      for (const name of ['localhost', '[::1]', '127.0.0.2']) {
        // Addresses are refused when they are stored, too; those from before that are not reached either.
        const url = `http://${name}:${receiver.port}/`;
        await host.strapi.db.connection('cx_alert_webhooks').where({ id }).update({ url });
        await alerts.send('post', `/webhooks/${id}/test`).expect(200);
        await work.send();
        expect(await last()).toMatchObject({
          state: 'failed',
          error: expect.stringContaining('private address'),
        });
      }
      expect(receiver.received).toEqual([]);
    });

    it('wait while e-mail is down, say why without its secrets, and go when it is up', async () => {
      const rule = await alerts.create({ active: false });
      mailbox.failure = 'connect smtp://user:hunter2@mail.example.com failed, password=hunter2';
      await alerts.send('post', `/${rule.id}/test`).expect(200);
      await work.send();
      const [failed] = await alerts.logOf(rule.id);
      expect(failed).toMatchObject({ state: 'failed', attempts: 1, dueAt: expect.any(String) });
      expect(failed?.error).toContain('mail.example.com');
      expect(failed?.error).not.toContain('hunter2');
      mailbox.failure = null;
      await alerts.send('post', `/log/${failed?.id}/retry`).expect(200);
      await work.send();
      expect(await alerts.logOf(rule.id)).toMatchObject([{ state: 'sent', attempts: 2 }]);
      expect(mailbox.mails).toHaveLength(1);
      await without(rule);
    });

    it('whose sender died before it sent them are sent by another, once', async () => {
      const rule = await alerts.create({ active: false });
      const { alertDeliveries } = work.store();
      const facts = {
        kind: 'test',
        measured: null,
        filters: {},
        timeZone: 'UTC',
        calendar: 'gregorian',
      } as const;
      const { id, name, recipients } = rule;
      await raise(
        { strapi: host.strapi },
        { key: `died-${id}`, span: null, told: true, facts, locations: null },
        { rule: { id, name, fingerprint: '' }, recipients }
      );
      const claimed = await alertDeliveries.claim('the dead', 60_000);
      expect(claimed).toMatchObject({ ruleId: id, state: 'due', attempts: 1 });
      expect(await work.send()).toBe(0);
      await alerts.send('post', `/log/${claimed?.id}/cancel`).expect(400);
      // The minute for which the dead one has it is over.
      await host.strapi.db
        .connection('cx_alert_deliveries')
        .where({ id: claimed?.id })
        .update({ claimed_until: Date.now() - 1_000 });
      expect(await work.send()).toBe(1);
      expect(await alerts.logOf(id)).toMatchObject([{ state: 'sent', attempts: 2 }]);
      expect(mailbox.mails).toHaveLength(1);
      // What comes back from the dead changes nothing.
      await alertDeliveries.failed(claimed?.id ?? '', 'the dead', 'late', 0);
      expect(await alerts.logOf(id)).toMatchObject([{ state: 'sent', error: null }]);
      await without(rule);
    });

    it('can be cancelled while they wait', async () => {
      const rule = await alerts.create({ active: false });
      mailbox.failure = 'down';
      await alerts.send('post', `/${rule.id}/test`).expect(200);
      await work.send();
      const [waiting] = await alerts.logOf(rule.id);
      await alerts.send('post', `/log/${waiting?.id}/cancel`).expect(200);
      expect(await alerts.logOf(rule.id)).toMatchObject([{ state: 'cancelled', dueAt: null }]);
      const { data, meta } = await alerts.log('state=cancelled');
      expect(data.map(({ state }) => state)).toEqual(Array(data.length).fill('cancelled'));
      expect(meta.counts.cancelled).toBe(data.length);
      await without(rule);
    });
  });

  describe('webhooks', () => {
    it('show their secret once, and sign with the old one too for a while after a rotation', async () => {
      const webhook = await alerts.webhook(`${receiver.url}/secret`);
      expect(webhook.secret).toMatch(/^whsec_[\w+/=]{40,}$/);
      const { body } = await alerts.send('get', '/webhooks').expect(200);
      expect(JSON.stringify(body)).not.toContain('whsec_');
      const stored = await work.store().alertWebhooks.find(webhook.id);
      expect(stored?.secret).toMatch(/^encrypted:/);
      const rotated = (await alerts.send('post', `/webhooks/${webhook.id}/rotate`).expect(200)).body
        .data;
      expect(rotated.secret).not.toBe(webhook.secret);
      await alerts.send('post', `/webhooks/${webhook.id}/test`).expect(200);
      await work.send();
      expect(verified(receiver.received[0]!, rotated.secret)).toMatchObject({ type: 'cx.test' });
      expect(verified(receiver.received[0]!, webhook.secret)).toMatchObject({ type: 'cx.test' });
      await alerts.send('delete', `/webhooks/${webhook.id}`).expect(200);
    });

    it.each([
      [{ name: 'x', url: 'ftp://example.com' }, 'url'],
      [{ name: 'x', url: 'https://user:pass@example.com' }, 'url'],
      [{ name: 'x', url: 'somewhere' }, 'url'],
      [{ name: 'x', url: 'https://10.0.0.5/cx' }, 'url'],
      [{ name: '', url: 'https://example.com' }, 'name'],
    ])('with %j are refused by the name of the field', async (webhook, path) => {
      const { body } = await alerts.send('post', '/webhooks', webhook).expect(400);
      expect(body.error.details.errors[0].path.join('.')).toBe(path);
    });
  });

  describe('of targets', () => {
    it('tell once that one was missed, and nobody who may not see it', async () => {
      const [from, to] = [mondayAgo(1), addDays(mondayAgo(0), -1)];
      await host.strapi.documents('plugin::cx.target' as 'plugin::cx.touchpoint').create({
        data: {
          key: 'nps_north',
          kpi: 'nps',
          scope: { location: ['north'] },
          recurrence: 'once',
          calendar: 'gregorian',
          from,
          to,
          value: 20,
        } as never,
      });
      const bound = await managerOf('south');
      const rule = await alerts.create({
        filters: {},
        trigger: { kind: 'target', outcomes: ['missed'] },
        recipients: [...CONTROL.recipients, { kind: 'admin', id: bound.id }],
      });
      expect(await work.detect()).toBe(1);
      expect(await work.detect()).toBe(0);
      await work.send();
      expect(mailbox.mails).toHaveLength(1);
      expect(mailbox.mails[0]?.subject).toContain('هدف محقق نشد');
      const log = await alerts.logOf(rule.id);
      expect(log.map(({ state, reason }) => [state, reason]).sort()).toEqual([
        ['sent', null],
        ['skipped', 'not_allowed'],
      ]);
      await without(rule);
    });
  });

  describe('of those who manage a location', () => {
    it('are about theirs only, and so is what they see of the log', async () => {
      const { token, id } = await managerOf('north');
      const north = alertsAs(host, token);
      await north.send('post', '', { ...CONTROL, filters: {} }).expect(403);
      await north.send('post', '', { ...CONTROL, filters: { location: ['south'] } }).expect(403);
      await north.send('get', '/webhooks').expect(403);
      const own = await north.create({ active: false, recipients: [{ kind: 'admin', id }] });
      const foreign = await alerts.create({ active: false, filters: {}, name: 'All of us' });
      await north
        .send('put', `/${own.id}`, { filters: { location: ['north', 'south'] } })
        .expect(403);
      await north.send('put', `/${foreign.id}`, { active: true }).expect(404);
      await north.send('post', `/${foreign.id}/test`).expect(404);
      await alerts.send('post', `/${foreign.id}/test`).expect(200);
      await north.send('post', `/${own.id}/test`).expect(200);
      await work.send();
      const rules = (await north.send('get', '').expect(200)).body.data as AlertRule[];
      expect(rules.map(({ name }) => name)).toEqual([CONTROL.name]);
      const seen = (await north.log()).data;
      expect(new Set(seen.map(({ rule }) => rule?.name))).toEqual(new Set([CONTROL.name]));
      expect((await alerts.logOf(foreign.id)).length).toBe(1);
      const [hidden] = await alerts.logOf(foreign.id);
      await north.send('post', `/log/${hidden?.id}/retry`).expect(404);
      await without(own);
      await without(foreign);
    });
  });

  describe('digests', () => {
    const choice = { active: true, weekday: null, hour: 8 };
    /** After the digest of the week that is over is due. */
    const due = () => new Date(Date.now() + 7 * 86_400_000);

    it('are refused by the name of the field', async () => {
      for (const [body, path] of [
        [{ ...choice, weekday: 8 }, 'weekday'],
        [{ ...choice, hour: 24 }, 'hour'],
        [{ weekday: 1, hour: 8 }, 'active'],
      ] as const) {
        const answer = await alerts.send('put', '/digest', body).expect(400);
        expect(answer.body.error.details.errors[0].path).toEqual([path]);
      }
    });

    it('come once a week, in the reader’s language, of the reader’s locations', async () => {
      const people = [await managerOf('north'), await managerOf('south')] as const;
      for (const { token } of people) {
        const { body } = await alertsAs(host, token).send('put', '/digest', choice).expect(200);
        expect(body.data).toMatchObject({ ...choice, nextAt: expect.any(String), weekStart: 1 });
      }
      await host.strapi.db
        .query('admin::user')
        .update({ where: { id: people[0].id }, data: { preferedLanguage: 'ar' } });
      expect(await work.digests()).toBe(0);
      const now = new Date(`${mondayAgo(-1)}T09:00:00Z`);
      await submit(host, [
        {
          location: 'north',
          occurredAt: `${mondayAgo(0)}T00:00:01.000Z`,
          answers: [{ metric: 'nps', score: 9 }],
        },
      ]);
      await Promise.all([work.digests(now), work.digests(now), work.digests(now)]);
      await work.digests(now);
      await work.send();
      const [north] = mailbox.to(people[0].email);
      expect(mailbox.to(people[0].email)).toHaveLength(1);
      expect(north?.html).toContain('dir="rtl"');
      expect(north?.subject).toContain('أسبوعك');
      expect(`${north?.text}`).not.toContain('south');
      expect(mailbox.to(people[1].email)).toEqual([]);
      const log = (await alerts.log()).data.filter(({ kind }) => kind === 'digest');
      expect(log.map(({ state, reason }) => [state, reason]).sort()).toEqual([
        ['sent', null],
        ['skipped', 'nothing_measured'],
      ]);
      const own = (await alertsAs(host, people[0].token).send('get', '/digest').expect(200)).body
        .data;
      await alertsAs(host, people[0].token)
        .send('put', '/digest', { ...choice, active: false })
        .expect(200);
      expect(own.active).toBe(true);
      expect(await work.digests(new Date(due().getTime() + 14 * 86_400_000))).toBe(1);
    });
  });
});
