import type { GetData, MaintenanceJob } from '../../../shared/contracts/maintenance';
import type { ComplaintsService } from '../../../server/src/services/complaints';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { describeOnEachDatabase, startHost, type Host } from '../host';

type Data = GetData.Response['data'];

describeOnEachDatabase('the data page', (database) => {
  let host: Host;
  let keeper: string;

  const data = async (): Promise<Data> =>
    (await host.request.get('/cx/data').set('Authorization', `Bearer ${keeper}`).expect(200)).body
      .data;
  const post = (path: string, token = keeper) =>
    host.request.post(`/cx/data/${path}`).set('Authorization', `Bearer ${token}`);
  const ended = async (job: MaintenanceJob) => {
    for (;;) {
      const run = (await data()).runs[job];
      const held = await store().leases.isHeld('cx:maintenance');
      if (run && run.state !== 'running' && !held) return run;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const store = () => host.strapi.plugin('cx').service('store');

  beforeAll(async () => {
    host = await startHost({ database });
    await host.adminToken();
    keeper = await host.adminToken([ADMIN_ACTIONS.maintainData]);
    const responses = Array.from({ length: 20 }, (_, index) => ({
      answers: [{ metric: 'nps', score: index % 11 }],
    }));
    await host.request
      .post('/api/cx/feedback/batch')
      .set('Authorization', `Bearer ${await host.apiToken()}`)
      .send({ responses })
      .expect(200);
  });
  afterAll(() => host.stop());

  it('says what is stored', async () => {
    const { responses, complaints, storage, settings, runs } = await data();
    expect({ responses, complaints, settings, runs }).toEqual({
      responses: 20,
      complaints: 0,
      settings: {
        values: { keepTables: true },
        stored: { keepTables: null },
        options: { keepTables: true },
        change: null,
      },
      runs: { verify: null, rebuild: null, 'verify-complaints': null },
    });
    expect(storage.database).toBeGreaterThan(0);
    if (database === 'sqlite') expect(storage.plugin).toBeNull();
    else expect(storage.plugin).toBeGreaterThan(0);
    expect(storage.plugin ?? 0).toBeLessThanOrEqual(storage.database ?? 0);
  });

  it('is closed to those who are bound to some locations, and says why', async () => {
    const bound = await host.adminToken([
      { action: ADMIN_ACTIONS.maintainData, conditions: ['plugin::cx.manages-location'] },
    ]);
    const answers = [
      await host.request.get('/cx/data').set('Authorization', `Bearer ${bound}`),
      await post('verify', bound),
      await post('rebuild', bound),
      await post('verify-complaints', bound),
      await post('cancel', bound),
    ];
    for (const { status, body } of answers) {
      expect(status).toBe(403);
      expect(body.error.message).toContain('all locations');
      expect(body.error.details.because).toEqual({ code: 'allLocations', args: {} });
    }
    expect((await data()).runs).toEqual({ verify: null, rebuild: null, 'verify-complaints': null });
  });

  it('lets those who manage the settings say what becomes of the tables, and nobody else', async () => {
    const manager = await host.adminToken([
      ADMIN_ACTIONS.maintainData,
      ADMIN_ACTIONS.manageSettings,
    ]);
    const settingsOnly = await host.adminToken([ADMIN_ACTIONS.manageSettings]);
    const put = (token: string, body: object) =>
      host.request.put('/cx/settings/storage').set('Authorization', `Bearer ${token}`).send(body);
    const spared = async (): Promise<boolean> => {
      const tables: unknown = await host.strapi.store.get({
        type: 'core',
        key: 'persisted_tables',
      });
      return JSON.stringify(tables).includes('"cx_feedbacks"');
    };
    await host.request.put('/cx/settings/storage').send({ keepTables: false }).expect(401);
    await put(keeper, { keepTables: false }).expect(403);
    await put(settingsOnly, { keepTables: false }).expect(403);
    const { body } = await put(manager, { keepTables: 'no' }).expect(400);
    expect(body.error.details.errors[0].path).toEqual(['keepTables']);
    expect(await spared()).toBe(true);

    await put(manager, { keepTables: false }).expect(200);
    expect(await spared()).toBe(false);
    expect((await data()).settings).toMatchObject({
      values: { keepTables: false },
      stored: { keepTables: false },
      options: { keepTables: true },
      change: { by: expect.any(String) },
    });
    await put(manager, { keepTables: null }).expect(200);
    expect(await spared()).toBe(true);
    expect((await data()).settings.values).toEqual({ keepTables: true });
  });

  it('verifies in the background, finds what is wrong, and makes it anew', async () => {
    const { body } = await post('verify').expect(202);
    expect(body.data).toMatchObject({ job: 'verify', state: 'running', differences: null });
    expect(await ended('verify')).toMatchObject({
      state: 'done',
      differences: 0,
      done: 20,
      total: 20,
    });

    await host.strapi.db.connection('cx_histograms').update({ leads: 7 });
    await post('verify').expect(202);
    const wrong = await ended('verify');
    expect(wrong.differences).toBeGreaterThan(0);
    expect(wrong.examples[0]).toContain('stored');
    expect(wrong.by).not.toBe('');

    await post('rebuild').expect(202);
    expect(await ended('rebuild')).toMatchObject({ state: 'done', error: null });
    await post('verify').expect(202);
    expect(await ended('verify')).toMatchObject({ differences: 0 });
  });

  it('checks complaints against their events, and says how far it is', async () => {
    const complaints = host.strapi.plugin('cx').service('complaints') as ComplaintsService;
    const filed: string[] = [];
    for (let i = 0; i < 3; i += 1) {
      const { row } = await complaints.file({
        facts: { kind: 'complaint', channel: 'website', locale: 'fa', anonymous: true },
        text: 'دیر رسید',
        complainant: { name: null, email: null, phone: null },
        by: { role: 'complainant', id: null },
      });
      filed.push(row.reference);
    }
    expect((await data()).complaints).toBe(3);
    await post('verify-complaints').expect(202);
    expect(await ended('verify-complaints')).toMatchObject({
      ...{ state: 'done', differences: 0, done: 3, total: 3, examples: [] },
    });
    await host.strapi.db
      .connection('cx_complaints')
      .where({ reference: filed[1] })
      .update({ state: 'closed' });
    await post('verify-complaints').expect(202);
    const wrong = await ended('verify-complaints');
    expect(wrong).toMatchObject({ state: 'done', differences: 1 });
    expect(wrong.examples[0]).toContain(`complaint ${filed[1]}: its row differs`);
    await host.strapi.db
      .connection('cx_complaints')
      .where({ reference: filed[1] })
      .update({ state: 'received' });
  });

  it('does one thing at a time, also when another instance does it', async () => {
    const { leases } = store();
    expect(await leases.acquire('cx:maintenance', 'another instance', 60_000)).toBe(true);
    try {
      const { body } = await post('rebuild').expect(409);
      expect(body.error.message).toContain('running');
    } finally {
      await leases.release('cx:maintenance', 'another instance');
    }
    await post('rebuild').expect(202);
    await ended('rebuild');
  });

  it('tells a run whose server is gone from one that runs', async () => {
    const key = { type: 'plugin', name: 'cx', key: 'maintenance_rebuild' } as const;
    const run = (await data()).runs.rebuild;
    await host.strapi.store.set({ ...key, value: { ...run, state: 'running' } });
    expect((await data()).runs.rebuild).toMatchObject({ state: 'interrupted' });
    const { leases } = store();
    await leases.acquire('cx:maintenance', 'another instance', 60_000);
    expect((await data()).runs.rebuild).toMatchObject({ state: 'running' });
    await leases.release('cx:maintenance', 'another instance');
  });

  it('stops when it is told to, and leaves nothing wrong behind', async () => {
    const { verification } = store();
    const step = jest.spyOn(verification, 'rebuild').mockImplementation((async (
      onProgress: (done: number, total: number) => void
    ) => {
      for (let done = 0; ; done += 1) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        onProgress(done, 1_000_000);
      }
    }) as never);
    try {
      await post('rebuild').expect(202);
      await post('cancel').expect(202);
      expect(await ended('rebuild')).toMatchObject({ state: 'cancelled' });
    } finally {
      step.mockRestore();
    }
    await post('verify').expect(202);
    expect(await ended('verify')).toMatchObject({ state: 'done', differences: 0 });
  });

  it('is closed without the right', async () => {
    const other = await host.adminToken([ADMIN_ACTIONS.readKpis]);
    await host.request.get('/cx/data').expect(401);
    await host.request.get('/cx/data').set('Authorization', `Bearer ${other}`).expect(403);
    for (const path of ['verify', 'rebuild', 'verify-complaints', 'cancel'])
      await post(path, other).expect(403);
  });
});
