import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { isMetric, METRICS, type Metric } from '../../../shared/metrics';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { getService } from '../services/get-service';
import { adminOf } from './admin-name';
import { kpiOfPath } from './kpi-of-path';
import { requireAllLocations } from './scope-of';
import { parseKpiSettings, parseMetricSettings } from './validation/metric-body';

const metricOfPath = (ctx: Context): Metric => {
  const metric = String(ctx.params.metric);
  if (isMetric(metric)) return metric;
  throw new errors.NotFoundError(`there is no metric ${metric}; there are: ${METRICS.join(', ')}`);
};

/** What KPIs and metrics are called, and by which rules they count. */
export const createMetricSettingsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const settings = () => getService('settings', { strapi });
  const requireWhole = (ctx: Context) =>
    requireAllLocations(ctx, { strapi }, ADMIN_ACTIONS.manageSettings);

  return {
    async find(ctx: Context) {
      await settings().refresh();
      ctx.body = { data: settings().metricsState() };
    },

    async updateKpi(ctx: Context) {
      requireWhole(ctx);
      const { key } = kpiOfPath({ strapi }, ctx);
      const own = getService('registry', { strapi }).own(key);
      if (!own) throw new errors.NotFoundError(`there is no KPI ${key}`);
      const given = parseKpiSettings(ctx.request.body, own);
      await settings().updateKpi(own, given, adminOf(ctx));
      ctx.body = { data: settings().metricsState() };
    },

    async updateMetric(ctx: Context) {
      requireWhole(ctx);
      const metric = metricOfPath(ctx);
      const given = parseMetricSettings(ctx.request.body, metric);
      await settings().updateMetric(metric, given, adminOf(ctx));
      ctx.body = { data: settings().metricsState() };
    },
  };
};
