import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { AnyKpi } from '../kpi/definition';
import { getService } from '../services/get-service';

/**
 * The KPI that the path names.
 * @throws NotFoundError that names those which exist
 */
export const kpiOfPath = ({ strapi }: { strapi: Core.Strapi }, ctx: Context): AnyKpi => {
  const registry = getService('registry', { strapi });
  const key = String(ctx.params.kpi);
  const definition = registry.get(key);
  if (definition) return definition;
  const known = registry.list().map((kpi) => kpi.key);
  throw new errors.NotFoundError(`there is no KPI ${key}; there are: ${known.join(', ')}`, {
    kpis: known,
  });
};
