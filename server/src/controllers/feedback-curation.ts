import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { getService } from '../services/get-service';
import type { Curator } from '../services/feedback-curation';
import { scopeOf } from './scope-of';
import { parseCuration } from './validation/curation-body';

/** What Strapi leaves of the admin who is logged in. */
interface AdminUser {
  id: number;
  username?: string | null;
  firstname?: string | null;
  lastname?: string | null;
}

/** As Strapi itself shows people: by their display name, else by their names. */
const curatorOf = (ctx: Context): Curator => {
  const user = ctx.state.user as AdminUser;
  const names = [user.firstname, user.lastname].filter(Boolean).join(' ');
  return { id: String(user.id), name: user.username || names || `#${user.id}` };
};

/** What editors do to answers that exist. */
export const createFeedbackCurationController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async curate(ctx: Context) {
    const request = await parseCuration(ctx.request.body);
    const service = getService('feedbackCuration', { strapi });
    const scope = scopeOf(ctx, { strapi }, ADMIN_ACTIONS.curateFeedback);
    ctx.body = { data: await service.curate(request, curatorOf(ctx), scope) };
  },
});
