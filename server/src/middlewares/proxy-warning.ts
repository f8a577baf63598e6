import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

/** Says once that limits by address can't work, where a proxy stands before Strapi that it is not told of. */
export const createProxyWarning = ({ strapi }: { strapi: Core.Strapi }) => {
  let warned = false;
  return (ctx: Context): void => {
    if (warned || !ctx.get('x-forwarded-for') || strapi.config.get('server.proxy.koa')) return;
    warned = true;
    strapi.log.warn(
      'cx: requests come through a proxy (X-Forwarded-For) but Strapi is not told to trust it, so all ' +
        'visitors share one address and one rate limit. Set proxy: { koa: true } in config/server.'
    );
  };
};
