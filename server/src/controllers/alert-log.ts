import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { DELIVERY_STATES } from '../../../shared/contracts/alert-log';
import { getService } from '../services/get-service';
import type { LogCursor } from '../store/alert-types';
import { alertEditorOf, logSightOf } from './alert-editor';
import { localeOf } from './locale-of';
import { oneOf } from './validation/choices';
import { checkNames, refuse } from './validation/parameters';

const CURSOR = /^(\d{1,15})\.(\w{1,64})$/;

const readCursor = (value: unknown): LogCursor | null => {
  if (value === undefined) return null;
  const [, createdAt, id] = (typeof value === 'string' && CURSOR.exec(value)) || [];
  if (!createdAt || !id) return refuse('after', 'after must be meta.next of the page before');
  return { createdAt: Number(createdAt), id };
};

const readRule = (value: unknown): string | null => {
  if (value === undefined) return null;
  if (typeof value === 'string' && value !== '' && value.length <= 64) return value;
  return refuse('rule', 'rule must be the id of an alert');
};

/** What was sent, what failed and what is due. */
export const createAlertLogController = ({ strapi }: { strapi: Core.Strapi }) => {
  const log = () => getService('alertLog', { strapi });
  const readableTo = (ctx: Context) => logSightOf(ctx, alertEditorOf(ctx, { strapi }).readable);
  const changeableBy = (ctx: Context) => logSightOf(ctx, alertEditorOf(ctx, { strapi }).changeable);
  return {
    async find(ctx: Context) {
      const { state, rule, after } = ctx.query;
      checkNames(ctx.query, ['state', 'rule', 'after', 'locale']);
      ctx.body = await log().list({
        state: state === undefined ? null : oneOf('state', state, DELIVERY_STATES),
        rule: readRule(rule),
        after: readCursor(after),
        locale: localeOf(ctx),
        sight: readableTo(ctx),
      });
    },

    async retry(ctx: Context) {
      const id = String(ctx.params.id);
      await log().retry(id, changeableBy(ctx));
      ctx.body = { data: { id, state: 'due' } };
    },

    async cancel(ctx: Context) {
      const id = String(ctx.params.id);
      await log().cancel(id, changeableBy(ctx));
      ctx.body = { data: { id, state: 'cancelled' } };
    },
  };
};
