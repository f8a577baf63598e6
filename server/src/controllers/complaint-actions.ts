import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readReference } from '../services/complaints/reference-code';
import { getService } from '../services/get-service';
import { answeringConflicts } from './answer-conflicts';
import { deskReaderOf } from './desk-reader';
import { parseContact, parseSeen } from './validation/contact-body';
import { parseActions, parseBulk, parseFiling, parseMerge } from './validation/complaint-body';
import { refuse } from './validation/parameters';

const referenceOf = (ctx: Context): string => readReference(String(ctx.params.reference));

const sequenceOf = ({ params }: Context): number => {
  const given = String(params.sequence);
  if (/^[1-9]\d{0,6}$/.test(given)) return Number(given);
  return refuse('sequence', 'sequence must be the number of an event');
};

/** What agents and managers do with cases. */
export const createComplaintActionsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const readerOf = (ctx: Context) => deskReaderOf(ctx, { strapi });
  const actions = () => getService('deskActions', { strapi });

  return answeringConflicts({
    async create(ctx: Context) {
      const filing = await parseFiling(ctx.request.body);
      ctx.body = await actions().file(filing, readerOf(ctx));
      ctx.status = 201;
    },

    async act(ctx: Context) {
      const request = await parseActions(ctx.request.body);
      ctx.body = await actions().act(referenceOf(ctx), request, readerOf(ctx));
    },

    async sendMailAgain(ctx: Context) {
      ctx.body = await actions().sendMailAgain(referenceOf(ctx), sequenceOf(ctx), readerOf(ctx));
    },

    async correctContact(ctx: Context) {
      const request = parseContact(ctx.request.body);
      ctx.body = await actions().correctContact(referenceOf(ctx), request, readerOf(ctx));
    },

    async sendNewSecret(ctx: Context) {
      const request = parseSeen(ctx.request.body);
      ctx.body = await actions().sendNewSecret(referenceOf(ctx), request, readerOf(ctx));
    },

    async merge(ctx: Context) {
      const request = await parseMerge(ctx.request.body);
      ctx.body = await actions().merge(referenceOf(ctx), request, readerOf(ctx));
    },

    async bulk(ctx: Context) {
      ctx.body = await actions().bulk(await parseBulk(ctx.request.body), readerOf(ctx));
    },
  });
};
