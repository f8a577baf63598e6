import type { Core } from '@strapi/strapi';
import { validateYupSchema, yup } from '@strapi/utils';
import type { Context } from 'koa';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { getService } from '../services/get-service';
import { requireAllLocations } from './scope-of';

/** Which KPIs everybody may read. */
export const createPublicKpisController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    ctx.body = { data: { kpis: await getService('publicKpis', { strapi }).list() } };
  },

  async update(ctx: Context) {
    requireAllLocations(ctx, { strapi }, ADMIN_ACTIONS.openKpis);
    const known = getService('registry', { strapi })
      .list()
      .map((kpi) => kpi.key);
    const schema = yup
      .object({
        kpis: yup
          .array()
          .of(yup.string().oneOf(known, `kpis must be among: ${known.join(', ')}`))
          .required('kpis must be a list of KPI keys'),
      })
      .noUnknown(true, 'only kpis can be set')
      .required();
    const { kpis } = (await validateYupSchema(schema, { strict: true })(ctx.request.body)) as {
      kpis: string[];
    };
    ctx.body = { data: { kpis: await getService('publicKpis', { strapi }).open(kpis) } };
  },
});
