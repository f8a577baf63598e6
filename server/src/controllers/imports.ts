import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { getService } from '../services/get-service';
import {
  parseMapping,
  parseNewImport,
  parsePiece,
  parsePreview,
} from './validation/import-request';

/** Who began it, as people know them. */
const nameOf = (ctx: Context): string => {
  const user = ctx.state.user as { firstname?: string; lastname?: string; email?: string };
  return [user.firstname, user.lastname].filter(Boolean).join(' ') || (user.email ?? '');
};

const idOf = (ctx: Context): string => String(ctx.params.id);

/** Imports of feedback by the admin. */
export const createImportsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const imports = () => getService('importJobs', { strapi });
  return {
    async find(ctx: Context) {
      ctx.body = { data: await imports().list(), meta: { maxBytes: imports().maxBytes() } };
    },

    async findOne(ctx: Context) {
      ctx.body = { data: await imports().find(idOf(ctx)) };
    },

    async create(ctx: Context) {
      const file = parseNewImport(ctx.request.body, imports().maxBytes());
      ctx.body = { data: await imports().create(file, nameOf(ctx)) };
      ctx.status = 201;
    },

    async receive(ctx: Context) {
      const piece = parsePiece(ctx.query, ctx.request.files);
      ctx.body = { data: await imports().receive(idOf(ctx), piece) };
    },

    async preview(ctx: Context) {
      const mapping = parsePreview(ctx.request.body);
      ctx.body = { data: await imports().preview(idOf(ctx), mapping) };
    },

    async check(ctx: Context) {
      const mapping = parseMapping(ctx.request.body);
      ctx.body = { data: await imports().check(idOf(ctx), mapping) };
    },

    async start(ctx: Context) {
      ctx.body = { data: await imports().start(idOf(ctx)) };
    },

    async cancel(ctx: Context) {
      ctx.body = { data: await imports().cancel(idOf(ctx)) };
    },

    async undo(ctx: Context) {
      ctx.body = { data: await imports().undo(idOf(ctx)) };
    },

    async rejects(ctx: Context) {
      const { stream, fileName } = await imports().rejects(idOf(ctx));
      ctx.type = 'text/csv; charset=utf-8';
      ctx.attachment(fileName);
      ctx.body = stream;
    },
  };
};
