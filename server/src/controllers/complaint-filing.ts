import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { RequestParts } from '../services/complaint-filing/request-parts';
import { getService } from '../services/get-service';
import type { Caller } from '../services/intake/caller';
import { readIdempotencyKey } from '../services/intake/idempotency';
import { orConflict, type Conflicts } from './complaint-request';

/** Complaints as they come in through the content API. */
export const createComplaintFilingController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** The policy read the body and told who calls. */
  async create(ctx: Context & Conflicts) {
    const idempotencyKey = readIdempotencyKey(ctx.get('idempotency-key'), ctx.query.idempotencyKey);
    await orConflict(ctx, async () => {
      const { status, data, replayed } = await getService('complaintFiling', { strapi }).submit(
        ctx.state.cxParts as RequestParts,
        { caller: ctx.state.cxCaller as Caller, idempotencyKey }
      );
      if (replayed && status === 201) ctx.set('Idempotency-Replayed', 'true');
      ctx.set('Cache-Control', 'no-store');
      ctx.status = status;
      ctx.body = { data };
    });
  },
});
