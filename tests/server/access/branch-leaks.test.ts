import { routes } from '../../../server/src/routes';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { describeOnEachDatabase, startHost, type Host } from '../host';

const OWN = ['plugin::cx.manages-location'];
const LOCATION = 'plugin::cx.location';
/** Stands in everything that is the other branch's, and in nothing else. */
const MARK = 'zz9other';
const KEYS = { own: 'own', other: MARK } as const;

/** What pages ask with; without what it knows nothing of, each answers. */
const PERIOD = 'from=2025-03-01&to=2025-03-31';
const QUERIES: Record<string, readonly string[]> = {
  '/overview': [`${PERIOD}&kpi=nps&by=location`, `${PERIOD}&kpi=nps&by=region`],
  '/kpis/:kpi': [`${PERIOD}&by=location`, `${PERIOD}&by=region&interval=week`],
  '/kpis/:kpi/page': [PERIOD],
  '/kpis/:kpi/dimensions': [PERIOD],
  '/feedback': [PERIOD, `${PERIOD}&search=${MARK}`, `${PERIOD}&filters[location]=${MARK}`],
  '/feedback/count': [PERIOD],
  '/feedback/export': [PERIOD, `${PERIOD}&filters[location]=${MARK}`],
  // What was promised lately may be due after the period, by the hours of the branch.
  '/complaint-promises': ['basis=started', ''],
  '/complaint-promises/attainment': ['basis=started&by=location', ''],
  '/complaints': ['queue=all', `queue=all&search=${MARK}`, `queue=all&filters[location]=${MARK}`],
};

type Routed = (typeof routes.admin.routes)[number];

/** Whole exports by a secret link are told apart by whose link it is; see locations.test.ts. */
const ASKED = routes.admin.routes.filter(
  ({ method, path, config }: Routed) =>
    method === 'GET' && 'policies' in config && !path.includes(':secret')
);

/** What tells of the branch where nothing is hidden. */
const TELLING = [
  ...['/overview', '/kpis/:kpi', '/kpis/:kpi/dimensions', '/filter-values', '/targets'],
  ...['/feedback', '/feedback/responses/:responseId', '/feedback/export', '/targets/choices'],
  ...['/complaints', '/complaints/board', '/complaints/choices', '/complaints/:reference'],
  ...['/complaint-figures/flow', '/complaint-promises', '/complaint-review', '/alerts'],
  ...['/improvements', '/improvements/choices', '/improvements/:key', '/journey-maps/choices'],
  ...['/complaint-settings/policies', '/complaint-settings/calendars'],
];

/**
 * Nothing that an admin reads names a branch that is not theirs. What editors call journeys, categories, promises and
 * calendars is the whole site’s: these have names of their own here.
 */
describeOnEachDatabase('of another branch', (database) => {
  let host: Host;
  let admin: string;
  let bound: string;
  /** Ids by the name of a route's parameter and the beginning of its path. */
  const ids: Record<string, string> = {};

  const as = (token: string, method: 'get' | 'post', path: string, body?: object) => {
    const asked = host.request[method](path).set('Authorization', `Bearer ${token}`);
    return body ? asked.send(body) : asked;
  };
  const made = async (path: string, body: object): Promise<Record<string, string>> => {
    const answer = await as(admin, 'post', path, body);
    expect([path, answer.status, answer.body.error ?? null]).toEqual([path, 201, null]);
    return answer.body.data;
  };

  const seedBranch = async (key: string): Promise<void> => {
    await host.strapi.documents(LOCATION).create({
      data: { key, name: `Branch ${key}`, region: `Region ${key}`, timeZone: 'UTC' } as never,
    });
    const facts = { kind: 'complaint', channel: 'phone', locale: 'en', location: key };
    const filed = await made('/cx/complaints', {
      facts: { ...facts, subject: `Subject ${key}` },
      text: `Text ${key}`,
      complainant: { name: `Person ${key}`, email: null, phone: null },
    });
    ids.reference = filed.reference ?? '';
    const target = { kpi: 'nps', recurrence: 'year', value: 50, name: `Target ${key}` };
    await made('/cx/targets', { ...target, scope: { location: [key] } });
    await made('/cx/alerts', {
      ...{ name: `Alert ${key}`, kpi: 'nps', filters: { location: [key] }, active: true },
      trigger: { kind: 'target', outcomes: ['missed'] },
      recipients: [{ kind: 'email', address: `${key}@example.com`, locale: 'en' }],
    });
    const improvement = await made('/cx/improvements', {
      ...{ title: `Hands ${key}`, solution: 'Two more.', causeCode: 'staff' },
      ...{ kpi: 'complaint_rate', locations: [key], state: 'planned' },
    });
    ids.improvement = improvement.key ?? improvement.documentId ?? '';
  };

  /** A promise and hours of the other branch alone. */
  const seedDesk = async (): Promise<void> => {
    const settings = (await as(admin, 'get', '/cx/complaint-settings/policies')).body.data;
    const [{ targets }] = settings.policies;
    await made('/cx/complaint-settings/policies', {
      ...{ name: 'Elsewhere', enabled: true, clock: 'working', targets },
      ...{ validFrom: null, validTo: null },
      conditions: [{ field: 'location', operator: 'in', values: [MARK] }],
    });
    const { proposal } = (await as(admin, 'get', '/cx/complaint-settings/calendars')).body.data;
    const calendar = { ...proposal, holidays: [], overrides: [] };
    await made('/cx/complaint-settings/calendars', {
      ...{ ...calendar, name: 'All', isDefault: true, locations: [] },
    });
    await made('/cx/complaint-settings/calendars', {
      ...{ ...calendar, name: 'Elsewhere', isDefault: false, locations: [MARK] },
    });
  };

  beforeAll(async () => {
    host = await startHost({ database });
    admin = await host.adminToken();
    for (const key of [KEYS.own, KEYS.other]) await seedBranch(key);
    await seedDesk();
    const responses = [KEYS.own, KEYS.other].flatMap((location) =>
      Array.from({ length: 15 }, (_, index) => ({
        ...{ location, channel: 'app', occurredAt: '2025-03-05T12:00:00.000Z' },
        answers: [{ metric: 'nps', score: index % 11, comment: `Said in ${location}` }],
      }))
    );
    await host.request
      .post('/api/cx/feedback/batch')
      .set('Authorization', `Bearer ${await host.apiToken()}`)
      .send({ responses })
      .expect(200);
    const query = `${PERIOD}&filters[location]=${MARK}`;
    const [row] = (await as(admin, 'get', `/cx/feedback?${query}`).expect(200)).body.data;
    ids.responseId = row.responseId;
    bound = await host.adminToken(
      Object.values(ADMIN_ACTIONS).map((action) => ({ action, conditions: OWN }))
    );
    const { body } = await as(bound, 'get', '/admin/users/me').expect(200);
    const documents = host.strapi.documents(LOCATION);
    const [own] = await documents.findMany({ filters: { key: KEYS.own } as never });
    await documents.update({
      documentId: own?.documentId ?? '',
      data: { managers: [body.data.id] } as never,
    });
  }, 300_000);
  afterAll(() => host.stop());

  const urlsOf = (path: string): string[] => {
    const named = path.replace(/:(\w+)/g, (_, name: string) => {
      if (name === 'kpi') return 'nps';
      if (name === 'key' && path.startsWith('/improvements')) return ids.improvement ?? 'x';
      if (name === 'kind') return 'location';
      if (name === 'key') return MARK;
      return ids[name] ?? 'x';
    });
    return (QUERIES[path] ?? ['']).map((query) => `/cx${named}?${query}`);
  };
  /** What was told: not that there is nothing of the name that was asked for. */
  const told = ({ status, text }: { status: number; text?: string }): string =>
    status === 404 ? '' : (text ?? '');

  it.each(ASKED.map(({ path }) => path))('GET %s tells nothing', async (path) => {
    for (const url of urlsOf(path)) {
      const answer = await as(bound, 'get', url);
      expect([url, answer.status < 500]).toEqual([url, true]);
      expect([url, told(answer)]).toEqual([url, expect.not.stringContaining(MARK)]);
    }
  });

  it('all is told to who may see all, or the other tests would prove nothing', async () => {
    const telling = new Set<string>();
    for (const { path } of ASKED) {
      for (const url of urlsOf(path)) {
        if (told(await as(admin, 'get', url)).includes(MARK)) telling.add(path);
      }
    }
    expect(TELLING.filter((path) => !telling.has(path))).toEqual([]);
  });
});
