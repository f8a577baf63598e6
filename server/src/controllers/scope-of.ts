import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { AdminAction } from '../../../shared/permissions';
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
