import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { getService } from '../services/get-service';
import { adminOf } from './admin-name';
import { feedbackScopeOf } from './scope-of';
import { parseCuration } from './validation/curation-body';

/** What editors do to answers that exist. */
export const createFeedbackCurationController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async curate(ctx: Context) {
    const request = await parseCuration(ctx.request.body);
    const service = getService('feedbackCuration', { strapi });
    const scope = feedbackScopeOf(ctx, { strapi }, ADMIN_ACTIONS.curateFeedback);
    ctx.body = { data: await service.curate(request, adminOf(ctx), scope) };
  },
});
