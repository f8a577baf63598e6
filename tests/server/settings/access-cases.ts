import { routes } from '../../../server/src/routes';
import type { GetAccess, RoleAction } from '../../../shared/contracts/access';
import { ADMIN_ACTIONS, CHANGE_SITE_ROLES } from '../../../shared/permissions';
import { clientOf, pathsIn, type Client, type Scene } from './settings-client';

type Access = GetAccess.Response['data'];

const ROUTES = routes['content-api'].routes as readonly {
  handler: string;
  config?: { auth?: false; policies?: unknown[]; middlewares?: unknown[] };
}[];

/** Whether anybody may ask, without a key and without a right. */
const isOpen = ({ config }: (typeof ROUTES)[number]): boolean =>
  config?.auth === false &&
  !config.policies &&
  !config.middlewares?.includes('plugin::cx.intake-access');

/** Rights of the site's visitors and users, granted and taken back. */
export const accessCases = (scene: () => Scene): void => {
  let granter: Client;

  const state = async (client = granter): Promise<Access> =>
    (await client.get('settings/access').expect(200)).body.data;
  const stateOf = async (role: string, action: string) =>
    (await state()).roles
      ?.find((one) => one.role === role)
      ?.actions.find((one) => one.action === action)?.state;
  const grant = (role: string, granted: unknown) =>
    granter.put(`settings/access/${role}`, { granted });
  const withoutKey = () =>
    scene()
      .host.request.post('/api/cx/feedback')
      .send({ answers: [{ metric: 'nps', score: 9 }] });
  const permissions = async (): Promise<string[]> => {
    const rows: { action: string; role: { type: string } }[] = await scene()
      .host.strapi.db.query('plugin::users-permissions.permission')
      .findMany({ populate: ['role'] });
    return rows.map(({ action, role }) => `${role.type} ${action}`).sort();
  };

  beforeAll(async () => {
    const { host } = scene();
    const rights = [ADMIN_ACTIONS.manageSettings, CHANGE_SITE_ROLES];
    granter = clientOf(host, await host.adminToken(rights));
  });

  it('are granted with one request and taken back with another, and nothing else is touched', async () => {
    const before = await permissions();
    expect(before.join()).not.toContain('plugin::cx');
    expect(await stateOf('public', 'plugin::cx.feedback.create')).toBe('missing');
    await withoutKey().expect(403);

    await grant('public', true).expect(200);
    await grant('public', true).expect(200);
    expect(await stateOf('public', 'plugin::cx.feedback.create')).toBe('granted');
    await withoutKey().expect(201);
    expect((await permissions()).filter((one) => !before.includes(one))).toEqual([
      'public plugin::cx.feedback.create',
    ]);
    const stranger = await withoutKey()
      .send({ segment: 'gold', answers: [{ metric: 'nps', score: 9 }] })
      .expect(400);
    expect(pathsIn(stranger.body)).toEqual(['segment']);

    const { body } = await grant('public', false).expect(200);
    expect(body.data.mayChange).toBe(true);
    await withoutKey().expect(403);
    expect(await permissions()).toEqual(before);
  });

  it('show and take back also what was granted elsewhere', async () => {
    const { host } = scene();
    const role = await host.strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'authenticated' } });
    const before = await permissions();
    await host.strapi.db
      .query('plugin::users-permissions.permission')
      .create({ data: { action: 'plugin::cx.feedback.export', role: role.id } });
    expect(await stateOf('authenticated', 'plugin::cx.feedback.export')).toBe('granted');
    await grant('authenticated', false).expect(200);
    expect(await permissions()).toEqual(before);
  });

  it('tell what everybody has, and what is for servers only', async () => {
    const { roles } = await state();
    const publicRole = roles?.find(({ role }) => role === 'public');
    const withoutGrant = ROUTES.filter(isOpen);
    const those = (test: (action: RoleAction) => boolean) =>
      publicRole?.actions.filter(test).map(({ action }) => action);
    expect(those(({ state: is }) => is === 'everybody')?.sort()).toEqual(
      withoutGrant.map(({ handler }) => `plugin::cx.${handler}`).sort()
    );
    expect(those(({ risky }) => risky)).toEqual([
      'plugin::cx.kpi.find',
      'plugin::cx.kpi.findOne',
      'plugin::cx.feedback.batch',
      'plugin::cx.exposures.create',
      'plugin::cx.feedback.export',
      'plugin::cx.complaintExports.export',
    ]);
  });

  it('show an export of complaints that was granted to everybody', async () => {
    const { host } = scene();
    const role = await host.strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'public' } });
    await host.strapi.db
      .query('plugin::users-permissions.permission')
      .create({ data: { action: 'plugin::cx.complaintExports.export', role: role.id } });
    expect(await stateOf('public', 'plugin::cx.complaintExports.export')).toBe('granted');
    await grant('public', false).expect(200);
    expect(await stateOf('public', 'plugin::cx.complaintExports.export')).toBe('missing');
  });

  it('say what a front end still lacks', async () => {
    const checks = async () =>
      Object.fromEntries((await state()).frontEnd.map(({ need, state: is }) => [need, is]));
    expect(await checks()).toEqual({
      wayIn: 'done',
      origins: 'advice',
      survey: 'missing',
      openKpis: 'advice',
    });
    const question = {
      key: 'recommend',
      metric: 'nps',
      scale: { min: 0, max: 10 },
      prompt: { en: 'Would you recommend us?' },
    };
    await scene()
      .host.strapi.documents('plugin::cx.survey' as 'plugin::upload.file')
      .create({ data: { key: 'visit', name: 'Visit', questions: [question] } as never });
    expect((await checks()).survey).toBe('done');
  });

  it('list the roles of the admin with what they may do', async () => {
    const { host } = scene();
    await host.adminToken([
      { action: ADMIN_ACTIONS.readKpis, conditions: ['plugin::cx.manages-location'] },
    ]);
    const { adminRoles, adminActions } = await state();
    expect(adminActions.map(({ action }) => action).sort()).toEqual(
      Object.values(ADMIN_ACTIONS).sort()
    );
    const superAdmin = adminRoles.find(({ name }) => name === 'Super Admin');
    expect(superAdmin?.actions).toHaveLength(adminActions.length);
    expect(adminRoles.map(({ actions }) => actions)).toContainEqual([
      { action: ADMIN_ACTIONS.readKpis, conditional: true },
    ]);
  });

  it('are changed only by those who may change them in Strapi itself', async () => {
    const { host, manager, reader } = scene();
    expect((await state(manager)).mayChange).toBe(false);
    await manager.put('settings/access/public', { granted: true }).expect(403);
    await reader.get('settings/access').expect(403);
    const changer = clientOf(host, await host.adminToken([CHANGE_SITE_ROLES]));
    await changer.put('settings/access/public', { granted: true }).expect(403);
    await host.request.put('/cx/settings/access/public').send({ granted: true }).expect(401);
    await grant('editor', true).expect(404);
    expect(pathsIn((await grant('public', 'yes').expect(400)).body)).toEqual(['granted']);
    expect(await stateOf('public', 'plugin::cx.feedback.create')).toBe('missing');
  });
};
