import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { EVERYTHING, sightOfAbility, type Sight } from '../services/feedback-sight';
import type { Ability } from '../services/location-access';

/**
 * What the caller may see of feedback, and where: an admin what the role allows, an API token with the
 * permission everything.
 */
export const sightOf = (ctx: Context, host: { strapi: Core.Strapi }): Sight => {
  const ability = ctx.state.userAbility as Ability | undefined;
  // Only the admin's own strategy leaves one; without it the content API's permission has let the caller in.
  return ability ? sightOfAbility(ability, host) : EVERYTHING;
};
