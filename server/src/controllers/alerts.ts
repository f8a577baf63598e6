import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { emailServiceOf } from '../services/outbox/host-email';
import { getService } from '../services/get-service';
import { alertEditorOf } from './alert-editor';
import { parseAlert, parseAlertChanges } from './validation/alert-body';

const idOf = (ctx: Context): string => String(ctx.params.id);

/** Rules by which people are alerted. */
export const createAlertsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const rules = () => getService('alertRules', { strapi });
  const editorOf = (ctx: Context) => alertEditorOf(ctx, { strapi });
  return {
    async find(ctx: Context) {
      ctx.body = { data: await rules().list(editorOf(ctx)) };
    },

    async create(ctx: Context) {
      const rule = await parseAlert(ctx.request.body);
      ctx.body = { data: await rules().create(rule, editorOf(ctx)) };
      ctx.status = 201;
    },

    async update(ctx: Context) {
      const changes = await parseAlertChanges(ctx.request.body);
      ctx.body = { data: await rules().update(idOf(ctx), changes, editorOf(ctx)) };
    },

    async delete(ctx: Context) {
      await rules().remove(idOf(ctx), editorOf(ctx));
      ctx.body = { data: { id: idOf(ctx) } };
    },

    async test(ctx: Context) {
      const deliveries = await rules().test(idOf(ctx), editorOf(ctx));
      ctx.body = { data: { deliveries } };
    },

    /** Who can be told. */
    async recipients(ctx: Context) {
      const webhooks = await getService('webhooks', { strapi }).list();
      ctx.body = {
        data: {
          admins: await getService('readers', { strapi }).list(),
          // Without their URLs, which may hold secrets of the receiver.
          webhooks: webhooks.map(({ id, name, active }) => ({ id, name, active })),
          email: emailServiceOf({ strapi }) !== null,
        },
      };
    },
  };
};
