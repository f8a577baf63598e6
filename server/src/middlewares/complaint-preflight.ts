import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { COMPLAINT_SECRET_HEADER } from '../../../shared/contracts/complaint-filing';

const ALLOWED = 'access-control-allow-headers';

/**
 * Lets browsers send the secret of a complaint from pages of another origin: Strapi's own CORS names the
 * headers that it knows. Origins stay the host's choice; where it allows none, nothing is added.
 */
export const allowComplaintHeaders = ({ strapi }: { strapi: Core.Strapi }): void => {
  strapi.server.use(async (ctx: Context, next: Next) => {
    await next();
    if (ctx.method !== 'OPTIONS') return;
    const prefix = `${strapi.config.get('api.rest.prefix', '/api')}/cx/`;
    const allowed = ctx.response.get(ALLOWED);
    if (allowed === '' || !ctx.path.startsWith(prefix)) return;
    ctx.set(ALLOWED, `${allowed},${COMPLAINT_SECRET_HEADER},idempotency-key`);
  });
};
