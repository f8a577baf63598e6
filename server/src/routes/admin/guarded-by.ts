import type { AdminAction } from '../../../../shared/permissions';

/** Route config for logged-in admins whose role has this action. */
export const guardedBy = (action: AdminAction) => ({
  policies: [
    'admin::isAuthenticatedAdmin',
    { name: 'admin::hasPermissions', config: { actions: [action] } },
  ],
});
