import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { reviewCsv } from '../services/complaint-review/csv';
import { getService } from '../services/get-service';
import { withinScope, type Ability } from '../services/location-access';
import { deskReaderOf } from './desk-reader';
import { scopeOf } from './scope-of';
import { parseReviewQuery } from './validation/review-query';

/** What a management review of complaints looks at. */
export const createComplaintReviewController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const site = getService('settings', { strapi }).general();
    const { query, exposure, format } = await parseReviewQuery(ctx.query, site);
    const scope = scopeOf(ctx, { strapi }, ADMIN_ACTIONS.readComplaints);
    const review = await getService('complaintReview', { strapi }).find({
      query: { ...query, filters: withinScope(query.filters, scope) },
      exposure,
      reader: deskReaderOf(ctx, { strapi }),
      ability: ctx.state.userAbility as Ability,
    });
    if (format === 'json') {
      ctx.body = { data: review };
      return;
    }
    const { from, to } = review.window;
    ctx.type = 'text/csv; charset=utf-8';
    ctx.attachment(`complaint-review_${from}_${to}.csv`);
    ctx.body = reviewCsv(review);
  },
});
