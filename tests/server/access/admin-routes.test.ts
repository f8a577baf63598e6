import { ADMIN_ACTIONS, CHANGE_SITE_ROLES } from '../../../shared/permissions';
import { routes } from '../../../server/src/routes';
import type { ActionOnType } from '../../../server/src/routes/admin/guarded-by';
import { describeOnEachDatabase, startHost, type Host } from '../host';

const METHODS = { GET: 'get', POST: 'post', PUT: 'put', DELETE: 'delete' } as const;
type Method = keyof typeof METHODS;

interface AdminRoute {
  method: Method;
  path: string;
  /** What a role must have, all of it. */
  actions: readonly (string | ActionOnType)[];
  /** Open to whoever is logged in. */
  everyones: boolean;
}

type Policy = string | { name: string; config: { actions: AdminRoute['actions'] } };

const policiesOf = (config: object): readonly Policy[] | null =>
  'policies' in config ? (config.policies as readonly Policy[]) : null;

/** Links that are opened without a login: who made them is known by their secret. */
const BY_SECRET = [
  'GET /complaint-promises/exports/:secret',
  'GET /complaints/exports/:secret',
  'GET /feedback/exports/:secret',
];

const ROUTES: readonly AdminRoute[] = routes.admin.routes.flatMap(({ method, path, config }) => {
  const policies = policiesOf(config);
  if (policies === null) return [];
  return {
    ...{ method, path },
    actions: policies.flatMap((policy) =>
      typeof policy === 'string' ? [] : policy.config.actions
    ),
    everyones: policies.length === 1 && policies[0] === 'admin::isAuthenticatedAdmin',
  };
});

/** What stands for a route's parameters: a policy may look at the first two. */
const PARAMETERS: Record<string, string> = {
  contentType: 'plugin::cx.location',
  kind: 'touchpoint',
};
const urlOf = (path: string): string =>
  `/cx${path.replace(/:(\w+)/g, (_, name: string) => PARAMETERS[name] ?? 'nobody')}`;

const nameOf = (action: string | ActionOnType): string =>
  typeof action === 'string' ? action : action.join(' ');

/** Every right that a route asks for, and all others of ours. */
const ACTIONS = new Map<string, string | ActionOnType>(
  [
    ...Object.values(ADMIN_ACTIONS),
    CHANGE_SITE_ROLES,
    ...ROUTES.flatMap(({ actions }) => actions),
  ].map((action) => [nameOf(action), action])
);

const needing = (name: string) =>
  ROUTES.filter(({ actions }) => actions.some((action) => nameOf(action) === name));

/** What only its owner may see, whatever the roles are. */
const EVERYONES = ['GET /start', 'PUT /preferences'];

describeOnEachDatabase('the endpoints of the admin', (database) => {
  let host: Host;

  const statusOf = async ({ method, path }: AdminRoute, token?: string): Promise<number> => {
    const asked = host.request[METHODS[method]](urlOf(path));
    const { status } = await (token === undefined
      ? asked
      : asked.set('Authorization', `Bearer ${token}`));
    return status;
  };
  const statuses = async (
    some: readonly AdminRoute[],
    token?: string
  ): Promise<Record<string, number>> => {
    const found: Record<string, number> = {};
    for (const route of some) {
      found[`${route.method} ${route.path}`] = await statusOf(route, token);
    }
    return found;
  };
  const all = (some: readonly AdminRoute[], status: number): Record<string, number> =>
    Object.fromEntries(some.map(({ method, path }) => [`${method} ${path}`, status]));
  /** An admin with all rights but one. */
  const without = (name: string): Promise<string> =>
    host.adminToken(
      [...ACTIONS]
        .filter(([other]) => other !== name)
        .map(([, action]) =>
          typeof action === 'string'
            ? action
            : { action: action[0], subject: action[1], properties: { locales: null } }
        )
    );

  beforeAll(async () => {
    host = await startHost({ database });
    await host.adminToken();
  });
  afterAll(() => host.stop());

  it('are closed to those who are not logged in', async () => {
    expect(ROUTES.length).toBeGreaterThan(100);
    expect(await statuses(ROUTES)).toEqual(all(ROUTES, 401));
  });

  it('are open without a login at links with a secret alone, and there only with the right one', async () => {
    const open = routes.admin.routes.filter(({ config }) => policiesOf(config) === null);
    expect(open.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(BY_SECRET);
    for (const { path } of open) {
      await host.request.get(`/cx${path.replace(':secret', 'guessed')}`).expect(404);
    }
  });

  it('are closed to admins without rights, but for what is theirs alone', async () => {
    const [own, guarded] = [
      ROUTES.filter(({ everyones }) => everyones),
      ROUTES.filter(({ everyones }) => !everyones),
    ];
    expect(own.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(EVERYONES);
    const token = await host.adminToken([]);
    expect(await statuses(guarded, token)).toEqual(all(guarded, 403));
    for (const status of Object.values(await statuses(own, token)))
      expect([200, 400]).toContain(status);
  });

  it.each([...ACTIONS.keys()].filter((name) => needing(name).length > 0))(
    'are closed to those who have everything but %s, where it is needed',
    async (name) => {
      const some = needing(name);
      expect(await statuses(some, await without(name))).toEqual(all(some, 403));
    }
  );

  it('are open to those who may do everything, and say what is wrong with an empty question', async () => {
    const token = await host.adminToken();
    const found = await statuses(ROUTES, token);
    const wrong = Object.entries(found).filter(
      ([, status]) => status === 401 || status === 403 || status >= 500
    );
    expect(wrong).toEqual([]);
  });
});
