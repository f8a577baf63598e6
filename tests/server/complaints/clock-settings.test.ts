import type { ListExposures } from '../../../shared/contracts/exposure';
import type { ComplaintDetail } from '../../../shared/contracts/complaint-desk';
import type {
  CalendarInput,
  ListCalendars,
  ListPolicies,
  PolicyInput,
} from '../../../shared/contracts/complaint-settings';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { DEFAULT_NOTICE_RULES, DEFAULT_SLA_POLICY } from '../../../server/src/complaint-process';
import type { ComplaintsService } from '../../../server/src/services/complaints';
import type { Filing } from '../../../server/src/services/complaints/file';
import type { Store } from '../../../server/src/store/types';
import { describeOnEachDatabase, startHost, type Host } from '../host';

const POLICY: PolicyInput = {
  name: 'Shops in Riyadh',
  conditions: [{ field: 'location', operator: 'in', values: ['riyadh'] }],
  targets: DEFAULT_SLA_POLICY.targets,
  clock: 'working',
  enabled: true,
  validFrom: null,
  validTo: null,
};
const OFFICE = { from: '09:00', to: '17:00' };
const WEEK = { '7': [OFFICE], '1': [OFFICE], '2': [OFFICE], '3': [OFFICE], '4': [OFFICE] };
const CALENDAR: CalendarInput = {
  name: 'Gulf',
  isDefault: true,
  locations: ['riyadh'],
  versions: [{ validFrom: null, week: WEEK }],
  overrides: [],
  holidays: [],
};
const EID_FILE = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'UID:eid@example.com',
  'DTSTART;VALUE=DATE:20270310',
  'DTEND;VALUE=DATE:20270312',
  'SUMMARY:عيد الفطر',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

describeOnEachDatabase('settings of the complaints desk', (database) => {
  let host: Host;
  let editor: string;
  let reader: string;
  const call = (method: 'get' | 'post' | 'put' | 'delete', path: string, token = editor) =>
    host.request[method](`/cx/complaint-settings/${path}`).set('Authorization', `Bearer ${token}`);
  const policies = async (): Promise<ListPolicies.Response['data']> =>
    (await call('get', 'policies').expect(200)).body.data;
  const calendars = async (): Promise<ListCalendars.Response['data']> =>
    (await call('get', 'calendars').expect(200)).body.data;
  const service = <Name extends string>(name: Name) => host.strapi.plugin('cx').service(name);
  const complaints = () => service('complaints') as ComplaintsService;
  const store = () => service('store') as Store;
  const query = (uid: string) => host.strapi.db.query(`plugin::cx.${uid}`);
  const file = (facts: Filing['facts'] = {}) =>
    complaints().file({
      facts: { kind: 'complaint', channel: 'website', locale: 'ar', anonymous: true, ...facts },
      text: 'وصل متأخرًا',
      complainant: { name: null, email: null, phone: null },
      by: { role: 'complainant', id: null },
    });

  beforeAll(async () => {
    host = await startHost({ database });
    await host.adminToken();
    const { readComplaints, configureComplaints } = ADMIN_ACTIONS;
    editor = await host.adminToken([readComplaints, configureComplaints]);
    reader = await host.adminToken([readComplaints]);
    for (const key of ['riyadh', 'tehran']) {
      await host.strapi.documents('plugin::cx.location').create({
        data: { key, name: key, timeZone: key === 'riyadh' ? 'Asia/Riyadh' : 'Asia/Tehran' },
      });
    }
  });
  afterAll(() => host.stop());

  describe('promises', () => {
    it('begin with the plugin’s own, which is stored with the first change', async () => {
      const before = await policies();
      expect(before).toMatchObject({ builtIn: true, change: null });
      expect(before.policies.map(({ key }) => key)).toEqual(['default']);
      const { body } = await call('post', 'policies').send(POLICY).expect(201);
      const after = await policies();
      expect(after).toMatchObject({ builtIn: false, change: { by: expect.any(String) } });
      expect(after.policies.map(({ key, isDefault }) => [key, isDefault])).toEqual([
        [body.data.key, false],
        ['default', true],
      ]);
      // Without waiting for the cache.
      expect(await service('slaPolicies').list()).toHaveLength(2);
    });

    it('are refused with every fault, by whoever sends them', async () => {
      const wrong = {
        ...POLICY,
        name: ' ',
        targets: {
          ...POLICY.targets,
          high: { ...POLICY.targets.high, first_response: 9_000_000 },
        },
      };
      const { body } = await call('post', 'policies').send(wrong).expect(400);
      const paths = body.error.details.errors.map(({ path }: { path: string[] }) => path.join('.'));
      expect(paths.sort()).toEqual(['name', 'targets.high.first_response']);
      const nowhere = [{ field: 'location', operator: 'in', values: ['riyadh', 'atlantis'] }];
      const unknown = await call('post', 'policies').send({ ...POLICY, conditions: nowhere });
      expect([unknown.status, unknown.body.error.message]).toEqual([
        400,
        'there is no location atlantis',
      ]);
      await call('post', 'policies')
        .send({ ...POLICY, conditions: [] })
        .expect(400);
      const backwards = { ...POLICY, validFrom: '2026-03-02', validTo: '2026-03-01' };
      const ended = (await call('post', 'policies').send(backwards).expect(400)).body.error;
      expect(ended.details.errors).toEqual([
        expect.objectContaining({
          path: ['validTo'],
          message: 'validTo must not be before validFrom',
          because: { code: 'endsBefore', args: {} },
        }),
      ]);
      await call('post', 'policies', reader).send(POLICY).expect(403);
      expect((await policies()).policies).toHaveLength(2);
    });

    it('are tried in the order that is set', async () => {
      const { body } = await call('post', 'policies')
        .send({
          ...POLICY,
          name: 'Phone',
          conditions: [{ field: 'channel', operator: 'in', values: ['phone'] }],
        })
        .expect(201);
      const [first] = (await policies()).policies;
      await call('put', 'policy-order')
        .send({ keys: [first?.key] })
        .expect(400);
      await call('put', 'policy-order')
        .send({ keys: [body.data.key, first?.key] })
        .expect(200);
      expect((await policies()).policies.map(({ name }) => name)).toEqual([
        'Phone',
        'Shops in Riyadh',
        'Default',
      ]);
      await call('delete', `policies/${body.data.key}`).expect(200);
      await call('delete', 'policies/default').expect(400);
      await call('delete', 'policies/none').expect(404);
    });

    it('are held to the same rules when Strapi writes them elsewhere', async () => {
      const row = { ...DEFAULT_SLA_POLICY, key: 'second', name: 'Second default' };
      await expect(query('sla-policy').create({ data: row })).rejects.toThrow(/exactly one/);
      await expect(
        host.strapi
          .documents('plugin::cx.sla-policy')
          .create({ data: { ...row, isDefault: false } })
      ).rejects.toThrow(/only the default/);
      await expect(
        query('sla-policy').update({ where: { key: 'default' }, data: { isDefault: false } })
      ).rejects.toThrow();
      await expect(query('sla-policy').delete({ where: { key: 'default' } })).rejects.toThrow(
        /default must stay/
      );
      await expect(
        query('sla-policy').update({ where: { key: 'default' }, data: { key: 'other' } })
      ).rejects.toThrow(/must stay default/);
    });

    it('keep exactly one default when two change them at once', async () => {
      await Promise.all(
        [1, 2, 3].map((n) => call('post', 'policies').send({ ...POLICY, name: `At once ${n}` }))
      );
      const { policies: all } = await policies();
      expect(all.filter(({ isDefault }) => isDefault)).toHaveLength(1);
      const ranks = all.filter(({ isDefault }) => !isDefault).map(({ rank }) => rank);
      expect(new Set(ranks).size).toBe(4);
    });
  });

  describe('calendars', () => {
    it('have exactly one default, and a location works by one of them', async () => {
      await call('post', 'calendars')
        .send({ ...CALENDAR, isDefault: false })
        .expect(400);
      await call('post', 'calendars').send(CALENDAR).expect(201);
      const twice = await call('post', 'calendars').send({ ...CALENDAR, isDefault: false });
      expect([twice.status, twice.body.error.message]).toEqual([
        400,
        'riyadh works by the calendar Gulf already',
      ]);
      const other = { ...CALENDAR, name: 'Iran', locations: ['tehran'] };
      const { body } = await call('post', 'calendars').send(other).expect(201);
      const all = (await calendars()).calendars;
      expect(all.map(({ name, isDefault }) => [name, isDefault])).toEqual([
        ['Iran', true],
        ['Gulf', false],
      ]);
      await call('delete', `calendars/${body.data.key}`).expect(400);
      const gulf = all.find(({ name }) => name === 'Gulf');
      const { key = '', ...input } = gulf ?? {};
      await call('put', `calendars/${key}`)
        .send({ ...input, isDefault: true })
        .expect(200);
      await call('delete', `calendars/${body.data.key}`).expect(200);
    });

    it('are refused without hours, with overlaps and with strangers', async () => {
      const bad = {
        ...CALENDAR,
        name: 'Bad',
        isDefault: false,
        locations: ['atlantis'],
        versions: [{ validFrom: null, week: { '1': [OFFICE, { from: '16:00', to: '18:00' }] } }],
      };
      const { body } = await call('post', 'calendars').send(bad).expect(400);
      const paths = body.error.details.errors.map(({ path }: { path: string[] }) => path.join('.'));
      expect(paths).toEqual(['versions.0.week.1.1', 'locations']);
      expect(body.error.details.errors[0].because).toEqual({ code: 'slotsOverlap', args: {} });
      await expect(
        query('working-calendar').create({ data: { ...CALENDAR, key: 'b', isDefault: false } })
      ).rejects.toThrow(/already/);
    });

    it('show two weeks, and what would be due', async () => {
      const { name: _, isDefault: __, locations: ___, ...hours } = CALENDAR;
      const holidays = [{ date: '2025-03-30', name: 'Eid', source: null, removed: false }];
      const { body } = await call('post', 'calendar-preview', reader)
        .send({
          calendar: { ...hours, holidays, timeZone: 'Asia/Riyadh' },
          from: '2025-03-27',
          attempt: { date: '2025-03-27', time: '16:30', seconds: 3_600 },
        })
        .expect(200);
      expect(body.data.days).toHaveLength(14);
      expect(
        body.data.days.slice(0, 5).map((day: { seconds: number }) => day.seconds / 3600)
      ).toEqual([8, 0, 0, 0, 8]);
      expect(body.data.days[0]).toMatchObject({ weekday: 4, open: [OFFICE] });
      expect(body.data.days[3]).toMatchObject({ weekday: 7, holiday: 'Eid', open: [] });
      // Half an hour on Thursday, half an hour on Monday: Friday and Saturday rest, Sunday is a holiday.
      expect(body.data.due).toEqual({
        at: '2025-03-31T06:30:00.000Z',
        date: '2025-03-31',
        time: '09:30',
      });
      await call('post', 'calendar-preview').send({ calendar: hours }).expect(400);
    });

    it('read a calendar file, and what was struck out stays so', async () => {
      const read = (holidays: unknown[]) =>
        call('post', 'holidays').send({ text: EID_FILE, source: 'saudi', holidays }).expect(200);
      const first = (await read([])).body.data;
      expect(first).toMatchObject({ read: 2, stillRemoved: 0 });
      const struck = first.holidays.map((one: { date: string }) => ({
        ...one,
        removed: one.date === '2027-03-11',
      }));
      const again = (await read(struck)).body.data;
      expect(again).toMatchObject({ read: 2, stillRemoved: 1, holidays: struck });
      const damaged = await call('post', 'holidays').send({
        text: 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:nonsense',
        source: 'x',
        holidays: [],
      });
      expect([damaged.status, damaged.body.error.message]).toEqual([
        400,
        expect.stringMatching(/^line \d+ of the file/),
      ]);
    });
  });

  describe('rules', () => {
    it('are changed in parts, versioned, and returned to the defaults', async () => {
      const before = (await call('get', 'rules', reader).expect(200)).body.data;
      expect(before).toMatchObject({ change: null, notices: DEFAULT_NOTICE_RULES });
      const rules = { ...before.rules, noReplyDays: 7, approvalLimits: { SAR: 20_000 } };
      const { body } = await call('put', 'rules').send({ rules }).expect(200);
      expect(body.data).toMatchObject({ rules, change: { by: expect.any(String) } });
      expect(service('settings').complaints().rules.noReplyDays).toBe(7);
      const { body: back } = await call('put', 'rules').send({ rules: null }).expect(200);
      expect(back.data.rules).toEqual(before.rules);
      await call('put', 'rules', reader).send({ rules }).expect(403);
    });

    it('let complexity weigh, and take a matrix that says nothing of it as before', async () => {
      const { matrix } = (await call('get', 'rules')).body.data;
      expect(matrix.complexitySteps).toEqual({ low: 0, medium: 0, high: 0 });
      const complexitySteps = { low: 0, medium: 1, high: 2 };
      await call('put', 'rules')
        .send({ matrix: { ...matrix, complexitySteps } })
        .expect(200);
      const found = () => service('settings').complaints().matrix.complexitySteps;
      expect(found()).toEqual(complexitySteps);
      const { complexitySteps: _, ...bare } = matrix;
      await call('put', 'rules').send({ matrix: bare }).expect(200);
      expect(found()).toEqual({ low: 0, medium: 0, high: 0 });
      await call('put', 'rules').send({ matrix: null }).expect(200);
    });

    it('are refused with every fault', async () => {
      const { rules, notices, matrix } = (await call('get', 'rules')).body.data;
      const { body } = await call('put', 'rules')
        .send({
          rules: {
            ...rules,
            reopenDays: 0,
            assumedPriority: 'soon',
            pausedIn: ['investigating'],
            approvalLimits: { sar: 1 },
          },
          notices: { ...notices, warnAtShareLeft: 2, levels: [{ afterSeconds: 0, to: 'all' }] },
          matrix: {
            ...matrix,
            safetyFloor: 'soon',
            complexitySteps: { low: 0, medium: 9, high: 9 },
          },
        })
        .expect(400);
      const paths = body.error.details.errors.map(({ path }: { path: string[] }) => path.join('.'));
      expect(paths.sort()).toEqual([
        'matrix.complexitySteps.high',
        'matrix.complexitySteps.medium',
        'matrix.safetyFloor',
        'notices.levels.0.afterSeconds',
        'notices.levels.0.to',
        'notices.warnAtShareLeft',
        'rules.approvalLimits.sar',
        'rules.assumedPriority',
        'rules.pausedIn',
        'rules.reopenDays',
      ]);
      const stranger = { ...notices, managers: ['99999'] };
      await call('put', 'rules').send({ notices: stranger }).expect(400);
    });
  });

  it('say by what priority is promised before anybody knows how pressing a case is', async () => {
    const { rules } = (await call('get', 'rules')).body.data;
    expect(rules.assumedPriority).toBe('normal');
    const assumed = { ...rules, assumedPriority: 'urgent' };
    await call('put', 'rules').send({ rules: assumed }).expect(200);
    expect((await policies()).assumedPriority).toBe('urgent');
    const promises = async (facts: Filing['facts']) => {
      const { row } = await complaints().file({
        facts: { kind: 'complaint', channel: 'phone', locale: 'en', anonymous: true, ...facts },
        text: 'late',
        complainant: { name: null, email: null, phone: null },
        by: { role: 'agent', id: '1' },
        acknowledgedBy: 'phone',
      });
      const made = await store().complaints.promisesOf(row.documentId);
      const token = await host.adminToken();
      const { body } = await host.request
        .get(`/cx/complaints/${row.reference}`)
        .set('Authorization', `Bearer ${token}`)
        .expect(200);
      const provisional = (body.data as ComplaintDetail).promises
        .filter((one) => one.provisional)
        .map(({ target }) => target);
      expect(provisional).toEqual(['next_update', 'resolution']);
      return new Set(made.map(({ target, priority }) => `${target} ${priority}`));
    };
    const all = (priority: string) =>
      new Set(
        ['acknowledgement', 'first_response', 'next_update', 'resolution'].map(
          (target) => `${target} ${priority}`
        )
      );
    expect(await promises({})).toEqual(all('urgent'));
    expect(await promises({ priority: 'low' })).toEqual(all('low'));
    const mild = { severity: 'low', impact: 'low', urgency: 'low' } as const;
    expect(await promises({ ...mild, safety: true })).toEqual(all('high'));
    await call('put', 'rules').send({ rules: null }).expect(200);
  });

  it('leave what was promised as it was', async () => {
    const before = await file({ location: 'riyadh' });
    const promises = async () => {
      const entries = await store().complaints.promisesOf(before.row.documentId);
      return entries.map(({ target, dueAt, targetSeconds, policy }) => ({
        target,
        dueAt,
        targetSeconds,
        policy,
      }));
    };
    const promised = await promises();
    expect(promised.length).toBeGreaterThan(0);
    const all = (await policies()).policies;
    const policy = all.find(({ key }) => key === promised[0]?.policy);
    const { key = '', rank: _, isDefault: __, ...input } = policy ?? {};
    const hasty = { acknowledgement: 60, first_response: 60, next_update: 60, resolution: 60 };
    await call('put', `policies/${key}`)
      .send({ ...input, targets: { low: hasty, normal: hasty, high: hasty, urgent: hasty } })
      .expect(200);
    const gulf = (await calendars()).calendars.find(({ name }) => name === 'Gulf');
    const { key: calendar = '', ...hours } = gulf ?? {};
    const night = [{ from: '01:00', to: '02:00' }];
    await call('put', `calendars/${calendar}`)
      .send({ ...hours, versions: [{ validFrom: null, week: { '1': night } }] })
      .expect(200);
    const { rules } = (await call('get', 'rules')).body.data;
    await call('put', 'rules')
      .send({ rules: { ...rules, pausedIn: [] } })
      .expect(200);
    // Every write makes the ledger anew: it comes to the same.
    const by = { role: 'agent', id: '7' } as const;
    const { reference } = before.row;
    await complaints().execute(reference, [{ type: 'facts', facts: { team: 'till' } }], { by });
    expect(await promises()).toEqual(promised);
    const after = await file({ location: 'riyadh' });
    const [first] = await store().complaints.promisesOf(after.row.documentId);
    expect(first?.targetSeconds).toBe(60);
    expect((await complaints().find(reference)).case.facts.sla?.pausedIn).toEqual(rules.pausedIn);
    await call('put', 'rules').send({ rules: null }).expect(200);
  });

  it('keep categories a tree, keys as they are, and what complaints name', async () => {
    const category = (data: object) =>
      host.strapi.documents('plugin::cx.complaint-category').create({ data });
    const { documentId } = await category({ key: 'delivery', name: 'Delivery' });
    await category({ key: 'late', name: 'Late', parent: 'delivery' });
    await expect(category({ key: 'x', name: 'X', parent: 'nowhere' })).rejects.toThrow(
      /no category/
    );
    await expect(category({ key: 'late', name: 'Twice' })).rejects.toThrow(/taken/);
    const update = (data: object) =>
      host.strapi.documents('plugin::cx.complaint-category').update({ documentId, data });
    await expect(update({ parent: 'late' })).rejects.toThrow(/part of itself/);
    await expect(update({ key: 'other' })).rejects.toThrow(/must stay/);
    const remove = (key: string) => query('complaint-category').delete({ where: { key } });
    await expect(remove('delivery')).rejects.toThrow(/other categories are part of it/);
    await file({ category: 'late', location: 'tehran' });
    await expect(remove('late')).rejects.toThrow(/complaints refer to it/);
    await expect(query('location').delete({ where: { key: 'tehran' } })).rejects.toThrow(
      /complaints refer to it/
    );
    const { body } = await host.request
      .get('/cx/references/location/tehran/usage')
      .set('Authorization', `Bearer ${await host.adminToken()}`)
      .expect(200);
    expect(body.data).toMatchObject({ answered: false, complaints: 1 });
  });

  describe('what complaints are held against', () => {
    const list = async (query = ''): Promise<ListExposures.Response> =>
      (await call('get', `exposures?${query}`).expect(200)).body;
    const save = (exposures: object[], token?: string) =>
      call('post', 'exposures', token).send({ exposures });

    it('is filled in day by day, or spread over days, and the last number holds', async () => {
      const { body } = await save([
        {
          name: 'orders',
          date: '2025-02-01',
          until: '2025-02-28',
          location: 'riyadh',
          value: 1000,
        },
        { name: 'orders', date: '2025-03-01', value: 7 },
        { name: 'orders', date: '2025-03-01', value: 9 },
        { name: 'visits', date: '2025-03-01', channel: 'store', value: 3 },
      ]).expect(200);
      expect(body.data).toEqual({ stored: 30 });
      const february = await list('name=orders&location=riyadh&to=2025-02-28');
      expect(february.meta).toEqual({ page: 1, pages: 1, count: 28, sum: 1000 });
      expect(february.data.exposures[0]).toEqual({
        ...{ name: 'orders', date: '2025-02-28', location: 'riyadh', channel: null },
        value: 36,
      });
      const all = await list('from=2025-03-01');
      expect(all.data.names).toEqual(['orders', 'visits']);
      expect(all.data.locations.map(({ key }) => key).sort()).toEqual(['riyadh', 'tehran']);
      expect(all.data.exposures.map(({ name, value }) => [name, value])).toEqual([
        ['orders', 9],
        ['visits', 3],
      ]);
      expect(all.meta.sum).toBeNull();
    });

    it('is changed and deleted one by one', async () => {
      const before = { name: 'visits', date: '2025-03-01', location: null, channel: 'store' };
      const exposure = { ...before, date: '2025-03-02', location: 'tehran', value: 4 };
      await call('put', 'exposures').send({ before, exposure }).expect(200);
      expect((await list('name=visits')).data.exposures).toEqual([exposure]);
      await call('put', 'exposures').send({ before, exposure }).expect(404);
      const query = 'name=visits&date=2025-03-02&location=tehran&channel=store';
      await call('delete', `exposures?${query}`).expect(200);
      await call('delete', `exposures?${query}`).expect(404);
      expect((await list('name=visits')).meta.count).toBe(0);
    });

    it('is refused with every fault, and nothing of it is kept', async () => {
      const good = { name: 'orders', date: '2025-05-01', value: 1 };
      const wrong = await save([
        good,
        { name: 'responses', date: '2025-02-30', until: '2025-01-01', value: 1.5 },
      ]).expect(400);
      const paths = wrong.body.error.details.errors.map(({ path }: { path: string[] }) => path);
      expect(paths.map((path: string[]) => path.at(-1)).sort()).toEqual(
        expect.arrayContaining(['date', 'name', 'until', 'value'])
      );
      const nowhere = await save([good, { ...good, location: 'atlantis' }]).expect(400);
      expect(nowhere.body.error.details.errors[0]).toMatchObject({
        path: ['exposures', '1', 'location'],
        message: 'there is no location atlantis',
      });
      await save([{ ...good, until: '2125-05-01' }]).expect(400);
      expect((await list('from=2025-05-01')).meta.count).toBe(0);
      await save([good], reader).expect(403);
      await call('get', 'exposures', reader).expect(403);
      await call('get', 'exposures?page=0').expect(400);
      await call('delete', 'exposures?name=orders').expect(400);
    });
  });
});
