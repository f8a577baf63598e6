import type { Core } from '@strapi/strapi';
import type { Context, Middleware, Next } from 'koa';

/** What Strapi's router has that is needed here. */
interface Router {
  /** Of all routes and of what applies to several of them, in order. */
  stack: readonly unknown[];
  match(path: string, method: string): { path: unknown[] };
  routes(): Middleware;
}

/** The same router, looking only at what can match a path. */
const narrowed = (router: Router, path: string): Middleware => {
  const { path: layers } = router.match(path, 'POST');
  const narrow: Router = Object.create(router, { stack: { value: layers } });
  return narrow.routes();
};

/** Whether the router, and no other plugin's middleware, comes right after this one. */
const comesNext = (
  middlewares: readonly Middleware[],
  own: Middleware,
  router: Router
): boolean => {
  const next = middlewares[middlewares.indexOf(own) + 1] as
    (Middleware & { router?: Router }) | undefined;
  return next?.router === router;
};

/**
 * Strapi's router tries the patterns of all its routes, some hundreds, on each request. For the address that
 * takes in feedback, the one that is asked most, what can match is looked up once; from there on the router
 * does what it always does, with every middleware and policy. Whatever matches nothing goes on as before.
 *
 * To be called once Strapi's global middlewares are in their places.
 */
export const openIntakeLane = ({ strapi }: { strapi: Core.Strapi }): void => {
  const { app } = strapi.server;
  const router: Router = strapi.server.router;
  const path = `${strapi.config.get('api.rest.prefix', '/api')}/cx/feedback`;
  let routes = 0;
  let dispatch: Middleware | null = null;
  const lane = (ctx: Context, next: Next): unknown => {
    if (ctx.path !== path) return next();
    if (routes !== router.stack.length) {
      routes = router.stack.length;
      dispatch = comesNext(app.middleware, lane, router) ? narrowed(router, path) : null;
    }
    return dispatch ? dispatch(ctx, next) : next();
  };
  strapi.server.use(lane);
};
