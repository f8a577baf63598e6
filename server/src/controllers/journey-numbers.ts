import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { getService } from '../services/get-service';
import { withinScope } from '../services/location-access';
import { answeringConflicts } from './answer-conflicts';
import { journeyEditorOf, mapKpis } from './journey-editor';
import { localeOf } from './locale-of';
import { scopeOf } from './scope-of';
import { parseAccepting } from './validation/journey-body';
import { parseOverlayQuery, parseVersion, withinVersion } from './validation/overlay-query';
import type { Query } from './validation/parameters';

/** What customers said, laid over a journey. */
export const createJourneyNumbersController = ({ strapi }: { strapi: Core.Strapi }) => {
  const documentOf = (ctx: Context) => String(ctx.params.documentId);

  /** The question, about no other locations than the caller's. */
  const questionOf = async (ctx: Context, asked: Query) => {
    const question = await parseOverlayQuery(asked, mapKpis({ strapi }));
    const scope = scopeOf(ctx, { strapi }, ADMIN_ACTIONS.readKpis);
    const { query } = question;
    return { ...question, query: { ...query, filters: withinScope(query.filters, scope) } };
  };

  return answeringConflicts({
    async overlay(ctx: Context) {
      const asked: Query = ctx.query;
      const number = parseVersion(asked);
      const question = await questionOf(ctx, asked);
      const editor = journeyEditorOf(ctx, { strapi });
      const findings = getService('journeyFindings', { strapi });
      const map = await findings.mapOf(documentOf(ctx), number, asked.locale, editor);
      const within = map.span ? withinVersion(question, asked, map.span) : question;
      const data = await getService('journeyOverlay', { strapi }).measure(
        map.journey,
        within,
        localeOf(ctx)
      );
      ctx.body = { data: { ...data, version: map.version } };
    },

    async accept(ctx: Context) {
      const given = parseAccepting(ctx.request.body);
      const question = await questionOf(ctx, given.window);
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
