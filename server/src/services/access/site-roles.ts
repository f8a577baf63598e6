import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import {
  ACCESS_ROLES,
  CONTENT_ACTIONS,
  type AccessRole,
  type AccessState,
  type ContentAction,
  type RoleAccess,
} from '../../../../shared/contracts/access';

const ROLE = 'plugin::users-permissions.role';
const PERMISSION = 'plugin::users-permissions.permission';

/** What people on the site need; the rest is for servers, which come with an API token. */
const RECOMMENDED: readonly ContentAction[] = ['plugin::cx.feedback.create'];
/** Many answers at once, everybody's answers and complaints, what complaints are held against, and numbers of small groups. */
const RISKY: readonly ContentAction[] = [
  'plugin::cx.kpi.find',
  'plugin::cx.kpi.findOne',
  'plugin::cx.feedback.batch',
  'plugin::cx.exposures.create',
  'plugin::cx.feedback.export',
  'plugin::cx.complaintExports.export',
];
/** Their routes ask for no permission; those of a complaint ask for its secret. */
const EVERYBODY: readonly ContentAction[] = [
  'plugin::cx.survey.findOne',
  'plugin::cx.complaintTracking.findOne',
  'plugin::cx.complaintTracking.write',
  'plugin::cx.complaintTracking.step',
  'plugin::cx.complaintTracking.file',
];
/** For strangers, who are never asked for a permission there. */
const OPENED: readonly ContentAction[] = ['plugin::cx.kpi.find', 'plugin::cx.kpi.findOne'];

interface RoleRow {
  id: number | string;
  name: string;
  type: string;
  permissions?: { action: string }[];
}

const stateOf = (
  action: ContentAction,
  role: AccessRole,
  granted: ReadonlySet<string>
): AccessState => {
  if (EVERYBODY.includes(action)) return 'everybody';
  if (role === 'public' && OPENED.includes(action)) return 'opened';
  return granted.has(action) ? 'granted' : 'missing';
};

const accessOf = ({ name, permissions = [] }: RoleRow, role: AccessRole): RoleAccess => {
  const granted = new Set(permissions.map(({ action }) => action));
  return {
    role,
    name,
    actions: CONTENT_ACTIONS.map((action) => ({
      action,
      state: stateOf(action, role, granted),
      recommended: RECOMMENDED.includes(action),
      risky: RISKY.includes(action),
    })),
  };
};

/** What the site's own visitors and users may do, by their roles in users-permissions, where that is installed. */
export const createSiteRoles = ({ strapi }: { strapi: Core.Strapi }) => {
  const isThere = (): boolean => Boolean(strapi.plugin('users-permissions'));

  const find = async (role: AccessRole): Promise<RoleRow | null> =>
    strapi.db.query(ROLE).findOne({ where: { type: role }, populate: ['permissions'] });

  /** @throws NotFoundError where the role was deleted, or there is no users-permissions */
  const existing = async (role: AccessRole): Promise<RoleRow> => {
    const row = isThere() ? await find(role) : null;
    if (row) return row;
    throw new errors.NotFoundError(`users-permissions has no role ${role} here`);
  };

  return {
    /** null: users-permissions is not installed. A role that was deleted is left out. */
    async list(): Promise<RoleAccess[] | null> {
      if (!isThere()) return null;
      const rows = await Promise.all(
        ACCESS_ROLES.map(async (role) => ({ role, row: await find(role) }))
      );
      return rows.flatMap(({ role, row }) => (row ? [accessOf(row, role)] : []));
    },

    /** Grants what is recommended and missing. */
    async grant(role: AccessRole): Promise<void> {
      const row = await existing(role);
      const granted = new Set(row.permissions?.map(({ action }) => action));
      for (const action of RECOMMENDED.filter((one) => !granted.has(one))) {
        await strapi.db.query(PERMISSION).create({ data: { action, role: row.id } });
      }
    },

    /** Takes back everything of the plugin, also what was granted elsewhere. */
    async takeBack(role: AccessRole): Promise<void> {
      const { id } = await existing(role);
      const rows: { id: number | string }[] = await strapi.db.query(PERMISSION).findMany({
        select: ['id'],
        where: { role: { id }, action: { $startsWith: 'plugin::cx.' } },
      });
      if (rows.length === 0) return;
      await strapi.db
        .query(PERMISSION)
        .deleteMany({ where: { id: { $in: rows.map((row) => row.id) } } });
    },
  };
};
