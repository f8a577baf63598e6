import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { KpiAnswer, KpiDescription, KpiQuery } from '../../../shared/contracts/kpi';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import type { AnyKpi } from '../kpi/definition';
import { getService } from '../services/get-service';
import { checkDivision } from '../services/kpi/case-terms';
import { withinScope } from '../services/location-access';
import { kpiOfPath } from './kpi-of-path';
import { localeOf } from './locale-of';
import { requireAllLocations, scopeOf } from './scope-of';
import { parseKpiQuery } from './validation/kpi-query';
import { readChoice } from './validation/parameters';

/** Strangers learn when a definition changed, not which of the site's people did it. */
const withoutNames = (kpi: KpiDescription): KpiDescription => ({
  ...kpi,
  history: kpi.history.map((version) => ({ ...version, by: null })),
});

/** Endpoints of the KPIs; the same for the admin and, under their own guards, for the content API. */
export const createKpiController = ({ strapi }: { strapi: Core.Strapi }) => {
  const site = () => getService('settings', { strapi }).general();

  /** The KPI that a parameter names; null where it isn't given. */
  const askedKpi = (key: unknown): AnyKpi | null => {
    if (key === undefined) return null;
    const registry = getService('registry', { strapi });
    const definition = typeof key === 'string' ? registry.get(key) : undefined;
    if (definition) return definition;
    const message = `kpi must be one of: ${registry
      .list()
      .map((kpi) => kpi.key)
      .join(', ')}`;
    throw new errors.ValidationError(message, {
      errors: [{ path: ['kpi'], message, name: 'ValidationError' }],
    });
  };

  /** Strangers see opened KPIs only, as if the others did not exist. */
  const isStranger = (ctx: Context): boolean => ctx.state.cxStranger === true;

  const readableIn = (ctx: Context) => scopeOf(ctx, { strapi }, ADMIN_ACTIONS.readKpis);

  /** The question, about no other locations than the caller's. */
  const within = (ctx: Context, query: KpiQuery): KpiQuery => ({
    ...query,
    filters: withinScope(query.filters, readableIn(ctx)),
  });

  const answerStranger = async (ctx: Context, definition: AnyKpi): Promise<KpiAnswer> => {
    const query = await parseKpiQuery(ctx.query, site());
    const windowGiven = ctx.query.from !== undefined || ctx.query.to !== undefined;
    const kpis = getService('kpi', { strapi });
    return kpis.answerInPublic(definition, query, windowGiven, localeOf(ctx));
  };

  return {
    async find(ctx: Context) {
      const all = getService('kpi', { strapi }).describe(localeOf(ctx));
      if (!isStranger(ctx)) {
        ctx.body = { data: all };
        return;
      }
      const opened = new Set(await getService('publicKpis', { strapi }).list());
      ctx.body = { data: all.filter((kpi) => opened.has(kpi.key)).map(withoutNames) };
    },

    async findOne(ctx: Context) {
      const query = within(ctx, await parseKpiQuery(ctx.query, site()));
      const definition = kpiOfPath({ strapi }, ctx);
      const kpis = getService('kpi', { strapi });
      if (!isStranger(ctx)) {
        ctx.body = { data: await kpis.answer(definition, query, localeOf(ctx)) };
        return;
      }
      if (!(await getService('publicKpis', { strapi }).isOpen(definition.key))) {
        throw new errors.PolicyError(
          `KPI ${definition.key} is not open to the public; an admin can open it, or use an API token`
        );
      }
      ctx.body = { data: await answerStranger(ctx, definition) };
    },

    /** What a stranger would see of a KPI if it were open. */
    async preview(ctx: Context) {
      requireAllLocations(ctx, { strapi }, ADMIN_ACTIONS.openKpis);
      ctx.body = { data: await answerStranger(ctx, kpiOfPath({ strapi }, ctx)) };
    },

    async overview(ctx: Context) {
      const query = within(ctx, await parseKpiQuery(ctx.query, site(), ['kpi', 'attention']));
      const attention = readChoice(ctx.query, 'attention', ['true', 'false'], 'false') === 'true';
      const definition = askedKpi(ctx.query.kpi);
      // Terms are meant for every KPI that takes them.
      if (definition) checkDivision(definition, query);
      const scope = readableIn(ctx);
      ctx.body = {
        data: await getService('kpi', { strapi }).overview(definition, {
          ...{ question: query, locale: localeOf(ctx), scope, attention },
        }),
      };
    },
  };
};
