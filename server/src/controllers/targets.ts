import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { getService } from '../services/get-service';
import type { Ability } from '../services/location-access';
import { localeOf } from './locale-of';
import { scopeOf } from './scope-of';
import { checkNames } from './validation/parameters';
import { parseNewTarget, parseTargetChanges } from './validation/target-body';

/** The values that KPIs should reach, read by those who read KPIs. */
export const createTargetsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const targets = () => getService('targets', { strapi });
  const managedBy = (ctx: Context) => scopeOf(ctx, { strapi }, ADMIN_ACTIONS.manageTargets);

  return {
    async find(ctx: Context) {
      checkNames(ctx.query, ['locale']);
      const { userAbility } = ctx.state as { userAbility: Ability };
      ctx.body = {
        data: await targets().page({
          locale: localeOf(ctx),
          readable: scopeOf(ctx, { strapi }, ADMIN_ACTIONS.readKpis),
          changeable: userAbility.can(ADMIN_ACTIONS.manageTargets) ? managedBy(ctx) : [],
        }),
      };
    },

    /** What can be chosen where a target is made. */
    async choices(ctx: Context) {
      checkNames(ctx.query, ['locale']);
      ctx.body = { data: await targets().choices(localeOf(ctx), managedBy(ctx)) };
    },

    async create(ctx: Context) {
      const input = await parseNewTarget(ctx.request.body);
      ctx.status = 201;
      ctx.body = { data: await targets().create(input, managedBy(ctx)) };
    },

    async update(ctx: Context) {
      const changes = await parseTargetChanges(ctx.request.body);
      ctx.body = { data: await targets().update(String(ctx.params.id), changes, managedBy(ctx)) };
    },

    async delete(ctx: Context) {
      const id = String(ctx.params.id);
      await targets().remove(id, managedBy(ctx));
      ctx.body = { data: { id } };
    },
  };
};
