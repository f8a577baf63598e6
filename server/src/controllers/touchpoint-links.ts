import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { getService } from '../services/get-service';
import { withinScope } from '../services/location-access';
import type { Asker, LinkedEntry } from '../services/touchpoint-links';
import { localeOf } from './locale-of';
import { scopeOf } from './scope-of';
import { checkKeys } from './validation/choices';
import { isRecord, parseKpiQuery } from './validation/kpi-query';
import { refuse } from './validation/parameters';

const touchpointsOf = (body: unknown): string[] => {
  if (!isRecord(body)) return refuse('body', 'the body must be an object');
  checkKeys('body', body, ['touchpoints']);
  const { touchpoints } = body;
  const isList = Array.isArray(touchpoints) && touchpoints.every((key) => typeof key === 'string');
  return isList ? touchpoints : refuse('touchpoints', 'touchpoints must be a list of keys');
};

/** Entries of the host as the content of touchpoints. */
export const createTouchpointLinksController = ({ strapi }: { strapi: Core.Strapi }) => {
  const links = () => getService('touchpointLinks', { strapi });
  const entryOf = ({ params }: Context): LinkedEntry => ({
    contentType: String(params.contentType),
    documentId: String(params.documentId),
  });
  const askerOf = (ctx: Context) => ctx.state as Asker;

  return {
    async find(ctx: Context) {
      ctx.body = { data: await links().find(entryOf(ctx), localeOf(ctx), askerOf(ctx)) };
    },

    async choices(ctx: Context) {
      ctx.body = { data: await links().choices(entryOf(ctx), localeOf(ctx), askerOf(ctx)) };
    },

    /** Of a touchpoint that is not there: none. */
    async contents(ctx: Context) {
      const key = String(ctx.params.key);
      ctx.body = { data: await links().contents(key, localeOf(ctx), askerOf(ctx)) };
    },

    async update(ctx: Context) {
      const keys = touchpointsOf(ctx.request.body);
      ctx.body = { data: await links().save(entryOf(ctx), keys, localeOf(ctx), askerOf(ctx)) };
    },

    /** Of the last 90 days, against the 90 before. */
    async numbers(ctx: Context) {
      const site = getService('settings', { strapi }).general();
      const { locale: _locale, ...asked } = ctx.query;
      const weekly = { compare: 'previous', ...asked, interval: 'week' };
      const query = await parseKpiQuery(weekly, site);
      const scope = scopeOf(ctx, { strapi }, ADMIN_ACTIONS.readKpis);
      const within = { ...query, filters: withinScope(query.filters, scope) };
      ctx.body = {
        data: await links().numbers(entryOf(ctx), within, localeOf(ctx), askerOf(ctx)),
      };
    },
  };
};
