import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { GetIntakeSettings, IntakeLimits } from '../../../shared/contracts/settings';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { getService } from '../services/get-service';
import { LIMIT_OPTIONS } from '../services/settings';
import { adminOf } from './admin-name';
import { requireAllLocations } from './scope-of';
import { parseOverrides } from './validation/settings-body';
import { parseNewSiteKey, parseSiteKeyChanges } from './validation/site-key-body';

/** Who may send feedback without logging in, and how much of it. */
export const createIntakeSettingsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const settings = () => getService('settings', { strapi });
  const requireWhole = (ctx: Context) =>
    requireAllLocations(ctx, { strapi }, ADMIN_ACTIONS.manageSettings);
  const state = (): GetIntakeSettings.Response['data'] => ({
    limits: settings().limitsState(),
    siteKeys: settings().siteKeyList(),
  });

  return {
    async find(ctx: Context) {
      await settings().refresh();
      ctx.body = { data: state() };
    },

    async update(ctx: Context) {
      requireWhole(ctx);
      const given = parseOverrides<IntakeLimits>(ctx.request.body, LIMIT_OPTIONS);
      await settings().updateLimits(given, adminOf(ctx));
      ctx.body = { data: state() };
    },

    async createSiteKey(ctx: Context) {
      requireWhole(ctx);
      const given = parseNewSiteKey(ctx.request.body);
      ctx.body = { data: await settings().createSiteKey(given, adminOf(ctx)) };
      ctx.status = 201;
    },

    async updateSiteKey(ctx: Context) {
      requireWhole(ctx);
      const given = parseSiteKeyChanges(ctx.request.body);
      const id = String(ctx.params.id);
      ctx.body = { data: await settings().updateSiteKey(id, given, adminOf(ctx)) };
    },

    async deleteSiteKey(ctx: Context) {
      requireWhole(ctx);
      const id = String(ctx.params.id);
      await settings().removeSiteKey(id, adminOf(ctx));
      ctx.body = { data: { id } };
    },
  };
};
