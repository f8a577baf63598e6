import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { visibleChoice } from '../services/feedback-sight';
import { getService } from '../services/get-service';
import { withinScope } from '../services/location-access';
import { adminOf } from './admin-name';
import type { Answers } from './feedback';
import { feedbackScopeOf, scopeOf } from './scope-of';
import { sightOf } from './sight-of';
import { parseMatchingCuration } from './validation/curation-body';
import { parseFeedbackCount } from './validation/feedback-query';

/** What editors do to all answers that their filters let through. */
export const createCurationJobsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const jobs = () => getService('curationJobs', { strapi });

  /** Of the answers that the editor may see those that the editor may change. */
  const choiceOf = async (ctx: Context) => {
    const { timeZone } = getService('settings', { strapi }).general();
    const asked = parseFeedbackCount(ctx.query, timeZone);
    const settled = await getService('locationTrees', { strapi }).settle(asked);
    const readable = scopeOf(ctx, { strapi }, ADMIN_ACTIONS.readFeedback);
    const visible = await getService('smallTeams', { strapi }).without(
      visibleChoice(settled, readable, sightOf(ctx, { strapi }))
    );
    const changeable = feedbackScopeOf(ctx, { strapi }, ADMIN_ACTIONS.curateFeedback);
    return {
      scope: changeable,
      choice: { ...visible, filters: withinScope(visible.filters, changeable) },
    };
  };

  return {
    async create(ctx: Context & Answers) {
      const request = await parseMatchingCuration(ctx.request.body);
      const { choice, scope } = await choiceOf(ctx);
      const job = await jobs().start(request, choice, adminOf(ctx), scope);
      if (!job) return ctx.conflict('your last one is still running; wait for it or cancel it');
      ctx.status = 202;
      ctx.body = { data: job };
    },

    async findLatest(ctx: Context) {
      ctx.body = { data: await jobs().latestOf(adminOf(ctx).id) };
    },

    async cancel(ctx: Context) {
      ctx.status = 202;
      ctx.body = { data: await jobs().cancel(String(ctx.params.id), adminOf(ctx).id) };
    },
  };
};
