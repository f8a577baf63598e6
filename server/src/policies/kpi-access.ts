import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { authenticateCaller } from './authenticate-caller';
import { realContext } from './real-context';

const isUserOfTheSite = (ctx: Context): boolean =>
  (ctx.state.auth as { strategy?: { name: string } } | undefined)?.strategy?.name ===
  'users-permissions';

/**
 * Who reads KPIs through the content API: a token, or a user whose role has the permission, sees everything.
 * Everybody else is a stranger, who sees what an admin opened, with small groups hidden: callers without
 * credentials, whatever the public role was granted (numbers of small groups are never for everybody), and
 * users without the permission, who would otherwise see less once they log in.
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
    if (!allowed && isUserOfTheSite(ctx)) {
      ctx.state.cxStranger = true;
      return true;
    }
    if (!allowed) {
      throw new errors.PolicyError(`this needs the permission plugin::cx.kpi.${action}`);
    }
    return true;
  };
