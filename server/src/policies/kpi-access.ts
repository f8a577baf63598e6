import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { authenticateCaller } from './authenticate-caller';

/**
 * Who reads KPIs through the content API: a role or token with the permission sees everything, a caller
 * without credentials is a stranger who sees what an admin opened, with small groups hidden.
 */
export const createKpiAccess =
  (action: 'find' | 'findOne') =>
  async (ctx: Context, _config: unknown, { strapi }: { strapi: Core.Strapi }): Promise<boolean> => {
    if (!ctx.get('authorization')) {
      ctx.state.cxStranger = true;
      return true;
    }
    const allowed = await authenticateCaller(ctx, `plugin::cx.kpi.${action}`, { strapi });
    if (!allowed) {
      throw new errors.ForbiddenError(`this needs the permission plugin::cx.kpi.${action}`);
    }
    return true;
  };
