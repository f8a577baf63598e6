import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { GetJourneyMap, JourneyDraft } from '../../../shared/contracts/journey-editor';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { getService } from '../services/get-service';
import { touchpointsIn } from '../services/journey-editor/touchpoints';
import { withinScope } from '../services/location-access';
import { answeringConflicts } from './answer-conflicts';
import { journeyEditorOf, mapKpis } from './journey-editor';
import { scopeOf } from './scope-of';
import { parseNewJourney, parsePublishing, parseSaving } from './validation/journey-body';
import { parseHealthQuery } from './validation/overlay-query';
import { checkNames } from './validation/parameters';

const savedPart = ({ journey: _journey, ...saved }: JourneyDraft) => saved;

/** Journeys as the board lists, opens, saves and publishes them. */
export const createJourneyMapsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const drafts = () => getService('journeyDrafts', { strapi });
  const documentOf = (ctx: Context) => String(ctx.params.documentId);

  /** What the list's numbers are about; null for those who do not read KPIs. */
  const health = async (ctx: Context) => {
    const question = await parseHealthQuery(ctx.query, mapKpis({ strapi }));
    if (!ctx.state.userAbility.can(ADMIN_ACTIONS.readKpis)) return null;
    const { query, kpis } = question;
    const scope = scopeOf(ctx, { strapi }, ADMIN_ACTIONS.readKpis);
    return { query: { ...query, filters: withinScope(query.filters, scope) }, kpis };
  };

  return answeringConflicts({
    async find(ctx: Context) {
      const { locale, search } = ctx.query;
      const question = await health(ctx);
      const text = typeof search === 'string' ? search.slice(0, 200) : '';
      ctx.body = await getService('journeyList', { strapi }).find(
        { locale, search: text },
        question,
        journeyEditorOf(ctx, { strapi })
      );
    },

    async choices(ctx: Context) {
      checkNames(ctx.query, ['locale']);
      ctx.body = {
        data: await getService('journeyChoices', { strapi }).find(
          ctx.query.locale,
          journeyEditorOf(ctx, { strapi })
        ),
      };
    },

    async findOne(ctx: Context) {
      checkNames(ctx.query, ['locale']);
      const editor = journeyEditorOf(ctx, { strapi });
      const data = await drafts().find(documentOf(ctx), ctx.query.locale, editor);
      const touchpoints = Object.fromEntries(await touchpointsIn(strapi, data.locale));
      const meta: GetJourneyMap.Response['meta'] = { rights: editor.rights, touchpoints };
      ctx.body = { data, meta };
    },

    async create(ctx: Context) {
      const given = parseNewJourney(ctx.request.body);
      const editor = journeyEditorOf(ctx, { strapi });
      ctx.body = await getService('journeyMaker', { strapi }).create(given, editor);
      ctx.status = 201;
    },

    async update(ctx: Context) {
      const work = parseSaving(ctx.request.body);
      const editor = journeyEditorOf(ctx, { strapi });
      ctx.body = { data: savedPart(await drafts().save(documentOf(ctx), work, editor)) };
    },

    async publish(ctx: Context) {
      const given = parsePublishing(ctx.request.body);
      const editor = journeyEditorOf(ctx, { strapi });
      ctx.body = { data: savedPart(await drafts().publish(documentOf(ctx), given, editor)) };
    },
  });
};
