import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { EXPORT_FORMATS } from '../../../shared/contracts/journey-editor';
import type { ComparedVersion } from '../../../shared/contracts/journey-history';
import { getService } from '../services/get-service';
import { exportJourney } from '../services/journey-editor/export';
import { nearestLanguage } from '../services/journey-editor/languages';
import { answeringConflicts } from './answer-conflicts';
import { journeyEditorOf } from './journey-editor';
import { oneOf } from './validation/choices';
import { parseRestoring } from './validation/journey-body';
import { parseVersion } from './validation/overlay-query';
import { checkNames, refuse } from './validation/parameters';

/** What was published of a journey: read, compared, restored, sent as a file. */
export const createJourneyVersionsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const history = () => getService('journeyHistory', { strapi });
  const documentOf = (ctx: Context) => String(ctx.params.documentId);
  const versionOf = (ctx: Context): number =>
    parseVersion({ version: ctx.params.version }) ??
    refuse('version', 'version must be the number of a version');

  const compared = (ctx: Context, name: 'from' | 'to'): ComparedVersion => {
    if (ctx.query[name] === undefined) refuse(name, `${name} must be a version or draft`);
    return parseVersion({ version: ctx.query[name] }) ?? 'draft';
  };

  return answeringConflicts({
    async find(ctx: Context) {
      const editor = journeyEditorOf(ctx, { strapi });
      ctx.body = { data: await history().list(documentOf(ctx), editor) };
    },

    async findOne(ctx: Context) {
      const editor = journeyEditorOf(ctx, { strapi });
      ctx.body = { data: await history().find(documentOf(ctx), versionOf(ctx), editor) };
    },

    async compare(ctx: Context) {
      checkNames(ctx.query, ['from', 'to', 'locale']);
      const asked = {
        from: compared(ctx, 'from'),
        to: compared(ctx, 'to'),
        locale: ctx.query.locale,
      };
      const editor = journeyEditorOf(ctx, { strapi });
      ctx.body = { data: await history().compare(documentOf(ctx), asked, editor) };
    },

    async restore(ctx: Context) {
      const given = parseRestoring(ctx.request.body);
      const editor = journeyEditorOf(ctx, { strapi });
      ctx.body = await history().restore(documentOf(ctx), versionOf(ctx), given, editor);
    },

    async export(ctx: Context) {
      checkNames(ctx.query, ['format', 'locale', 'version']);
      const format = oneOf('format', ctx.query.format ?? 'json', EXPORT_FORMATS);
      const locale = await nearestLanguage(strapi, ctx.query.locale);
      const version = parseVersion(ctx.query) ?? 'draft';
      const editor = journeyEditorOf(ctx, { strapi });
      const journey = await history().journeyAt(documentOf(ctx), version, locale, editor);
      const file = await exportJourney(strapi, journey, format, locale);
      ctx.attachment(file.name);
      ctx.type = file.type;
      ctx.body = file.text;
    },
  });
};
