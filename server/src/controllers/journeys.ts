import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { AnyKpi } from '../kpi/definition';
import { getService } from '../services/get-service';
import { callerOf } from '../services/intake/caller-of';
import { answerCacheable } from './cacheable';
import { checkNames, refuse } from './validation/parameters';

const MOST_SCORES = 5;

/** `?locale=`, else what the browser asks for. */
const languageOf = (ctx: Context): string => {
  const { locale } = ctx.query;
  if (typeof locale === 'string' && locale !== '') return locale;
  return ctx.get('accept-language').split(/[,;]/)[0] || 'en';
};

/** Published journeys for front ends. */
export const createJourneysController = ({ strapi }: { strapi: Core.Strapi }) => {
  /** KPIs that `?scores=nps,csat` names. @throws ValidationError for one that is not open to the public */
  const scoresOf = async (ctx: Context): Promise<AnyKpi[]> => {
    const { scores } = ctx.query;
    if (scores === undefined || scores === '') return [];
    const keys = String(scores).split(',');
    if (keys.length > MOST_SCORES) refuse('scores', `scores can name at most ${MOST_SCORES} KPIs`);
    const open = await getService('publicKpis', { strapi }).list();
    const registry = getService('registry', { strapi });
    return [...new Set(keys)].map((key) => {
      const definition = open.includes(key) ? registry.get(key) : undefined;
      return (
        definition ??
        refuse('scores', `scores must name KPIs that are open to the public: ${open.join(', ')}`)
      );
    });
  };

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
