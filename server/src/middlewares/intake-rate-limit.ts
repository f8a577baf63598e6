import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';
import type { Caller } from '../services/intake/caller';
import { LimitReachedError, type Refusal } from '../services/intake/rate-limit';
import { getService } from '../services/get-service';
import { createProxyWarning } from './proxy-warning';

/**
 * Answers 429 with the time to wait.
 * @throws RateLimitError always
 */
export const refuseRequest = (
  ctx: Context,
  { counter: { scope, rule }, until }: Refusal
): never => {
  const retryAfter = Math.max(1, Math.ceil((until - Date.now()) / 1000));
  ctx.set('Retry-After', String(retryAfter));
  throw new errors.RateLimitError(
    `too many requests: at most ${rule.points} in ${rule.seconds} seconds for one ${scope}; try again in ${retryAfter} seconds`,
    { scope, points: rule.points, seconds: rule.seconds, retryAfter }
  );
};

/**
 * Limits callers without an API token. Runs after the middleware that tells who calls. Whatever a stranger
 * can choose freely is not part of the counter's key, except a site key that exists. Points are taken
 * together with the feedback's own transaction.
 */
export const createIntakeRateLimit = (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const warnOfProxy = createProxyWarning({ strapi });
  return async (ctx: Context, next: Next): Promise<unknown> => {
    const caller = ctx.state.cxCaller as Caller;
    if (caller.kind === 'token') return next();
    warnOfProxy(ctx);
    const site = caller.kind === 'site' ? caller.site : null;
    const { rateLimits } = getService('intake', { strapi });
    const { refusal, left } = await rateLimits.admit(rateLimits.countersOf(ctx.request.ip, site));
    if (refusal) return refuseRequest(ctx, refusal);
    ctx.state.cxCounters = left;
    try {
      return await next();
    } catch (error) {
      if (error instanceof LimitReachedError) return refuseRequest(ctx, error.refusal);
      throw error;
    }
  };
};
