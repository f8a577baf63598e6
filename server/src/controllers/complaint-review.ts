import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { reviewCsv } from '../services/complaint-review/csv';
import type { RecordQuestion } from '../services/complaint-review/record';
import { getService } from '../services/get-service';
import { withinScope, type Ability } from '../services/location-access';
import { adminOf } from './admin-name';
import { answeringConflicts } from './answer-conflicts';
import { deskReaderOf } from './desk-reader';
import { scopeOf } from './scope-of';
import { parseReviewRecord } from './validation/review-record-body';
import { parseRecordQuery, parseReviewQuery, readVersionNumber } from './validation/review-query';

/** What a management review of complaints looks at, and what is written of it. */
export const createComplaintReviewController = ({ strapi }: { strapi: Core.Strapi }) => {
  const site = () => getService('settings', { strapi }).general();
  const reviews = () => getService('complaintReview', { strapi });
  const abilityOf = (ctx: Context) => ctx.state.userAbility as Ability;
  const scope = (ctx: Context) => scopeOf(ctx, { strapi }, ADMIN_ACTIONS.readComplaints);

  const recordOf = async (ctx: Context): Promise<RecordQuestion> => {
    const query = await parseRecordQuery(ctx.query, site());
    return {
      query: { ...query, filters: withinScope(query.filters, scope(ctx)) },
      ability: abilityOf(ctx),
    };
  };

  return answeringConflicts({
    async find(ctx: Context) {
      const { query, format, ...asked } = await parseReviewQuery(ctx.query, site());
      const review = await reviews().find({
        ...asked,
        query: { ...query, filters: withinScope(query.filters, scope(ctx)) },
        reader: deskReaderOf(ctx, { strapi }),
        ability: abilityOf(ctx),
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
    async findRecord(ctx: Context) {
      ctx.body = { data: await reviews().record.find(await recordOf(ctx)) };
    },
    async findVersion(ctx: Context) {
      const version = readVersionNumber(ctx.params.version);
      ctx.body = { data: await reviews().record.findVersion(await recordOf(ctx), version) };
    },
    async saveRecord(ctx: Context) {
      const question = await recordOf(ctx);
      const written = parseReviewRecord(ctx.request.body);
      ctx.body = { data: await reviews().record.save(question, written, adminOf(ctx)) };
    },
  });
};
