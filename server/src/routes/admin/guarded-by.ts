import type { AdminAction } from '../../../../shared/permissions';

/** Route config for logged-in admins whose role has all of these actions. */
export const guardedBy = (...actions: AdminAction[]) => ({
  policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions } }],
});
