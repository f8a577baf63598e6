import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { getService } from '../services/get-service';
import { answeringConflicts } from './answer-conflicts';
import { localeOf } from './locale-of';
import { requireAllLocations, scopeOf } from './scope-of';
import { deskReaderOf } from './desk-reader';
import { parseImprovement } from './validation/improvement-body';
import { checkNames } from './validation/parameters';

/** What is done about causes, and what came of it. */
export const createImprovementsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const improvements = () => getService('improvements', { strapi });
  const read = (ctx: Context) => scopeOf(ctx, { strapi }, ADMIN_ACTIONS.readComplaints);
  const manage = (ctx: Context) => scopeOf(ctx, { strapi }, ADMIN_ACTIONS.manageImprovements);
  const keyOf = (ctx: Context) => String(ctx.params.key);

  return answeringConflicts({
    async find(ctx: Context) {
      ctx.body = { data: await improvements().list(read(ctx)) };
    },
    async choices(ctx: Context) {
      checkNames(ctx.query, ['locale']);
      const reader = deskReaderOf(ctx, { strapi });
      ctx.body = { data: await improvements().choices(reader, manage(ctx)) };
    },
    async findOne(ctx: Context) {
      ctx.body = { data: await improvements().find(keyOf(ctx), read(ctx)) };
    },
    async create(ctx: Context) {
      const given = parseImprovement(ctx.request.body);
      ctx.body = { data: await improvements().create(given, manage(ctx)) };
      ctx.status = 201;
    },
    async update(ctx: Context) {
      const given = parseImprovement(ctx.request.body);
      ctx.body = { data: await improvements().update(keyOf(ctx), given, manage(ctx)) };
    },
    async delete(ctx: Context) {
      await improvements().archive(keyOf(ctx), manage(ctx));
      ctx.body = { data: { key: keyOf(ctx) } };
    },
    /** It compares with the other locations, so that it is for those who may know all. */
    async effect(ctx: Context) {
      requireAllLocations(ctx, { strapi }, ADMIN_ACTIONS.readKpis);
      const effect = await improvements().effect(keyOf(ctx), read(ctx), localeOf(ctx));
      ctx.body = { data: effect };
    },
  });
};
