import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { REFERENCE_KINDS } from '../../../shared/contracts/reference-usage';
import { ADMIN_ACTIONS, type AdminAction } from '../../../shared/permissions';
import { getService } from '../services/get-service';
import { isWithinScope, type Ability } from '../services/location-access';
import { localeOf } from './locale-of';
import { scopeOf } from './scope-of';

/** Journeys, touchpoints, locations and surveys as the Content Manager asks about them. */
export const createReferencesController = ({ strapi }: { strapi: Core.Strapi }) => {
  /** A number over locations that the reader may not see would tell of them; a part of it would mislead. */
  const mayCount = (
    ctx: Context,
    kind: string,
    key: string,
    actions: readonly AdminAction[] = [ADMIN_ACTIONS.readKpis, ADMIN_ACTIONS.readFeedback]
  ): boolean => {
    const { userAbility } = ctx.state as { userAbility: Ability };
    return actions.some((action) => {
      if (!userAbility.can(action)) return false;
      const scope = scopeOf(ctx, { strapi }, action);
      return scope === null || (kind === 'location' && isWithinScope(key, scope));
    });
  };

  return {
    /** The policy has looked at the kind. */
    async usage(ctx: Context) {
      const kind = REFERENCE_KINDS.find((known) => known === ctx.params.kind);
      if (!kind) return ctx.throw(404);
      const key = String(ctx.params.key);
      const reader = {
        locale: localeOf(ctx),
        counted: mayCount(ctx, kind, key),
        casesCounted: mayCount(ctx, kind, key, [ADMIN_ACTIONS.readComplaints]),
      };
      ctx.body = { data: await getService('referenceUsage', { strapi }).find(kind, key, reader) };
    },
  };
};
