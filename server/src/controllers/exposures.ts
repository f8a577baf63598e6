import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { getService } from '../services/get-service';
import { localeOf } from './locale-of';
import { requireAllLocations } from './scope-of';
import {
  parseExposureKey,
  parseExposureQuery,
  parseExposures,
  parseReplacement,
} from './validation/exposure-body';

/** What complaints are held against, filled in by programs or by editors. */
export const createExposuresController = ({ strapi }: { strapi: Core.Strapi }) => {
  const exposures = () => getService('exposures', { strapi });
  /** The numbers are of all locations. */
  const requireEditor = (ctx: Context) =>
    requireAllLocations(ctx, { strapi }, ADMIN_ACTIONS.configureComplaints);

  return {
    /** Each takes the place of one of the same name, day, location and channel; all or none are kept. */
    async create(ctx: Context) {
      const { exposures: given } = await parseExposures(ctx.request.body);
      ctx.body = { data: { stored: await exposures().save(given) } };
    },

    async find(ctx: Context) {
      requireEditor(ctx);
      ctx.body = await exposures().list(parseExposureQuery(ctx.query), localeOf(ctx));
    },

    async save(ctx: Context) {
      requireEditor(ctx);
      const { exposures: given } = await parseExposures(ctx.request.body);
      ctx.body = { data: { stored: await exposures().save(given) } };
    },

    async replace(ctx: Context) {
      requireEditor(ctx);
      const replacement = await parseReplacement(ctx.request.body);
      ctx.body = { data: await exposures().replace(replacement) };
    },

    async remove(ctx: Context) {
      requireEditor(ctx);
      const key = parseExposureKey(ctx.query);
      await exposures().remove(key);
      ctx.body = { data: key };
    },
  };
};
