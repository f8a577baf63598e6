import type { Context } from 'koa';
import { ADMIN_ACTIONS } from '../../../shared/permissions';

/** Admins whose role reads KPIs or feedback: what both can be filtered by. Strapi's own policy asks for all of its actions. */
export const readsNumbersOrFeedback = (policyContext: Context): boolean => {
  const { userAbility } = policyContext.state as { userAbility: { can(action: string): boolean } };
  return userAbility.can(ADMIN_ACTIONS.readKpis) || userAbility.can(ADMIN_ACTIONS.readFeedback);
};
