import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { GetJourneyMap, JourneyDraft } from '../../../shared/contracts/journey-editor';
import { getService } from '../services/get-service';
import { touchpointsIn } from '../services/journey-editor/touchpoints';
import { answeringConflicts } from './answer-conflicts';
import { healthQuestion, journeyEditorOf } from './journey-editor';
import { parseNewJourney, parsePublishing, parseSaving } from './validation/journey-body';
import { checkNames } from './validation/parameters';

/** A draft after a change, without what its editor sent. */
const saved = async (strapi: Core.Strapi, draft: JourneyDraft) => {
  const { journey: _journey, ...data } = draft;
  const missing = await getService('journeyDrafts', { strapi }).missingIn(draft);
  return { data, meta: { missing } };
};

/** Journeys as the board lists, opens, saves and publishes them. */
export const createJourneyMapsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const drafts = () => getService('journeyDrafts', { strapi });
  const documentOf = (ctx: Context) => String(ctx.params.documentId);

  return answeringConflicts({
    async find(ctx: Context) {
      const { locale, search } = ctx.query;
      const question = await healthQuestion(ctx, { strapi });
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
      ctx.body = await saved(strapi, await drafts().save(documentOf(ctx), work, editor));
    },

    async publish(ctx: Context) {
      const given = parsePublishing(ctx.request.body);
      const editor = journeyEditorOf(ctx, { strapi });
      ctx.body = await saved(strapi, await drafts().publish(documentOf(ctx), given, editor));
    },
  });
};
