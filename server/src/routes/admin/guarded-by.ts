import type { AdminAction, CHANGE_SITE_ROLES } from '../../../../shared/permissions';

/** One of Strapi's own actions on a content type. */
export type ActionOnType = readonly [action: string, contentType: string];

/** Route config for logged-in admins whose roles have all of these actions. */
export const guardedBy = (
  ...actions: (AdminAction | typeof CHANGE_SITE_ROLES | ActionOnType)[]
) => ({
  policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions } }],
});
