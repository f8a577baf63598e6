import type { Core } from '@strapi/strapi';
import type { AdminRoleAccess } from '../../../../shared/contracts/access';
import { PLUGIN_ID } from '../../constants';

interface RoleRow {
  id: number | string;
  name: string;
  permissions?: { action: string; conditions?: unknown }[];
}

interface Action {
  actionId: string;
  displayName: string;
}

const isOurs = (action: string): boolean => action.startsWith(`plugin::${PLUGIN_ID}.`);

/** Roles of Strapi's admin and what they may do here; they are changed on Strapi's own page. */
export const createAdminRoles = ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(): Promise<AdminRoleAccess[]> {
    const rows: RoleRow[] = await strapi.db
      .query('admin::role')
      .findMany({ populate: ['permissions'], orderBy: { id: 'asc' } });
    return rows.map(({ id, name, permissions = [] }) => ({
      id: String(id),
      name,
      actions: permissions
        .filter(({ action }) => isOurs(action))
        .map(({ action, conditions }) => ({
          action,
          conditional: Array.isArray(conditions) && conditions.length > 0,
        })),
    }));
  },

  /** All that there are, in the order in which they were registered. */
  actions(): { action: string; name: string }[] {
    const registered: Action[] = strapi.service('admin::permission').actionProvider.values();
    return registered
      .filter(({ actionId }) => isOurs(actionId))
      .map(({ actionId, displayName }) => ({ action: actionId, name: displayName }));
  },
});
