import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';

/** The part of Strapi's own auth service that a route with `auth: false` can still ask. */
interface AuthService {
  authenticate(ctx: Context, next: () => Promise<void>): Promise<unknown>;
  verify(auth: unknown, config: { scope: string[] }): Promise<unknown>;
}

/**
 * Checks the credentials of a request exactly as a content-API route does, on routes that also let
 * callers without credentials in.
 * @returns whether role or token allow the action
 * @throws UnauthorizedError when the credentials are no good at all
 */
export const authenticateCaller = async (
  ctx: Context,
  action: string,
  { strapi }: { strapi: Core.Strapi }
): Promise<boolean> => {
  const auth = strapi.get('auth') as AuthService;
  const route: { config?: object; info?: object } = ctx.state.route;
  const config = { scope: [action] };
  ctx.state.route = { ...route, config: { ...route.config, auth: config } };
  let authenticated = false;
  await auth.authenticate(ctx, async () => {
    authenticated = true;
  });
  ctx.state.route = route;
  if (!authenticated) throw new errors.UnauthorizedError('Missing or invalid credentials');
  try {
    await auth.verify(ctx.state.auth, config);
    return true;
  } catch (error) {
    if (error instanceof errors.ForbiddenError) return false;
    throw error;
  }
};
