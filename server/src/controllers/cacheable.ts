import { createHash } from 'node:crypto';
import type { Context } from 'koa';

const SECONDS = 60;

/**
 * Answers so that front ends and proxies keep it: for a minute without asking, and afterwards 304 while it is
 * the same. What differs by who asks is kept apart by `Vary`.
 */
export const answerCacheable = (ctx: Context, body: object): void => {
  const text = JSON.stringify(body);
  const digest = createHash('sha256').update(text).digest('base64url').slice(0, 27);
  ctx.set('ETag', `"${digest}"`);
  ctx.vary('Authorization');
  ctx.vary('Accept-Language');
  const isPublic = ctx.get('authorization') === '';
  ctx.set('Cache-Control', `${isPublic ? 'public' : 'private'}, max-age=${SECONDS}`);
  ctx.status = 200;
  if (ctx.fresh) {
    ctx.status = 304;
    return;
  }
  ctx.type = 'application/json';
  ctx.body = text;
};
