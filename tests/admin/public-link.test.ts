import plugin from '../../admin/src';
import { ADMIN_ACTIONS } from '../../shared/permissions';

interface Permission {
  action: string;
}
interface Link {
  id: string;
  permissions: Permission[];
}
type Asked = (permissions: Permission[]) => Promise<Permission[]>;
interface Rbac {
  use: (middleware: unknown) => void;
  run: (context: { permissions: Permission[] }, asked: Permission[]) => ReturnType<Asked>;
}

/** What Strapi itself puts between a link and the reader's permissions; it exports no way to it. */
const { RBAC } = jest.requireActual<{ RBAC: new () => Rbac }>(
  '../../node_modules/@strapi/admin/dist/admin/admin/src/core/apis/rbac.js'
);

/** Our links among Strapi's settings that somebody with these actions sees. */
const linksFor = async (...actions: string[]): Promise<string[]> => {
  const rbac = new RBAC();
  const links: Link[] = [];
  const nothing = () => undefined;
  plugin.register({
    addMenuLink: nothing,
    registerPlugin: nothing,
    customFields: { register: nothing },
    addSettingsLink: (_: unknown, link: Link) => links.push(link),
    addRBACMiddleware: (middleware: unknown) => rbac.use(middleware),
  } as unknown as Parameters<typeof plugin.register>[0]);
  const permissions = actions.map((action) => ({ action }));
  const seen = await Promise.all(
    links.map(async (link) => {
      const matching = permissions.filter(({ action }) =>
        link.permissions.some((one) => one.action === action)
      );
      return (await rbac.run({ permissions }, matching)).length > 0 ? [link.id] : [];
    })
  );
  return seen.flat();
};

describe('the link to public KPIs', () => {
  const { readKpis, openKpis, manageSettings } = ADMIN_ACTIONS;

  it('is there for whoever reads KPIs and opens them, and for nobody else', async () => {
    expect(await linksFor(readKpis, openKpis)).toContain('cx-public');
    expect(await linksFor(openKpis)).toEqual([]);
    expect(await linksFor(readKpis)).toEqual(['cx-general']);
    expect(await linksFor(openKpis, manageSettings)).not.toContain('cx-public');
    expect(await linksFor(openKpis, manageSettings)).toContain('cx-metrics');
  });
});
