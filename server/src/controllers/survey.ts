import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { getService } from '../services/get-service';

/** Surveys for front ends. */
export const createSurveyController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async findOne(ctx: Context) {
    const { locale } = ctx.query;
    const language =
      typeof locale === 'string' && locale !== ''
        ? locale
        : (ctx.get('accept-language').split(/[,;]/)[0] ?? 'en') || 'en';
    ctx.body = {
      data: await getService('survey', { strapi }).describe(String(ctx.params.key), language),
    };
  },
});
