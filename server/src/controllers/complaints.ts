import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readReference } from '../services/complaints/reference-code';
import { getService } from '../services/get-service';
import { answeringConflicts } from './answer-conflicts';
import { deskReaderOf } from './desk-reader';
import {
  parseActions,
  parseBulk,
  parseFiling,
  parseMerge,
  parsePresence,
} from './validation/complaint-body';
import { parseBoard, parseComplaintCount, parseQueue } from './validation/complaint-query';
import { checkNames } from './validation/parameters';

const referenceOf = (ctx: Context): string => readReference(String(ctx.params.reference));

/** The complaints desk. */
export const createComplaintsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const readerOf = (ctx: Context) => deskReaderOf(ctx, { strapi });
  const queue = () => getService('deskQueue', { strapi });
  const actions = () => getService('deskActions', { strapi });
  const cases = () => getService('deskCases', { strapi });
  const related = () => getService('deskRelated', { strapi });
  const presence = () => getService('deskPresence', { strapi });

  return answeringConflicts({
    async find(ctx: Context) {
      ctx.body = await queue().list(parseQueue(ctx.query), readerOf(ctx));
    },

    async counts(ctx: Context) {
      ctx.body = await queue().counts(parseComplaintCount(ctx.query), readerOf(ctx));
    },

    async board(ctx: Context) {
      ctx.body = await queue().board(parseBoard(ctx.query), readerOf(ctx));
    },

    async choices(ctx: Context) {
      checkNames(ctx.query, ['locale']);
      ctx.body = { data: await getService('deskChoices', { strapi }).find(readerOf(ctx)) };
    },

    async findOne(ctx: Context) {
      checkNames(ctx.query, ['locale']);
      ctx.body = await cases().detail(referenceOf(ctx), readerOf(ctx));
    },

    async related(ctx: Context) {
      checkNames(ctx.query, ['locale']);
      ctx.body = await related().find(referenceOf(ctx), readerOf(ctx));
    },

    async create(ctx: Context) {
      const filing = await parseFiling(ctx.request.body);
      ctx.body = await actions().file(filing, readerOf(ctx));
      ctx.status = 201;
    },

    async act(ctx: Context) {
      const request = await parseActions(ctx.request.body);
      ctx.body = await actions().act(referenceOf(ctx), request, readerOf(ctx));
    },

    async merge(ctx: Context) {
      const request = await parseMerge(ctx.request.body);
      ctx.body = await actions().merge(referenceOf(ctx), request, readerOf(ctx));
    },

    async bulk(ctx: Context) {
      ctx.body = await actions().bulk(await parseBulk(ctx.request.body), readerOf(ctx));
    },

    async presence(ctx: Context) {
      const told = await parsePresence(ctx.request.body);
      ctx.body = { data: await presence().tell(referenceOf(ctx), told, readerOf(ctx)) };
    },
  });
};
