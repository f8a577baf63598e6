import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { Caller } from '../services/intake/caller';
import { getService } from '../services/get-service';
import { callerOf } from '../services/intake/caller-of';
import { admitSite, type Opening } from '../services/intake/site-keys';
import { isJson } from '../services/intake/read-values';
import { authenticateCaller } from './authenticate-caller';

const authenticated = async (
  ctx: Context,
  action: string,
  strapi: Core.Strapi
): Promise<Caller | null> => {
  if (!ctx.get('authorization')) return null;
  const allowed = await authenticateCaller(ctx, action, { strapi });
  if (!allowed) throw new errors.PolicyError(`this needs the permission ${action}`);
  return callerOf(ctx);
};

/** Whether the public role of users-permissions, where there is one, may do this. */
const mayAnybody = async (ctx: Context, action: string, strapi: Core.Strapi): Promise<boolean> => {
  if (!strapi.plugin('users-permissions')) return false;
  try {
    return await authenticateCaller(ctx, action, { strapi });
  } catch (error) {
    if (error instanceof errors.UnauthorizedError) return false;
    throw error;
  }
};

/**
 * Who hands something in: an API token or role with the permission, or anybody with a site's public key or,
 * where the public role has the permission, without any.
 * @param body parsed
 * @throws UnauthorizedError, PolicyError
 */
export const admitCaller = async (
  ctx: Context,
  body: unknown,
  opening: Opening,
  { strapi }: { strapi: Core.Strapi }
): Promise<Caller> => {
  const caller = await authenticated(ctx, opening.action, strapi);
  if (caller) return caller;
  const given = (isJson(body) ? body.siteKey : undefined) ?? ctx.query.siteKey;
  if (given === undefined && (await mayAnybody(ctx, opening.action, strapi))) {
    return { kind: 'public', principal: 'public' };
  }
  const siteKeys = getService('settings', { strapi }).siteKeys();
  const site = admitSite(given, ctx.get('origin'), siteKeys, opening);
  return { kind: 'site', principal: `site:${site.name}`, site: site.name };
};
