import type { Context } from 'koa';

/** Strapi gives policies a copy of the context without its methods; the request knows the real one. */
export const realContext = (policyContext: Context): Context => policyContext.request.ctx;
