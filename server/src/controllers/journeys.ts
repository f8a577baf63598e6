import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { AnyKpi } from '../kpi/definition';
import { getService } from '../services/get-service';
import { callerOf } from '../services/intake/caller-of';
import { answerCacheable } from './cacheable';
import { openScores } from './open-scores';
import { checkNames } from './validation/parameters';

/** `?locale=`, else what the browser asks for. */
const languageOf = (ctx: Context): string => {
  const { locale } = ctx.query;
  if (typeof locale === 'string' && locale !== '') return locale;
  return ctx.get('accept-language').split(/[,;]/)[0] || 'en';
};

/** Published journeys for front ends. */
export const createJourneysController = ({ strapi }: { strapi: Core.Strapi }) => {
  /** KPIs that `?scores=nps,csat` names. */
  const scoresOf = ({ query: { scores } }: Context): Promise<AnyKpi[]> =>
    openScores(strapi, scores === undefined || scores === '' ? [] : String(scores).split(','));

  return {
    async find(ctx: Context) {
      checkNames(ctx.query, ['locale']);
      const data = await getService('publicJourneys', { strapi }).list(languageOf(ctx));
      answerCacheable(ctx, { data });
    },

    async findOne(ctx: Context) {
      checkNames(ctx.query, ['locale', 'scores']);
      const data = await getService('publicJourneys', { strapi }).find(String(ctx.params.key), {
        locale: languageOf(ctx),
        scores: await scoresOf(ctx),
        wholeMap: callerOf(ctx)?.kind === 'token',
      });
      answerCacheable(ctx, { data });
    },
  };
};
