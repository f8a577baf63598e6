import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { DURATION_KPIS } from '../../../shared/contracts/complaint-durations';
import type { KpiQuery } from '../../../shared/contracts/kpi';
import { CASE_GROUPINGS, CATEGORY_GROUPINGS, isKpiFilter } from '../../../shared/dimensions';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { isCaseKpi, type CaseKpi } from '../kpi';
import { getService } from '../services/get-service';
import { withinScope } from '../services/location-access';
import { localeOf } from './locale-of';
import { scopeOf } from './scope-of';
import { parseKpiQuery } from './validation/kpi-query';
import { checkNames, readChoice, refuse } from './validation/parameters';

const WINDOW = ['from', 'to', 'timeZone', 'calendar', 'filters', 'locale'];
const TERMS = ['quantile', 'clock', 'exposure', 'promise', 'currency'];
const GROUPINGS: readonly string[] = CASE_GROUPINGS;
const FILTERS: readonly string[] = CASE_GROUPINGS.filter(isKpiFilter);

const checkFilters = ({ by, filters, places }: KpiQuery): void => {
  const foreign = [...Object.keys(filters), ...Object.keys(places)].find(
    (name) => !FILTERS.includes(name)
  );
  const allowed = (names: readonly string[]) => `allowed are: ${names.join(', ')}`;
  if (foreign) refuse(['filters', foreign], `complaints have no ${foreign}; ${allowed(FILTERS)}`);
  if (by !== null && !GROUPINGS.includes(by))
    refuse('by', `complaints have no ${by}; ${allowed(GROUPINGS)}`);
};

/** The figures of complaints, for those who may read complaints, of the locations whose cases they may see. */
export const createComplaintFiguresController = ({ strapi }: { strapi: Core.Strapi }) => {
  const figures = () => getService('complaintFigures', { strapi });

  /** The question, about no other locations than the caller's. */
  const questionOf = async (ctx: Context, names: readonly string[]): Promise<KpiQuery> => {
    checkNames(ctx.query, [...WINDOW, ...names]);
    const site = getService('settings', { strapi }).general();
    // Without periods there is neither a flow nor a control chart.
    const initial = names.includes('interval') ? { interval: 'week' } : {};
    const query = await parseKpiQuery({ ...initial, ...ctx.query }, site, names);
    checkFilters(query);
    const scope = scopeOf(ctx, { strapi }, ADMIN_ACTIONS.readComplaints);
    return { ...query, filters: withinScope(query.filters, scope) };
  };

  const kpiOf = ({ query }: Context): CaseKpi => {
    const registry = getService('registry', { strapi });
    const kpi = registry.get(String(query.kpi));
    if (kpi && isCaseKpi(kpi)) return kpi;
    const known = registry.list().filter(isCaseKpi);
    return refuse('kpi', `kpi must be one of: ${known.map(({ key }) => key).join(', ')}`);
  };

  return {
    async find(ctx: Context) {
      const query = await questionOf(ctx, ['compare', ...TERMS]);
      ctx.body = { data: await figures().cards(query, localeOf(ctx)) };
    },

    async durations(ctx: Context) {
      const query = await questionOf(ctx, ['duration', 'clock', 'by']);
      const duration = readChoice(ctx.query, 'duration', DURATION_KPIS, 'resolution_total');
      const clock = query.terms?.clock ?? 'wall';
      const asked = { query, duration, clock, locale: localeOf(ctx) };
      ctx.body = { data: await figures().durations(asked) };
    },

    async flow(ctx: Context) {
      const query = await questionOf(ctx, ['interval']);
      const { interval } = query;
      ctx.body = { data: await figures().flow({ ...query, interval: interval ?? 'week' }) };
    },

    async causes(ctx: Context) {
      const query = await questionOf(ctx, ['categories']);
      const by = readChoice(ctx.query, 'categories', CATEGORY_GROUPINGS, 'category');
      ctx.body = { data: await figures().causes(query, by, localeOf(ctx)) };
    },

    async control(ctx: Context) {
      const kpi = kpiOf(ctx);
      const query = await questionOf(ctx, ['kpi', 'interval', ...TERMS]);
      ctx.body = { data: await figures().control(kpi, query, localeOf(ctx)) };
    },
  };
};
