import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { TERM_NAMES } from '../../../shared/contracts/kpi-terms';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { getService } from '../services/get-service';
import { withinScope } from '../services/location-access';
import { kpiOfPath } from './kpi-of-path';
import { localeOf } from './locale-of';
import { scopeOf } from './scope-of';
import { parseKpiQuery } from './validation/kpi-query';
import { checkNames } from './validation/parameters';

const ASKED = ['from', 'to', 'timeZone', 'calendar', 'filters', 'locale', ...TERM_NAMES];

/** One KPI in depth, for the admin. */
export const createKpiPageController = ({ strapi }: { strapi: Core.Strapi }) => {
  const readableIn = (ctx: Context) => scopeOf(ctx, { strapi }, ADMIN_ACTIONS.readKpis);

  /** The question, about no other locations than the caller's. */
  const questionOf = async (ctx: Context, allowed: readonly string[]) => {
    checkNames(ctx.query, allowed);
    const site = getService('settings', { strapi }).general();
    // A control chart needs periods to judge.
    const interval = allowed.includes('interval') ? { interval: 'week' } : {};
    const query = await parseKpiQuery({ ...interval, ...ctx.query }, site);
    return { ...query, filters: withinScope(query.filters, readableIn(ctx)) };
  };

  return {
    async find(ctx: Context) {
      const definition = kpiOfPath({ strapi }, ctx);
      const query = await questionOf(ctx, [...ASKED, 'interval', 'compare']);
      ctx.body = {
        data: await getService('kpiPage', { strapi }).find(
          definition,
          query,
          localeOf(ctx),
          readableIn(ctx)
        ),
      };
    },

    async dimensions(ctx: Context) {
      const definition = kpiOfPath({ strapi }, ctx);
      const query = await questionOf(ctx, ASKED);
      ctx.body = {
        data: await getService('kpiPage', { strapi }).dimensions(definition, query, localeOf(ctx)),
      };
    },
  };
};
