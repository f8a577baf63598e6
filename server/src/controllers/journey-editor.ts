import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { getService } from '../services/get-service';
import type { AdminUser } from '../services/admin-names';
import {
  editorOf,
  type EditorAbility,
  type JourneyEditor,
} from '../services/journey-editor/rights';
import type { HealthQuestion } from '../services/journey-editor/list';
import { withinScope } from '../services/location-access';
import { scopeOf } from './scope-of';
import { parseHealthQuery, type KpiChoices } from './validation/overlay-query';

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

/** What the list's numbers are about, at no other locations than the reader's; null for those who read no KPIs. */
export const healthQuestion = async (
  ctx: Context,
  { strapi }: { strapi: Core.Strapi }
): Promise<HealthQuestion> => {
  const { query, kpis } = await parseHealthQuery(ctx.query, mapKpis({ strapi }));
  if (!ctx.state.userAbility.can(ADMIN_ACTIONS.readKpis)) return null;
  const scope = scopeOf(ctx, { strapi }, ADMIN_ACTIONS.readKpis);
  return { query: { ...query, filters: withinScope(query.filters, scope) }, kpis };
};
