import { errors } from '@strapi/utils';
import type { Context } from 'koa';

/** Bytes as announced; when they came in pieces without announcement, as parsed. */
const sizeOf = (ctx: Context): number => {
  const announced = Number(ctx.get('content-length'));
  if (ctx.get('content-length') !== '' && Number.isInteger(announced)) return announced;
  const { body } = ctx.request;
  if (body === undefined) return 0;
  return Buffer.byteLength(typeof body === 'string' ? body : JSON.stringify(body));
};

const parseText = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new errors.ValidationError('the body must be JSON');
  }
};

/**
 * The body of an intake request as JSON. Browsers' `sendBeacon` sends JSON as `text/plain`, which
 * Strapi's parser leaves as text.
 * @throws PayloadTooLargeError above `most` bytes; ValidationError for text that is no JSON
 */
export const readBody = (ctx: Context, most: number): unknown => {
  if (sizeOf(ctx) > most) {
    throw new errors.PayloadTooLargeError(`the body must not be larger than ${most} bytes`, {
      limit: most,
    });
  }
  const { body } = ctx.request;
  return typeof body === 'string' ? parseText(body) : body;
};
