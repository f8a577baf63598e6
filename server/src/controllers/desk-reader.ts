import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { ADMIN_ACTIONS, type AdminAction } from '../../../shared/permissions';
import type { DeskReader } from '../services/desk/reader';
import { getService } from '../services/get-service';
import type { Ability, LocationScope } from '../services/location-access';
import { adminOf } from './admin-name';
import { localeOf } from './locale-of';

/** The admin who calls, as the desk knows them. */
export const deskReaderOf = (ctx: Context, { strapi }: { strapi: Core.Strapi }): DeskReader => {
  const ability = ctx.state.userAbility as Ability;
  const where = (action: AdminAction): LocationScope =>
    ability.can(action) ? getService('locationAccess', { strapi }).scopeOf(ability, action) : [];
  return {
    ...adminOf(ctx),
    locale: localeOf(ctx),
    read: where(ADMIN_ACTIONS.readComplaints),
    handle: where(ADMIN_ACTIONS.handleComplaints),
    decide: where(ADMIN_ACTIONS.decideComplaints),
    personal: where(ADMIN_ACTIONS.readPersonal),
    feedback: where(ADMIN_ACTIONS.readFeedback),
  };
};
