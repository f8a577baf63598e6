import type { Context } from 'koa';
import { ADMIN_ACTIONS } from '../../../shared/permissions';

/** Admins whose role reads or manages alerts. Strapi's own policy asks for all of its actions. */
export const seesAlerts = (policyContext: Context): boolean => {
  const { userAbility } = policyContext.state as { userAbility: { can(action: string): boolean } };
  return userAbility.can(ADMIN_ACTIONS.readAlerts) || userAbility.can(ADMIN_ACTIONS.manageAlerts);
};
