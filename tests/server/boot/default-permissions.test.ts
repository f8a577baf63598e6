import { describeOnEachDatabase, startHost, type DatabaseClient, type HostOptions } from '../host';

interface Permission {
  action: string;
  role: { type: string };
}

/** `role action` of every permission after the first boot on a fresh database. */
const permissionsAfterBoot = async (
  database: DatabaseClient,
  options: Partial<HostOptions>
): Promise<string[]> => {
  const host = await startHost({ database, firstBoot: true, ...options });
  try {
    const permissions = (await host.strapi.db
      .query('plugin::users-permissions.permission')
      .findMany({ populate: ['role'] })) as Permission[];
    return permissions.map(({ action, role }) => `${role.type} ${action}`).sort();
  } finally {
    await host.stop();
  }
};

describeOnEachDatabase('default permissions of users-permissions', (database) => {
  it('are the same with the plugin before it as without the plugin', async () => {
    const without = await permissionsAfterBoot(database, { cxEnabled: false });
    expect(without).toContain('public plugin::users-permissions.auth.callback');
    expect(await permissionsAfterBoot(database, { cxPosition: 'first' })).toEqual(without);
  });
});
