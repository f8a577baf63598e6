import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { ADMIN_ACTIONS, type AdminAction } from '../../../shared/permissions';
import type { Sight } from '../services/feedback-sight';
import type { Ability, LocationScope } from '../services/location-access';
import { scopeOf } from './scope-of';

/**
 * What the caller may see of feedback, and where: an admin what the role allows, an API token with the
 * permission everything.
 */
export const sightOf = (ctx: Context, host: { strapi: Core.Strapi }): Sight => {
  const ability = ctx.state.userAbility as Ability | undefined;
  const where = (action: AdminAction): LocationScope =>
    !ability || ability.can(action) ? scopeOf(ctx, host, action) : [];
  return {
    comments: where(ADMIN_ACTIONS.readComments),
    personal: where(ADMIN_ACTIONS.readPersonal),
  };
};
