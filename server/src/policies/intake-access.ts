import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { Options } from '../config/options';
import type { Caller } from '../services/intake/caller';
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

/**
 * Who hands feedback in: an API token or role with the permission, or anybody with a site's public key.
 * Leaves the caller and the parsed body in `ctx.state`.
 */
export const intakeAccess = async (
  policyContext: Context,
  _config: unknown,
  { strapi }: { strapi: Core.Strapi }
): Promise<boolean> => {
  const ctx = realContext(policyContext);
  const intake = strapi.plugin('cx').config('intake') as Options['intake'];
  const body = readBody(ctx, intake.maxBodyBytes);
  ctx.state.cxBody = body;
  const caller = await authenticated(ctx, strapi);
  if (caller) {
    ctx.state.cxCaller = caller;
    return true;
  }
  const given = (isJson(body) ? body.siteKey : undefined) ?? ctx.query.siteKey;
  const site = admitSite(given, ctx.get('origin'), intake.siteKeys);
  ctx.state.cxCaller = {
    kind: 'site',
    principal: `site:${site.name}`,
    site: site.name,
  } satisfies Caller;
  return true;
};
