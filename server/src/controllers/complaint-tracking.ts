import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readFiling } from '../services/complaint-filing/request-parts';
import { getService } from '../services/get-service';
import { credentialsOf, orConflict, sendFile, type Conflicts } from './complaint-request';
import { parseComplainantStep, parseComplaintMessage } from './validation/complaint-tracking-body';

const MAX_LOCALE = 35;

/** The language that is asked for; null: the one that they complained in. */
const languageOf = ({ query: { locale } }: Context): string | null =>
  typeof locale === 'string' && locale !== '' ? locale.slice(0, MAX_LOCALE) : null;

/** Cases as their complainants follow them. Who has the secret needs no role, key or token. */
export const createComplaintTrackingController = ({ strapi }: { strapi: Core.Strapi }) => {
  const tracking = () => getService('complaintTracking', { strapi });
  return {
    async findOne(ctx: Context) {
      const data = await tracking().track(credentialsOf(ctx), languageOf(ctx));
      ctx.set('Cache-Control', 'no-store');
      ctx.body = { data };
    },

    async write(ctx: Context & Conflicts) {
      const { data: body, files } = readFiling(ctx, { strapi });
      const { text } = parseComplaintMessage(body);
      await orConflict(ctx, async () => {
        const message = { text, files };
        ctx.body = { data: await tracking().write(credentialsOf(ctx), message, languageOf(ctx)) };
        ctx.status = 201;
      });
    },

    async step(ctx: Context & Conflicts) {
      const step = parseComplainantStep(readFiling(ctx, { strapi }).data);
      await orConflict(ctx, async () => {
        ctx.body = { data: await tracking().step(credentialsOf(ctx), step, languageOf(ctx)) };
      });
    },

    async file(ctx: Context) {
      sendFile(ctx, await tracking().file(credentialsOf(ctx), String(ctx.params.id)));
    },
  };
};
