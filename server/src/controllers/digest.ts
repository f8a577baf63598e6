import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { getService } from '../services/get-service';
import { adminOf } from './admin-name';
import { parseDigest } from './validation/digest-body';

/** The caller's own weekly digest. */
export const createDigestController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    ctx.body = { data: await getService('digests', { strapi }).own(adminOf(ctx).id) };
  },

  async update(ctx: Context) {
    const choice = parseDigest(ctx.request.body);
    ctx.body = { data: await getService('digests', { strapi }).subscribe(adminOf(ctx).id, choice) };
  },
});
