import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';
import type { Caller } from '../services/intake/caller';
import type { Refusal } from '../services/intake/rate-limit';
import { getService } from '../services/get-service';

const refuse = (ctx: Context, { scope, rule, retryAfter }: Refusal): never => {
  ctx.set('Retry-After', String(retryAfter));
  throw new errors.RateLimitError(
    `too many requests: at most ${rule.points} in ${rule.seconds} seconds for one ${scope}; try again in ${retryAfter} seconds`,
    { scope, points: rule.points, seconds: rule.seconds, retryAfter }
  );
};

/**
 * Limits callers without an API token. Runs after the policy that tells who calls. Whatever a stranger
 * can choose freely is not part of the counter's key, except a site key that exists.
 */
export const createIntakeRateLimit = (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  let warned = false;

  const warnOfProxy = (ctx: Context): void => {
    if (warned || !ctx.get('x-forwarded-for') || strapi.config.get('server.proxy.koa')) return;
    warned = true;
    strapi.log.warn(
      'cx: requests come through a proxy (X-Forwarded-For) but Strapi is not told to trust it, so all ' +
        'visitors share one address and one rate limit. Set proxy: { koa: true } in config/server.'
    );
  };

  return async (ctx: Context, next: Next): Promise<unknown> => {
    const caller = ctx.state.cxCaller as Caller;
    if (caller.kind === 'token') return next();
    warnOfProxy(ctx);
    const site = caller.kind === 'site' ? caller.site : null;
    const refusal = await getService('intake', { strapi }).rateLimits.consume(ctx.request.ip, site);
    return refusal ? refuse(ctx, refusal) : next();
  };
};
