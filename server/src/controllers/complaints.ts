import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readReference } from '../services/complaints/reference-code';
import { getService } from '../services/get-service';
import type { Asker } from '../services/touchpoint-links';
import { answeringConflicts } from './answer-conflicts';
import { deskReaderOf } from './desk-reader';
import { localeOf } from './locale-of';
import { parsePresence } from './validation/complaint-body';
import { parseBoard, parseComplaintCount, parseQueue } from './validation/complaint-query';
import { checkNames, refuse } from './validation/parameters';

const MOST_SEARCHED = 200;
const MOST_OF_KEY = 200;

const referenceOf = (ctx: Context): string => readReference(String(ctx.params.reference));

/** The complaints desk as agents see it: its queue, its cases, and who is there. */
export const createComplaintsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const readerOf = (ctx: Context) => deskReaderOf(ctx, { strapi });
  const queue = () => getService('deskQueue', { strapi });

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

    async products(ctx: Context) {
      checkNames(ctx.query, ['search', 'locale']);
      const { search = '' } = ctx.query;
      if (typeof search !== 'string' || search.length > MOST_SEARCHED)
        return refuse('search', `search must be text of at most ${MOST_SEARCHED} characters`);
      const products = getService('products', { strapi });
      const asker = ctx.state as Asker;
      ctx.body = { data: await products.search(search.trim(), localeOf(ctx), asker) };
    },

    async feedback(ctx: Context) {
      checkNames(ctx.query, ['customer']);
      const { customer } = ctx.query;
      if (typeof customer !== 'string' || customer === '' || customer.length > MOST_OF_KEY)
        return refuse('customer', `customer must be a key of 1 to ${MOST_OF_KEY} characters`);
      const related = getService('deskRelated', { strapi });
      ctx.body = { data: await related.feedbackOf(customer, readerOf(ctx)) };
    },

    async findOne(ctx: Context) {
      checkNames(ctx.query, ['locale']);
      const cases = getService('deskCases', { strapi });
      ctx.body = await cases.detail(referenceOf(ctx), readerOf(ctx));
    },

    async related(ctx: Context) {
      checkNames(ctx.query, ['locale']);
      const related = getService('deskRelated', { strapi });
      ctx.body = await related.find(referenceOf(ctx), readerOf(ctx));
    },

    async presence(ctx: Context) {
      const told = await parsePresence(ctx.request.body);
      const presence = getService('deskPresence', { strapi });
      ctx.body = { data: await presence.tell(referenceOf(ctx), told, readerOf(ctx)) };
    },
  });
};
