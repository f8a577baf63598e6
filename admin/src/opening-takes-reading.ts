import type { StrapiApp } from '@strapi/strapi/admin';

import { ADMIN_ACTIONS } from '../../shared/permissions';

type Middleware = Exclude<Parameters<StrapiApp['addRBACMiddleware']>[0], unknown[]>;

/**
 * Opening KPIs counts for nothing without reading them: what is opened could not be seen. Strapi shows a link
 * to whoever has one of its actions, so that the link to the page can't ask for both by itself.
 */
export const openingTakesReading: Middleware =
  ({ permissions }) =>
  (next) =>
  (asked) =>
    next(
      permissions.some(({ action }) => action === ADMIN_ACTIONS.readKpis)
        ? asked
        : asked.filter(({ action }) => action !== ADMIN_ACTIONS.openKpis)
    );
