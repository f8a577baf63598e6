import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { AdminAction } from '../../../shared/permissions';
import { because } from '../../../shared/refusal';
import { getService } from '../services/get-service';
import type { Ability, LocationScope } from '../services/location-access';

/** The locations whose answers the caller may see with this action. */
export const scopeOf = (
  ctx: Context,
  { strapi }: { strapi: Core.Strapi },
  action: AdminAction
): LocationScope =>
  getService('locationAccess', { strapi }).scopeOf(
    ctx.state.userAbility as Ability | undefined,
    action
  );

/** The answers to which the caller may do this: none that they may not read, where they may read some. */
export const feedbackScopeOf = (
  ctx: Context,
  { strapi }: { strapi: Core.Strapi },
  action: AdminAction
): LocationScope =>
  getService('locationAccess', { strapi }).feedbackScopeOf(
    ctx.state.userAbility as Ability | undefined,
    action
  );

/**
 * For what is about all locations at once.
 * @throws PolicyError (403) for callers who are bound to some
 */
export const requireAllLocations = (
  ctx: Context,
  host: { strapi: Core.Strapi },
  action: AdminAction
): void => {
  if (scopeOf(ctx, host, action) === null) return;
  // Of other errors 403 Strapi tells nobody the reason.
  throw new errors.PolicyError('this is about all locations, and your role is bound to some', {
    because: because('allLocations'),
  });
};
