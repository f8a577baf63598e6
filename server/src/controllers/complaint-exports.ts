import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { exportingReader, UNBOUND } from '../services/desk/reader';
import { visibleCases } from '../services/desk/visible-cases';
import { getService } from '../services/get-service';
import type { Ability } from '../services/location-access';
import { deskReaderOf } from './desk-reader';
import { sendComplaintExport } from './send-export';
import { parseComplaintExport } from './validation/complaint-query';
import { refuse } from './validation/parameters';

/** Downloads of complaints: by an admin's browser, or by a program with a token. */
export const createComplaintExportsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async create(ctx: Context) {
    const question = parseComplaintExport(ctx.query);
    const ability = ctx.state.userAbility as Ability;
    const reader = exportingReader(deskReaderOf(ctx, { strapi }), ability, { strapi });
    // What can't be exported is refused here, where somebody reads why; it is looked at again in time.
    visibleCases(question.asked, question.queue, reader);
    const linked = { what: 'complaints', question } as const;
    const secret = await getService('exportLinks', { strapi }).create(reader.id, linked);
    ctx.status = 201;
    ctx.body = { data: { path: `/cx/complaints/exports/${secret}` } };
  },

  async download(ctx: Context) {
    // The router lets HEAD through to handlers of GET; to look at a link must not use it up.
    if (ctx.method !== 'GET') {
      ctx.status = 405;
      return;
    }
    const links = getService('exportLinks', { strapi });
    const options = await links.redeemComplaints(String(ctx.params.secret));
    ctx.set('Cache-Control', 'no-store');
    sendComplaintExport(ctx, options, { strapi });
  },

  export(ctx: Context) {
    const question = parseComplaintExport(ctx.query);
    if (question.queue === 'mine') refuse('queue', 'a token holds no cases: queue can’t be mine');
    sendComplaintExport(ctx, { ...question, reader: UNBOUND }, { strapi });
  },
});
