import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { getService } from '../services/get-service';
import type { AdminUser } from '../services/admin-names';
import { editorOf, type EditorAbility, type JourneyEditor } from '../services/journey-editor/rights';
import type { KpiChoices } from './validation/overlay-query';

/** The admin who edits journeys, with their rights. */
export const journeyEditorOf = (ctx: Context, { strapi }: { strapi: Core.Strapi }): JourneyEditor =>
  editorOf(strapi, ctx.state as { user: AdminUser; userAbility: EditorAbility });

/** Which KPIs a question about maps may name. */
export const mapKpis = ({ strapi }: { strapi: Core.Strapi }): KpiChoices => {
  const overlay = getService('journeyOverlay', { strapi });
  return {
    choices: overlay.choices(),
    usual: overlay.usual(),
    site: getService('settings', { strapi }).general(),
  };
};
