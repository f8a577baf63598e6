import { ADMIN_ACTIONS } from '../../../shared/permissions';
import {
  createDatabaseWithTables,
  describeOnEachDatabase,
  startHost,
  type Host,
  type HostOptions,
  type TestDatabase,
} from '../host';
import { verify } from './stored';

type Counts = Record<string, number>;

/** Rows of each of the plugin's tables. */
const rowsByTable = async ({ strapi }: Host): Promise<Counts> => {
  const tables = (await strapi.db.dialect.schemaInspector.getTables()) as string[];
  const own = tables.filter((name) => name.startsWith('cx_')).sort();
  const counts: Counts = {};
  for (const name of own) {
    const [row] = (await strapi.db.connection(name).count({ n: '*' })) as { n: unknown }[];
    counts[name] = Number(row?.n);
  }
  return counts;
};

const during = async <T>(options: HostOptions, work: (host: Host) => Promise<T>): Promise<T> => {
  const host = await startHost(options);
  try {
    return await work(host);
  } finally {
    await host.stop();
  }
};

const fill = async (host: Host): Promise<void> => {
  await host.strapi.documents('plugin::cx.touchpoint' as 'plugin::upload.file').create({
    data: { key: 'checkout', name: 'Checkout' } as object,
  });
  await host.adminToken();
  const manager = await host.strapi.db.query('admin::user').findOne({});
  await host.strapi.documents('plugin::cx.location' as 'plugin::upload.file').create({
    data: { key: 'olaya', name: 'Olaya', timeZone: 'UTC', managers: [manager?.id] } as object,
  });
  await host.strapi.documents('plugin::cx.target' as 'plugin::upload.file').create({
    data: { kpi: 'nps', recurrence: 'month', value: 40, owner: manager?.id } as object,
  });
  for (const score of [2, 7, 10]) {
    const answers = [{ metric: 'nps', score, comment: 'As ever' }];
    await host.request
      .post('/api/cx/feedback')
      .set('Idempotency-Key', `key-${score}`)
      .send({ siteKey: host.siteKey, touchpoint: 'checkout', answers })
      .expect(201);
  }
};

/** The tables before and during a boot without the plugin. */
const disableOnce = async (database: TestDatabase, cx: HostOptions['cx'] = {}) => {
  const before = await during({ database, cx }, async (host) => {
    await fill(host);
    return rowsByTable(host);
  });
  const meanwhile = await during({ database, cxEnabled: false, cx }, rowsByTable);
  return { before, meanwhile };
};

describeOnEachDatabase('a boot with the plugin disabled', (client) => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await createDatabaseWithTables(client);
  });
  afterEach(() => database.drop());

  it('loses nothing', async () => {
    const { before, meanwhile } = await disableOnce(database);
    const after = await during({ database }, async (host) => ({
      rows: await rowsByTable(host),
      verification: await verify(host),
    }));
    expect(before).toMatchObject({
      cx_feedbacks: 3,
      cx_touchpoints: 1,
      cx_locations_managers_lnk: 1,
      cx_targets: 1,
      cx_targets_owner_lnk: 1,
    });
    expect(meanwhile).toEqual(before);
    expect(after.rows).toEqual(before);
    expect(after.verification).toMatchObject({ differences: 0, facts: 3 });
  });

  it('drops the content types’ tables where keepTables is false', async () => {
    const { before, meanwhile } = await disableOnce(database, { keepTables: false });
    expect(before).toMatchObject({ cx_feedbacks: 3 });
    expect(meanwhile).not.toHaveProperty('cx_feedbacks');
  });

  it.each([
    { keepTables: false, option: true },
    { keepTables: true, option: false },
  ])(
    'heeds what was set in the admin ($keepTables) before the option ($option)',
    async ({ keepTables, option }) => {
      const cx = { keepTables: option };
      const before = await during({ database, cx }, async (host) => {
        await fill(host);
        const token = await host.adminToken([
          ADMIN_ACTIONS.maintainData,
          ADMIN_ACTIONS.manageSettings,
        ]);
        await host.request
          .put('/cx/settings/storage')
          .set('Authorization', `Bearer ${token}`)
          .send({ keepTables })
          .expect(200);
        return rowsByTable(host);
      });
      expect(before).toMatchObject({ cx_feedbacks: 3 });
      // It holds after another start as well.
      await during({ database, cx }, async () => {});
      const meanwhile = await during({ database, cxEnabled: false, cx }, rowsByTable);
      if (keepTables) expect(meanwhile).toMatchObject({ cx_feedbacks: 3, cx_targets: 1 });
      else expect(meanwhile).not.toHaveProperty('cx_feedbacks');
    }
  );
});
