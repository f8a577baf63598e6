import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { readUploads } from '../services/complaint-filing/request-parts';
import { readReference } from '../services/complaints/reference-code';
import { getService } from '../services/get-service';
import { isWithinScope } from '../services/location-access';
import { sendFile } from './complaint-request';
import { scopeOf } from './scope-of';

/** Files of complaints at the desk. */
export const createComplaintAttachmentsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Keeps files until an event of a case names their ids. */
  async create(ctx: Context) {
    const { id } = ctx.state.user as { id: number | string };
    const service = getService('complaintAttachments', { strapi });
    const files = readUploads(ctx, { strapi });
    if (files.length === 0) {
      const message = 'files must be sent as multipart/form-data, in the field files';
      throw new errors.ValidationError(message, {
        errors: [{ path: ['files'], message, name: 'ValidationError' }],
      });
    }
    const kept = await service.keep(files, String(id));
    ctx.body = { data: await service.describe(kept.map((file) => file.id)) };
    ctx.status = 201;
  },

  async findOne(ctx: Context) {
    const reference = readReference(String(ctx.params.reference));
    const id = String(ctx.params.id);
    const { row, events } = await getService('complaints', { strapi }).find(reference);
    const scope = scopeOf(ctx, { strapi }, ADMIN_ACTIONS.readComplaints);
    const named = events.some(({ attachments }) => attachments.includes(id));
    if (!named || !isWithinScope(row.location, scope))
      throw new errors.NotFoundError('there is no such file');
    sendFile(ctx, await getService('complaintAttachments', { strapi }).open(id));
  },
});
