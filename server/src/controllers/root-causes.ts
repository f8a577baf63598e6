import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readReference } from '../services/complaints/reference-code';
import { getService } from '../services/get-service';
import { deskReaderOf } from './desk-reader';
import { parseRootCause } from './validation/improvement-body';
import { checkNames, refuse } from './validation/parameters';

/** Analyses of why complaints came to be. */
export const createRootCausesController = ({ strapi }: { strapi: Core.Strapi }) => {
  const rootCauses = () => getService('rootCauses', { strapi });
  const readerOf = (ctx: Context) => deskReaderOf(ctx, { strapi });

  return {
    async find(ctx: Context) {
      checkNames(ctx.query, ['complaint', 'locale']);
      const { complaint } = ctx.query;
      if (typeof complaint !== 'string')
        return refuse('complaint', 'complaint must be the reference of a complaint');
      ctx.body = { data: await rootCauses().list(readReference(complaint), readerOf(ctx)) };
    },
    async findOne(ctx: Context) {
      ctx.body = { data: await rootCauses().find(String(ctx.params.key), readerOf(ctx)) };
    },
    async facts(ctx: Context) {
      const reference = readReference(String(ctx.params.reference));
      ctx.body = { data: await rootCauses().facts(reference, readerOf(ctx)) };
    },
    async create(ctx: Context) {
      const analysis = parseRootCause(ctx.request.body);
      ctx.body = { data: await rootCauses().create(analysis, readerOf(ctx)) };
      ctx.status = 201;
    },
    async update(ctx: Context) {
      const analysis = parseRootCause(ctx.request.body);
      const key = String(ctx.params.key);
      ctx.body = { data: await rootCauses().update(key, analysis, readerOf(ctx)) };
    },
  };
};
