import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import type { Options } from '../config';
import { getService } from '../services/get-service';
import type { Caller } from '../services/intake/caller';
import { LimitReachedError, type Counter } from '../services/intake/rate-limit';
import { refuseRequest } from './intake-rate-limit';
import { createProxyWarning } from './proxy-warning';

/** What a request counts as, besides being one. `reading` counts only where a secret is wrong. */
type Counted = 'filing' | 'writing' | 'reading';

/**
 * Limits what strangers do with complaints. Points are taken at once, because files may have to be stored
 * before the complaint is; wrong secrets are counted where they are compared.
 */
export const createComplaintRateLimit = (
  { counted }: { counted: Counted },
  { strapi }: { strapi: Core.Strapi }
) => {
  const warnOfProxy = createProxyWarning({ strapi });
  const limits = () => getService('intake', { strapi }).rateLimits;

  const countersOf = (ctx: Context, caller: Caller | undefined): Counter[] => {
    if (counted === 'reading') return [];
    const site = caller?.kind === 'site' ? caller.site : null;
    const counters = limits().countersOf(ctx.request.ip, site);
    // Where limits are switched off there are none.
    if (counted === 'writing' || counters.length === 0) return counters;
    const { filings } = strapi.plugin('cx').config('complaints') as Options['complaints'];
    return [...counters, limits().addressCounter('filing', ctx.request.ip, filings)];
  };

  return async (ctx: Context, next: Next): Promise<unknown> => {
    const caller = ctx.state.cxCaller as Caller | undefined;
    if (caller?.kind === 'token') return next();
    warnOfProxy(ctx);
    const refusal = await limits().spend(countersOf(ctx, caller));
    if (refusal) return refuseRequest(ctx, refusal);
    try {
      return await next();
    } catch (error) {
      if (error instanceof LimitReachedError) return refuseRequest(ctx, error.refusal);
      throw error;
    }
  };
};
