import type { Context } from 'koa';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { UID } from '../constants';

/** Strapi's own action for those who open a type's entries in the Content Manager. */
const READ = 'plugin::content-manager.explorer.read';

/** Admins to whom touchpoints show: among entries, on journeys, or with their numbers. */
export const meetsTouchpoints = (policyContext: Context): boolean => {
  const { userAbility } = policyContext.state as {
    userAbility: { can(action: string, subject?: string): boolean };
  };
  return (
    userAbility.can(ADMIN_ACTIONS.readKpis) ||
    [UID.touchpoint, UID.journey].some((type) => userAbility.can(READ, type))
  );
};
