import type { Context } from 'koa';
import type { FeedbackSight } from '../../../shared/contracts/feedback-list';
import { ADMIN_ACTIONS } from '../../../shared/permissions';

/** What Strapi leaves on an admin's request. */
interface Ability {
  can(action: string): boolean;
}

/** What the caller may see of feedback: an admin what the role allows, an API token with the permission everything. */
export const sightOf = (ctx: Context): FeedbackSight => {
  const ability = ctx.state.userAbility as Ability | undefined;
  // Only the admin's own strategy leaves one; without it the content API's permission has let the caller in.
  if (!ability) return { comments: true, personal: true };
  return {
    comments: ability.can(ADMIN_ACTIONS.readComments),
    personal: ability.can(ADMIN_ACTIONS.readPersonal),
  };
};
