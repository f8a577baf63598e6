import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { getService } from '../services/get-service';
import type { OverlayQuestion } from '../services/journey-overlay';
import { isWithinScope, withinScope } from '../services/location-access';
import { answeringConflicts } from './answer-conflicts';
import { journeyEditorOf, mapKpis } from './journey-editor';
import { nameLocaleOf } from './locale-of';
import { scopeOf } from './scope-of';
import { parseAccepting } from './validation/journey-body';
import {
  checkSides,
  parseOverlayQuery,
  parsePersona,
  parseVersion,
  withinVersion,
} from './validation/overlay-query';
import type { Query } from './validation/parameters';

/** What customers said, laid over a journey. */
export const createJourneyNumbersController = ({ strapi }: { strapi: Core.Strapi }) => {
  const documentOf = (ctx: Context) => String(ctx.params.documentId);

  const questionOf = async (asked: Query): Promise<OverlayQuestion> =>
    getService('journeyOverlay', { strapi }).ofPersona(
      await parseOverlayQuery(asked, mapKpis({ strapi })),
      parsePersona(asked)
    );

  /** The question, about no other locations than the caller's, on both sides. */
  const scoped = (ctx: Context, question: OverlayQuestion): OverlayQuestion => {
    const scope = scopeOf(ctx, { strapi }, ADMIN_ACTIONS.readKpis);
    const { query, against } = question;
    return {
      ...question,
      query: { ...query, filters: withinScope(query.filters, scope) },
      against:
        against?.by === 'location'
          ? { ...against, keys: against.keys.filter((key) => isWithinScope(key, scope)) }
          : against,
    };
  };

  return answeringConflicts({
    async overlay(ctx: Context) {
      const asked: Query = ctx.query;
      const number = parseVersion(asked);
      const question = await questionOf(asked);
      const editor = journeyEditorOf(ctx, { strapi });
      const findings = getService('journeyFindings', { strapi });
      const map = await findings.mapOf(documentOf(ctx), number, asked.locale, editor);
      const within = map.span ? withinVersion(question, asked, map.span) : question;
      checkSides(within);
      const data = await getService('journeyOverlay', { strapi }).measure(
        map.journey,
        scoped(ctx, within),
        nameLocaleOf(ctx)
      );
      ctx.body = { data: { ...data, version: map.version } };
    },

    async accept(ctx: Context) {
      const given = parseAccepting(ctx.request.body);
      const question = scoped(ctx, { ...(await questionOf(given.window)), against: null });
      const editor = journeyEditorOf(ctx, { strapi });
      ctx.body = await getService('journeyFindings', { strapi }).accept(
        documentOf(ctx),
        given,
        question,
        editor
      );
    },
  });
};
