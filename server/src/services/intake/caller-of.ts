import type { Context } from 'koa';
import type { Caller } from './caller';

interface Auth {
  strategy: { name: string };
  /** The token's or the user's row; null for a stranger with the public role. */
  credentials: { id: number | string } | null;
}

/** The caller whom Strapi authenticated; null for strangers, whatever their role may do. */
export const callerOf = (ctx: Context): Caller | null => {
  const auth = ctx.state.auth as Auth | undefined;
  if (!auth?.credentials) return null;
  const { id } = auth.credentials;
  return auth.strategy.name === 'users-permissions'
    ? { kind: 'user', principal: `user:${id}` }
    : { kind: 'token', principal: `token:${id}` };
};
