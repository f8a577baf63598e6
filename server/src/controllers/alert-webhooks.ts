import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import type { Options } from '../config';
import { getService } from '../services/get-service';
import { requireAllLocations } from './scope-of';
import { parseWebhook, parseWebhookChanges } from './validation/webhook-body';

const idOf = (ctx: Context): string => String(ctx.params.id);

/** Webhooks are the site's: those who are bound to some locations choose among them, and change none. */
export const createAlertWebhooksController = ({ strapi }: { strapi: Core.Strapi }) => {
  const webhooks = () => getService('webhooks', { strapi });
  const allowed = () => strapi.plugin('cx').config('alerts') as Options['alerts'];
  const check = (ctx: Context) => requireAllLocations(ctx, { strapi }, ADMIN_ACTIONS.manageAlerts);
  return {
    async find(ctx: Context) {
      check(ctx);
      ctx.body = { data: await webhooks().list() };
    },

    async create(ctx: Context) {
      check(ctx);
      const webhook = await parseWebhook(ctx.request.body, allowed());
      ctx.body = { data: await webhooks().create(webhook) };
      ctx.status = 201;
    },

    async update(ctx: Context) {
      check(ctx);
      const changes = await parseWebhookChanges(ctx.request.body, allowed());
      ctx.body = { data: await webhooks().update(idOf(ctx), changes) };
    },

    async rotate(ctx: Context) {
      check(ctx);
      ctx.body = { data: await webhooks().rotate(idOf(ctx)) };
    },

    async delete(ctx: Context) {
      check(ctx);
      await webhooks().remove(idOf(ctx));
      ctx.body = { data: { id: idOf(ctx) } };
    },

    async test(ctx: Context) {
      check(ctx);
      await webhooks().test(idOf(ctx));
      ctx.body = { data: { deliveries: 1 } };
    },
  };
};
