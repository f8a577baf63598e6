import type { AdminAction, CHANGE_SITE_ROLES } from '../../../../shared/permissions';

/** Route config for logged-in admins whose roles have all of these actions. */
export const guardedBy = (...actions: (AdminAction | typeof CHANGE_SITE_ROLES)[]) => ({
  policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions } }],
});
