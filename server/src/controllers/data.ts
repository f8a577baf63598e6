import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { MaintenanceJob } from '../../../shared/contracts/maintenance';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { getService } from '../services/get-service';
import { adminOf } from './admin-name';
import type { Answers } from './feedback';
import { requireAllLocations } from './scope-of';

/** What is stored, and whether the numbers are what the answers say. */
export const createDataController = ({ strapi }: { strapi: Core.Strapi }) => {
  /** Counts and sums are of all locations. */
  const requireKeeper = (ctx: Context) =>
    requireAllLocations(ctx, { strapi }, ADMIN_ACTIONS.maintainData);

  const start = (job: MaintenanceJob) => async (ctx: Context & Answers) => {
    requireKeeper(ctx);
    const run = await getService('maintenance', { strapi }).start(job, adminOf(ctx).name);
    if (!run) return ctx.conflict('another check or rebuild is running; wait for it or cancel it');
    ctx.status = 202;
    ctx.body = { data: run };
  };

  return {
    async find(ctx: Context) {
      requireKeeper(ctx);
      const settings = getService('settings', { strapi });
      await settings.refresh();
      const { facts, complaints, storageUsed } = getService('store', { strapi });
      ctx.body = {
        data: {
          responses: await facts.countResponses(),
          complaints: await complaints.count(),
          storage: await storageUsed(),
          settings: settings.storageState(),
          runs: await getService('maintenance', { strapi }).runs(),
        },
      };
    },

    verify: start('verify'),

    rebuild: start('rebuild'),

    verifyComplaints: start('verify-complaints'),

    async cancel(ctx: Context) {
      requireKeeper(ctx);
      const maintenance = getService('maintenance', { strapi });
      await maintenance.cancel();
      ctx.status = 202;
      ctx.body = { data: await maintenance.runs() };
    },
  };
};
