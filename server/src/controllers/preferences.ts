import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { GetStart } from '../../../shared/contracts/preferences';
import { VIEW_PAGES } from '../../../shared/contracts/view';
import { getService } from '../services/get-service';
import { adminOf } from './admin-name';
import { parsePreference } from './validation/settings-body';
import { mayOpen, viewReaderOf } from './view-reader';

/** What an admin's pages begin with, and in what they are written. */
export const createPreferencesController = ({ strapi }: { strapi: Core.Strapi }) => {
  const preferences = () => getService('preferences', { strapi });

  return {
    async start(ctx: Context) {
      const settings = getService('settings', { strapi });
      const pages = VIEW_PAGES.filter((page) => mayOpen(ctx, page));
      const [preference, ...views] = await Promise.all([
        preferences().find(adminOf(ctx).id),
        ...pages.map((page) => getService('views', { strapi }).list(page, viewReaderOf(ctx))),
      ]);
      ctx.body = {
        data: {
          preference,
          site: settings.general(),
          metricNames: settings.metricNames(),
          views: views.flat(),
        },
      } satisfies GetStart.Response;
    },

    async update(ctx: Context) {
      const preference = parsePreference(ctx.request.body);
      ctx.body = { data: await preferences().save(adminOf(ctx).id, preference) };
    },
  };
};
