import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { Caller } from '../services/intake/caller';
import { getService } from '../services/get-service';
import { callerOf } from '../services/intake/caller-of';
import { readBody } from '../services/intake/request-body';
import { admitSite } from '../services/intake/site-keys';
import { isJson } from '../services/intake/read-values';
import { authenticateCaller } from './authenticate-caller';
import { realContext } from './real-context';

const ACTION = 'plugin::cx.feedback.create';

const authenticated = async (ctx: Context, strapi: Core.Strapi): Promise<Caller | null> => {
  if (!ctx.get('authorization')) return null;
  const allowed = await authenticateCaller(ctx, ACTION, { strapi });
  if (!allowed) throw new errors.PolicyError(`this needs the permission ${ACTION}`);
  return callerOf(ctx);
};

/** Whether the public role of users-permissions, where there is one, may send feedback. */
const mayAnybody = async (ctx: Context, strapi: Core.Strapi): Promise<boolean> => {
  if (!strapi.plugin('users-permissions')) return false;
  try {
    return await authenticateCaller(ctx, ACTION, { strapi });
  } catch (error) {
    if (error instanceof errors.UnauthorizedError) return false;
    throw error;
  }
};

/**
 * Who hands feedback in: an API token or role with the permission, or anybody with a site's public key or,
 * where the public role has the permission, without any.
 * Leaves the caller and the parsed body in `ctx.state`.
 */
export const intakeAccess = async (
  policyContext: Context,
  _config: unknown,
  { strapi }: { strapi: Core.Strapi }
): Promise<boolean> => {
  const ctx = realContext(policyContext);
  const settings = getService('settings', { strapi });
  const body = readBody(ctx, settings.limits().maxBodyBytes);
  ctx.state.cxBody = body;
  const caller = await authenticated(ctx, strapi);
  if (caller) {
    ctx.state.cxCaller = caller;
    return true;
  }
  const given = (isJson(body) ? body.siteKey : undefined) ?? ctx.query.siteKey;
  if (given === undefined && (await mayAnybody(ctx, strapi))) {
    ctx.state.cxCaller = { kind: 'public', principal: 'public' } satisfies Caller;
    return true;
  }
  const site = admitSite(given, ctx.get('origin'), settings.siteKeys());
  ctx.state.cxCaller = {
    kind: 'site',
    principal: `site:${site.name}`,
    site: site.name,
  } satisfies Caller;
  return true;
};
