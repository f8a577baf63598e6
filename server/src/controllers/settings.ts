import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { GeneralSettings, StorageSettings } from '../../../shared/contracts/settings';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { getService } from '../services/get-service';
import { GENERAL_OPTIONS, STORAGE_OPTIONS } from '../services/settings';
import { adminOf } from './admin-name';
import { requireAllLocations } from './scope-of';
import { parseOverrides } from './validation/settings-body';

/** Settings of the whole site. */
export const createSettingsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const settings = () => getService('settings', { strapi });
  const requireWhole = (ctx: Context) =>
    requireAllLocations(ctx, { strapi }, ADMIN_ACTIONS.manageSettings);

  return {
    async findGeneral(ctx: Context) {
      await settings().refresh();
      ctx.body = { data: settings().generalState() };
    },

    async updateGeneral(ctx: Context) {
      requireWhole(ctx);
      const given = parseOverrides<GeneralSettings>(ctx.request.body, GENERAL_OPTIONS);
      ctx.body = { data: await settings().updateGeneral(given, adminOf(ctx)) };
    },

    async updateStorage(ctx: Context) {
      requireWhole(ctx);
      const given = parseOverrides<StorageSettings>(ctx.request.body, STORAGE_OPTIONS);
      const tables = getService('tables', { strapi });
      // Whatever fails from here on, the tables stay.
      await tables.keep(true);
      const state = await settings().updateStorage(given, adminOf(ctx));
      await tables.keep(state.values.keepTables);
      ctx.body = { data: state };
    },
  };
};
