import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { TERM_NAMES } from '../../../shared/contracts/kpi-terms';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { localDateOf } from '../calendar';
import { getService } from '../services/get-service';
import { withinScope, type Ability } from '../services/location-access';
import { adminOf } from './admin-name';
import { kpiOfPath } from './kpi-of-path';
import { localeOf } from './locale-of';
import { scopeOf } from './scope-of';
import { parseKpiQuery } from './validation/kpi-query';
import { checkNames } from './validation/parameters';
import { parseRebase } from './validation/rebase-body';

const ASKED = ['from', 'to', 'timeZone', 'calendar', 'filters', 'locale', ...TERM_NAMES];

/** One KPI in depth, for the admin. */
export const createKpiPageController = ({ strapi }: { strapi: Core.Strapi }) => {
  const rebases = () => getService('rebases', { strapi });
  const readableIn = (ctx: Context) => scopeOf(ctx, { strapi }, ADMIN_ACTIONS.readKpis);

  /** Whose baselines the caller may fix: those whose targets they may set. */
  const changeableIn = (ctx: Context) => {
    const { userAbility } = ctx.state as { userAbility?: Ability };
    const may = userAbility?.can(ADMIN_ACTIONS.manageTargets) === true;
    return may ? scopeOf(ctx, { strapi }, ADMIN_ACTIONS.manageTargets) : [];
  };

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
        data: await getService('kpiPage', { strapi }).find(definition, query, localeOf(ctx), {
          readable: readableIn(ctx),
          changeable: changeableIn(ctx),
        }),
      };
    },

    /** Fixes a new baseline for the chart of just these filters. */
    async rebase(ctx: Context) {
      const { key } = kpiOfPath({ strapi }, ctx);
      const site = getService('settings', { strapi }).general();
      const today = localDateOf(new Date(), site.timeZone);
      const { from, reason, filters } = await parseRebase(ctx.request.body, today);
      const asked = await parseKpiQuery({ filters }, site);
      // What the editor sees is narrowed likewise.
      const scope = { ...asked, filters: withinScope(asked.filters, readableIn(ctx)) };
      const wanted = { kpi: key, scope, from, reason: reason.trim() };
      ctx.status = 201;
      ctx.body = { data: await rebases().create(wanted, adminOf(ctx).name, changeableIn(ctx)) };
    },

    async withdraw(ctx: Context) {
      const { key } = kpiOfPath({ strapi }, ctx);
      const found = { kpi: key, id: String(ctx.params.id) };
      ctx.body = { data: await rebases().withdraw(found, adminOf(ctx).name, changeableIn(ctx)) };
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
