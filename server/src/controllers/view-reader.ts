import type { Context } from 'koa';
import type { ViewPage } from '../../../shared/contracts/view';
import { ADMIN_ACTIONS, type AdminAction } from '../../../shared/permissions';
import type { Ability } from '../services/location-access';
import type { ViewReader } from '../services/views';

/** What opens a page, opens its views. */
export const OPENS: Record<ViewPage, AdminAction> = {
  overview: ADMIN_ACTIONS.readKpis,
  feedback: ADMIN_ACTIONS.readFeedback,
  complaints: ADMIN_ACTIONS.readComplaints,
};

const abilityOf = (ctx: Context): Ability => ctx.state.userAbility as Ability;

/** The admin who calls, as views know them. */
export const viewReaderOf = (ctx: Context): ViewReader => ({
  id: String((ctx.state.user as { id: number | string }).id),
  maintains: abilityOf(ctx).can(ADMIN_ACTIONS.shareViews),
});

export const mayOpen = (ctx: Context, page: ViewPage): boolean => abilityOf(ctx).can(OPENS[page]);
