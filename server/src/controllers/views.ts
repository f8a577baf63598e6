import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { ViewPage } from '../../../shared/contracts/view';
import { getService } from '../services/get-service';
import { parseNewView, parseViewChanges, parseViewPage } from './validation/view-body';
import { mayOpen, OPENS, viewReaderOf as readerOf } from './view-reader';

const checkPage = (ctx: Context, page: ViewPage): void => {
  if (mayOpen(ctx, page)) return;
  throw new errors.ForbiddenError(`views of this page need the permission ${OPENS[page]}`);
};

/** Pages' states that people keep under names. */
export const createViewsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const views = () => getService('views', { strapi });

  /** Id of the view of the path, which the reader must see and whose page they must be able to open. */
  const readable = async (ctx: Context): Promise<string> => {
    const id = String(ctx.params.id);
    const { page } = await views().find(id, readerOf(ctx));
    checkPage(ctx, page);
    return id;
  };

  return {
    async find(ctx: Context) {
      const page = parseViewPage(ctx.query);
      checkPage(ctx, page);
      ctx.body = { data: await views().list(page, readerOf(ctx)) };
    },

    async create(ctx: Context) {
      const view = await parseNewView(ctx.request.body);
      checkPage(ctx, view.page);
      ctx.status = 201;
      ctx.body = { data: await views().create(view, readerOf(ctx)) };
    },

    async update(ctx: Context) {
      const id = await readable(ctx);
      const changes = await parseViewChanges(ctx.request.body);
      ctx.body = { data: await views().update(id, changes, readerOf(ctx)) };
    },

    async delete(ctx: Context) {
      const id = await readable(ctx);
      await views().remove(id, readerOf(ctx));
      ctx.body = { data: { id } };
    },
  };
};
