import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { COMPLAINT_SECRET_HEADER } from '../../../shared/contracts/complaint-filing';
import { getService } from '../services/get-service';
import { readBody } from '../services/intake/request-body';
import { FEEDBACK } from '../services/intake/site-keys';
import { admitCaller } from '../policies/admit-caller';

/**
 * Who hands feedback in, see `admitCaller`; or a complainant by the secret of their complaint, which is
 * looked at with the complaint.
 * Leaves the caller and the parsed body in `ctx.state`. A middleware and no policy: for those Strapi copies
 * the context of each request.
 * @throws UnauthorizedError, PolicyError
 */
export const createIntakeAccess =
  (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next): Promise<unknown> => {
    const body = readBody(ctx, getService('settings', { strapi }).limits().maxBodyBytes);
    ctx.state.cxBody = body;
    ctx.state.cxCaller =
      ctx.get(COMPLAINT_SECRET_HEADER) === ''
        ? await admitCaller(ctx, body, FEEDBACK, { strapi })
        : { kind: 'public', principal: 'complainant' };
    return next();
  };
