import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { authenticateCaller } from './authenticate-caller';
import { realContext } from './real-context';

/**
 * Who reads KPIs through the content API: a role or token with the permission sees everything, a caller
 * without credentials is a stranger who sees what an admin opened, with small groups hidden.
 */
export const createKpiAccess =
  (action: 'find' | 'findOne') =>
  async (
    policyContext: Context,
    _config: unknown,
    { strapi }: { strapi: Core.Strapi }
  ): Promise<boolean> => {
    const ctx = realContext(policyContext);
    if (!ctx.get('authorization')) {
      ctx.state.cxStranger = true;
      return true;
    }
    const allowed = await authenticateCaller(ctx, `plugin::cx.kpi.${action}`, { strapi });
    if (!allowed) {
      throw new errors.PolicyError(`this needs the permission plugin::cx.kpi.${action}`);
    }
    return true;
  };
