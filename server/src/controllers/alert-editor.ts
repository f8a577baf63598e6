import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { ADMIN_ACTIONS, type AdminAction } from '../../../shared/permissions';
import type { AlertEditor } from '../services/alerts/rules';
import type { Ability, LocationScope } from '../services/location-access';
import type { LogSight } from '../store/alert-types';
import { adminOf } from './admin-name';
import { scopeOf } from './scope-of';

type Host = { strapi: Core.Strapi };

const NOWHERE: LocationScope = [];

const scopeWith = (ctx: Context, host: Host, action: AdminAction): LocationScope =>
  (ctx.state.userAbility as Ability).can(action) ? scopeOf(ctx, host, action) : NOWHERE;

/** What either opens. */
const joined = (one: LocationScope, other: LocationScope): LocationScope =>
  one === null || other === null ? null : [...new Set([...one, ...other])];

/** What both open. */
const shared = (one: LocationScope, other: LocationScope): LocationScope => {
  if (one === null || other === null) return one ?? other;
  return one.filter((key) => other.includes(key));
};

/**
 * Whose alerts the caller sees, and whose they change. An alert sends numbers to any address, so that nobody
 * makes one of numbers that they may not read themselves.
 */
export const alertEditorOf = (ctx: Context, host: Host): AlertEditor => {
  const changeable = shared(
    scopeWith(ctx, host, ADMIN_ACTIONS.manageAlerts),
    scopeWith(ctx, host, ADMIN_ACTIONS.readKpis)
  );
  const readable = joined(scopeWith(ctx, host, ADMIN_ACTIONS.readAlerts), changeable);
  return { name: adminOf(ctx).name, readable, changeable };
};

/** Which messages somebody with this scope sees; null: all. */
export const logSightOf = (ctx: Context, scope: LocationScope): LogSight | null =>
  scope === null ? null : { locations: scope, userId: adminOf(ctx).id };
