import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { visibleChoice } from '../services/feedback-sight';
import { getService } from '../services/get-service';
import { feedbackScopeOf } from './scope-of';
import { sendExport } from './send-export';
import { sightOf } from './sight-of';
import { parseExportQuery } from './validation/export-query';

/** Downloads of feedback by an admin's browser. */
export const createFeedbackExportsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async create(ctx: Context) {
    const parsed = parseExportQuery(ctx.query);
    const choice = await getService('locationTrees', { strapi }).settle(parsed.choice);
    const question = { ...parsed, choice };
    // What can't be exported is refused here, where somebody reads why; it is looked at again in time.
    visibleChoice(
      choice,
      feedbackScopeOf(ctx, { strapi }, ADMIN_ACTIONS.exportFeedback),
      sightOf(ctx, { strapi })
    );
    const { id } = ctx.state.user as { id: number | string };
    const linked = { what: 'feedback', question } as const;
    const secret = await getService('exportLinks', { strapi }).create(String(id), linked);
    ctx.status = 201;
    ctx.body = { data: { path: `/cx/feedback/exports/${secret}` } };
  },

  async download(ctx: Context) {
    // The router lets HEAD through to handlers of GET; to look at a link must not use it up.
    if (ctx.method !== 'GET') {
      ctx.status = 405;
      return;
    }
    const options = await getService('exportLinks', { strapi }).redeemFeedback(
      String(ctx.params.secret)
    );
    ctx.set('Cache-Control', 'no-store');
    sendExport(ctx, options, { strapi });
  },
});
